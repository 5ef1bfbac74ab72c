package ptp.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything with a robot. */
@Command(name = "robot", description = "Serve, check and evaluate robots (protocol: experiments/robot.md).")
final class RobotCommand implements Runnable {
  @Spec private CommandSpec command;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.") private boolean help;

  private RobotCommand() {}

  static CommandLine with(Session session) {
    return new CommandLine(new RobotCommand())
        .addSubcommand(new RobotServeCommand(session))
        .addSubcommand(new RobotCheckCommand(session))
        .addSubcommand(new RobotEvaluateCommand(session));
  }

  @Override
  public void run() {
    throw new ParameterException(command.commandLine(), "say what to do with the robot: serve, check or evaluate");
  }
}
