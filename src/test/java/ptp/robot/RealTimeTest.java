package ptp.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.tabletop.TabletopOptions;
import ptp.robot.link.RobotException;
import ptp.robot.serve.Imperfections;
import ptp.robot.serve.PointRobot;
import ptp.robot.serve.RobotBody;
import ptp.robot.serve.RobotServer;
import ptp.robot.serve.TabletopRobot;

/** Robots whose time passes by itself. */
final class RealTimeTest {
  private static RobotServer serve(Supplier<RobotBody> body) {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return new RobotServer(anyPort, body, Imperfections.NONE, new Seed(1)).start();
  }

  private static RobotServer table(boolean lockstep) {
    return serve(() -> new TabletopRobot(TabletopOptions.defaults(), lockstep));
  }

  private static String address(RobotServer server) {
    return "ws://127.0.0.1:" + server.port();
  }

  @Test
  void aCheckSaysWhatTheRobotIsAndMovesNothing() {
    try (RobotServer server = serve(PointRobot::new)) {
      List<String> lines = RobotCheck.of(address(server));
      assertTrue(lines.getFirst().startsWith("point answers at "), lines.getFirst());
      assertTrue(lines.contains("a (rad, joint): from -1.00 to 1.00, at most 0.250 per s and 1.00 per s2"), "" + lines);
      assertTrue(lines.getLast().contains("pictures per second"), lines.getLast());
    }
  }

  @Test
  void aCheckOfLockStepWaitsForNoPictures() {
    try (RobotServer server = table(true)) {
      assertTrue(RobotCheck.of(address(server)).getLast().startsWith("lock step"));
    }
  }

  @Test
  void theGripperGoesWhereActionsSendIt() {
    try (RobotServer server = table(false);
        Environment robot = new RobotSource(address(server), RobotOptions.defaults()).open()) {
      float before = robot.reset(Task.A, new Seed(2)).pose().z();
      float after = before;
      for (int i = 0; i < 8; i++) after = robot.step(new float[] {0, 0, 1, 0, -1}).seen().pose().z();
      assertTrue(after > before + .01, before + " -> " + after);
      assertEquals(48, robot.render(200, 200).width(), "the camera's own size");
      assertTrue(robot.state().isPresent());
      robot.reset(new Seed(3));
      assertThrows(UnsupportedOperationException.class, robot::save);
      assertThrows(UnsupportedOperationException.class, () -> robot.restore(null));
    }
  }

  @Test
  void aRobotOfOtherColumnsIsRefusedInASentence() {
    try (RobotServer server = serve(PointRobot::new)) {
      RobotSource source = new RobotSource(address(server), RobotOptions.defaults());
      String sentence = assertThrows(RobotException.class, source::open).getMessage();
      assertEquals("The policy moves x, y, z, yaw and opening; this robot's columns are [a, b].", sentence);
    }
  }
}
