package ptp.data.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Metric;
import ptp.domain.ObservationMode;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.io.Checkpoint;
import ptp.io.Checkpoints;
import ptp.io.Database;

/**
 * Acknowledged means durable: a child process records metrics, trajectories and checkpoints, acknowledges each round,
 * and is killed at a random moment. {@code -Dptp.kills=200} does it that often in the same workspace.
 */
final class KillTest {
  private static final int KILLS = Integer.getInteger("ptp.kills", 4);
  private static final int LENGTH = 4;
  private static final RunId RUN = new RunId("run");

  @TempDir Path temporary;

  /** The child: arguments are the workspace's folder and the first round. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      Workspace workspace = Workspace.open(Path.of(arguments[0]));
      try (Database database = Database.open(workspace.index());
          DatasetWriter writer = DatasetWriter.open(workspace.datasets().resolve("set"), "")) {
        new RunStore(database).put(
            new RunRecord(RUN, "offline", null, null, 0, "p", ObservationMode.IMAGE, Instant.EPOCH,
                RunRecord.Status.RUNNING, ""));
        MetricStore metrics = new MetricStore(database);
        Checkpoints checkpoints = new Checkpoints(workspace.run(RUN));
        for (int round = Integer.parseInt(arguments[1]);; round++) {
          metrics.append(RUN, List.of(new Metric("a", round, round), new Metric("b", round, -round)));
          if (writer.episodes() == round) writer.append(Samples.trajectory(round, LENGTH));
          long step = round;
          checkpoints.save(step, empty -> Files.write(empty.resolve("state"), new byte[] {(byte) step}));
          System.out.println(round);
        }
      }
    }
  }

  @Test
  void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(12);
    int acknowledged = -1;
    for (int kill = 0; kill < KILLS; kill++) {
      boolean whileItStarts = kill % 4 == 3;
      acknowledged = runAndKill(acknowledged + 1, !whileItStarts, random.nextInt(1, whileItStarts ? 1_200 : 400));
      check(acknowledged);
    }
    System.out.printf("%d kills, %d rounds acknowledged, none lost%n", KILLS, acknowledged + 1);
  }

  /** Returns the last round that was acknowledged. */
  private int runAndKill(int firstRound, boolean awaitFirst, int millis) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Child.class.getName(),
            temporary.resolve("w").toString(), Integer.toString(firstRound))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = firstRound - 1;
    try (BufferedReader said = child.inputReader()) {
      if (awaitFirst) assertEquals(Integer.toString(++last), said.readLine(), "the child could not go on");
      Thread.sleep(millis);
      child.toHandle().destroyForcibly(); // unlike the process's own method it leaves the pipe open
      for (String line; (line = said.readLine()) != null;) {
        if (line.equals(Integer.toString(last + 1))) last++;
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    return last;
  }

  private void check(int acknowledged) {
    Workspace workspace = Workspace.open(temporary.resolve("w"));
    try (Database database = Database.open(workspace.index())) {
      assertEquals(List.of(), database.problems());
      for (String name : List.of("a", "b")) {
        long[] steps = new MetricStore(database).series(RUN, name).steps();
        assertTrue(steps.length > acknowledged && steps.length <= acknowledged + 2, "metrics " + steps.length);
      }
    }
    checkTrajectories(workspace, acknowledged);
    Checkpoints.Found found = new Checkpoints(workspace.run(RUN)).newest();
    assertEquals(List.of(), found.problems());
    Checkpoint checkpoint = found.checkpoint().orElseThrow();
    assertTrue(checkpoint.step() >= acknowledged);
    assertArrayEquals(new byte[] {(byte) checkpoint.step()}, checkpoint.read("state"));
  }

  private static void checkTrajectories(Workspace workspace, int acknowledged) {
    try (DatasetReader reader = DatasetReader.open(workspace.datasets().resolve("set"))) {
      assertTrue(reader.verify(Progress.SILENT));
      assertEquals(List.of(), reader.problems());
      assertTrue(reader.episodes().size() > acknowledged);
      EpisodeIndexEntry last = reader.episodes().get(acknowledged);
      assertEquals(Samples.trajectory(acknowledged, LENGTH).observations(), reader.trajectory(last).observations());
    }
  }
}
