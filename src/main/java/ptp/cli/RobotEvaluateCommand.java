package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Success on a robot. */
@Command(name = "evaluate",
    description = "Evaluate success on a robot. The robot moves; the result is printed and belongs to no run.")
final class RobotEvaluateCommand extends TerminalCommand {
  @Parameters(paramLabel = "ADDRESS", description = "Address, for example ws://127.0.0.1:9140.") private String address;

  @Option(names = "--episodes", paramLabel = "N", converter = CountConverter.class, defaultValue = "8",
      description = "Number of episodes (default: ${DEFAULT-VALUE}).") private Integer episodes;

  @Option(names = "--let-it-move",
      description = "Say that a hardware stop is within reach and was tried today; without it nothing moves.") private boolean allowed;

  RobotEvaluateCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    if (!allowed) {
      throw new IllegalArgumentException(
          "The robot would move. Put a hardware stop within reach, try it, and add --let-it-move.");
    }
    Commands.EvaluateResult r = commands.evaluateOnRobot(options, address, episodes, progress);
    return new Answer(r, EvaluateCommand.words(r));
  }
}
