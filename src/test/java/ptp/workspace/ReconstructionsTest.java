package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.dataset.DatasetReader;
import ptp.nn.Torch;
import ptp.service.JobService.Stage;
import ptp.service.ReconstructionService;
import ptp.service.ReconstructionService.Reconstructions;
import ptp.workspace.job.CountingProgress;
import ptp.workspace.job.TinyWorkspace;

/** What an encoder keeps is seen while it trains and after. */
final class ReconstructionsTest {
  private static final int SEED = 3;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    Torch.start(1);
  }

  @Test
  void theNewestCheckpointIsLookedAtAndThenTheFinishedEncoder() throws Exception {
    try (TinyWorkspace w = new TinyWorkspace(folder, 1);
        OpenWorkspace open = OpenWorkspace.open(folder.resolve("workspace"), presets(), 1)) {
      ReconstructionService service = open.reconstructions();
      w.run(Stage.COLLECT);
      assertEquals(Optional.empty(), service.newest("tiny", SEED));
      assertEquals(Optional.empty(), service.read("tiny", SEED, 4));
      stopHalfWay(w);
      Reconstructions half = service.read("tiny", SEED, 4).orElseThrow();
      assertTrue(half.state().updates().getAsLong() > 0, half.state().toString());
      assertEquals(56, half.state().total());
      assertEquals(Optional.of(half.state()), service.newest("tiny", SEED), "the cheap look finds the same");
      assertFrames(w, half);
      w.run(Stage.ENCODER);
      Reconstructions done = service.read("tiny", SEED, 4).orElseThrow();
      assertEquals(OptionalLong.empty(), done.state().updates());
      assertEquals(Optional.of(done.state()), service.newest("tiny", SEED));
      assertFrames(w, done);
    }
  }

  private Presets presets() {
    return new Presets(folder.resolve("presets"));
  }

  private static void stopHalfWay(TinyWorkspace w) {
    assertThrows(
        CancellationException.class, () -> w.run(Stage.ENCODER, CountingProgress.stoppingAt(20)));
  }

  private static void assertFrames(TinyWorkspace w, Reconstructions found) {
    assertEquals(4, found.pairs().size());
    try (DatasetReader dataset = DatasetReader.open(w.setup().dataset())) {
      for (int i = 0; i < 4; i++) {
        byte[] expected = dataset.frame((2 * i + 1) * dataset.rows() / 8).rgb();
        assertArrayEquals(expected, found.pairs().get(i).frame().rgb());
      }
    }
  }
}
