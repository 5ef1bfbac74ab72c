package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Seed;
import ptp.env.tabletop.TabletopOptions;
import ptp.robot.serve.Imperfections;
import ptp.robot.serve.RobotServer;
import ptp.robot.serve.TabletopRobot;
import ptp.workspace.Presets;

final class RobotCommandsTest {
  @TempDir private Path folder;

  private final FakeCommands fake = new FakeCommands();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makePresets() throws IOException {
    Files.createFile(folder.resolve("laptop.yaml"));
  }

  private int run(String line) {
    out.reset();
    err.reset();
    PrintStream stdout = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Terminal(fake::open, new Presets(folder), stdout, stderr, false, false).run(line.split(" "));
  }

  @Test
  void nothingMovesBeforeAPersonSaysSo() {
    assertEquals(1, run("robot evaluate ws://127.0.0.1:9140"));
    assertEquals("ptp: The robot would move. Put a hardware stop within reach, try it, and add --let-it-move.\n", err
        .toString(StandardCharsets.UTF_8));
    assertEquals(List.of("close"), fake.calls);
    assertEquals(0, run("robot evaluate ws://127.0.0.1:9140 --let-it-move --episodes 3"));
    assertEquals("evaluate on ws://127.0.0.1:9140 3", fake.calls.get(1));
  }

  @Test
  void checkShowsWhatARobotSaysOfItself() {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (RobotServer server =
        new RobotServer(
            anyPort, () -> new TabletopRobot(TabletopOptions.defaults(), true), Imperfections.NONE, new Seed(0))
            .start()) {
      assertEquals(0, run("robot check ws://127.0.0.1:" + server.port()), err.toString(StandardCharsets.UTF_8));
      String said = out.toString(StandardCharsets.UTF_8);
      assertTrue(said.contains("x (m, position): from 0.00 to 1.35, at most 20.0 per s"), said);
      assertTrue(said.contains("resets [A, B, C, random]"), said);
      assertEquals(8, said.lines().count());
    }
  }

  @Test
  void aRobotThatCannotBeUsedIsOneSentence() {
    assertEquals(1, run("robot check robot"));
    assertEquals("ptp: \"robot\" is not the address of a robot. Write it like ws://127.0.0.1:9140.\n", err.toString(
        StandardCharsets.UTF_8));
    assertEquals(1, run("robot serve --latency-ms 5000"));
    assertEquals("ptp: latency must be 0 to 1000 ms, not 5000\n", err.toString(StandardCharsets.UTF_8));
    assertEquals(2, run("robot"));
  }
}
