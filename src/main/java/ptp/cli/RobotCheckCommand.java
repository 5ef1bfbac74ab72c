package ptp.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ptp.robot.RobotCheck;

/** What a robot says of itself, and whether its images come; nothing moves. */
@Command(name = "check",
    description = "Connect to a robot, show its columns and limits, and time its images. Nothing "
        + "moves.")
final class RobotCheckCommand extends PlainCommand {
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "ADDRESS", description = "Address, for example ws://127.0.0.1:9140.") private String address;

  RobotCheckCommand(Session session) {
    super(session);
  }

  @Override
  public void run() {
    RobotCheck.of(address).forEach(command.commandLine().getOut()::println);
  }
}
