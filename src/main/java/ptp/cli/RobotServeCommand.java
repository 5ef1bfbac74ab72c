package ptp.cli;

import java.net.InetSocketAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.env.tabletop.TabletopOptions;
import ptp.robot.serve.Imperfections;
import ptp.robot.serve.RobotBody;
import ptp.robot.serve.RobotServer;
import ptp.robot.serve.TabletopRobot;

/** The simulator as a robot, until Ctrl+C. */
@Command(name = "serve",
    description = "Serve the simulated table-top as a robot (protocol ptp-robot/1) until Ctrl+C.")
final class RobotServeCommand extends PlainCommand {
  @Spec private CommandSpec command;

  @Option(names = "--task", paramLabel = "A|B|C", defaultValue = "A",
      description = "Task whose start the robot is in at first (default: ${DEFAULT-VALUE}).") private Task task;

  @Option(names = "--port", paramLabel = "N", defaultValue = "9140",
      description = "Port to listen at; 0 takes any free one (default: ${DEFAULT-VALUE}).") private int port;

  @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
      description = "Address to listen at; another than ${DEFAULT-VALUE} lets other computers move the robot.") private String host;

  @Option(names = "--lockstep",
      description = "Let time pass only with every command, which gives the same episodes as without a link.") private boolean lockstep;

  @Option(names = "--latency-ms", paramLabel = "N", defaultValue = "0",
      description = "Milliseconds that images arrive late, in real time (default: ${DEFAULT-VALUE}).") private int latency;

  @Option(names = "--camera-noise", paramLabel = "STD", defaultValue = "0",
      description = "Standard deviation of every pixel's noise, in grey levels of 255 (default: ${DEFAULT-VALUE}).") private double noise;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
      description = "Random seed of the start and of the camera's noise (default: ${DEFAULT-VALUE}).") private long seed;

  RobotServeCommand(Session session) {
    super(session);
  }

  @Override
  public void run() {
    InetSocketAddress address = new InetSocketAddress(host, port);
    try (RobotServer server =
        new RobotServer(address, this::robot, new Imperfections(latency, noise), new Seed(seed).derive("camera"))
            .start()) {
      command.commandLine().getOut().printf("The simulated table-top is a robot at ws://%s:%d, %s. Ctrl+C ends it.%n",
          host, server.port(), lockstep ? "in lock step" : "in real time");
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RobotBody robot() {
    TabletopRobot robot = new TabletopRobot(TabletopOptions.defaults(), lockstep);
    robot.reset(task.name(), new Seed(seed));
    return robot;
  }
}
