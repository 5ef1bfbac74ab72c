package ptp.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Task;

final class ChildProcessTest {
  @TempDir private Path folder;

  @Test
  void aChildPractisesOneCellWithOneThread() {
    assertEquals(
        List.of(
            "practice", "--workspace", "w", "--preset", "laptop", "--task", "B", "--method", "ptp-flat", "--seed", "2",
            "--threads", "1"),
        new ChildProcess(Path.of("w")).arguments(new SweepCell("laptop", Task.B, MethodId.PTP_FLAT, 2)));
  }

  @Test
  void itsLastFailureIsRead() throws IOException {
    Path said = folder.resolve("said.log");
    Files.writeString(said, "Working\nptp: first\nptp: the disk is full\nmore\n");
    assertEquals("the disk is full", ChildProcess.failure(said));
    Files.writeString(said, "Working\n");
    assertEquals("", ChildProcess.failure(said));
  }

  @Test
  void aCellThatCannotBePractisedEndsAndSaysWhy() throws InterruptedException {
    Sweep.Running child = new ChildProcess(folder).start(new SweepCell("smoke", Task.A, MethodId.PTP, 0));
    assertNotEquals(0, exit(child));
    assertTrue(child.failure().contains("smoke-0"), child.failure());
  }

  @Test
  void aChildThatIsStoppedEnds() throws InterruptedException {
    Sweep.Running child = new ChildProcess(folder).start(new SweepCell("smoke", Task.A, MethodId.PTP, 0));
    child.stop();
    assertNotEquals(0, exit(child));
  }

  private static int exit(Sweep.Running child) throws InterruptedException {
    while (child.exit().isEmpty()) Thread.sleep(20);
    return child.exit().getAsInt();
  }
}
