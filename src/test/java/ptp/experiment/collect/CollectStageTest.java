package ptp.experiment.collect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.domain.Frame;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.service.JobService.Stage;
import ptp.workspace.job.TinyWorkspace;

final class CollectStageTest {
  /** Everything a data set holds. */
  private record Content(List<EpisodeIndexEntry> episodes, byte[] frames, List<float[]> numbers) {
    static Content of(TinyWorkspace workspace) {
      try (DatasetReader reader = DatasetReader.open(workspace.setup().dataset())) {
        int[] rows = new int[reader.rows()];
        for (int row = 0; row < rows.length; row++) rows[row] = row;
        byte[] frames = new byte[rows.length * Frame.OBSERVATION_BYTES];
        reader.copyFrames(rows, frames);
        List<float[]> poses = Arrays.stream(rows).mapToObj(r -> reader.pose(r).toArray()).toList();
        return new Content(reader.episodes(), frames, poses);
      }
    }

    void assertSame(Content other) {
      assertEquals(episodes, other.episodes);
      assertArrayEquals(frames, other.frames);
      assertArrayEquals(numbers.toArray(), other.numbers.toArray());
    }
  }

  @TempDir private Path folder;

  @Test
  void neitherWorkersNorStopsChangeTheDataSet() throws IOException {
    Content straight;
    try (TinyWorkspace w = new TinyWorkspace(folder.resolve("straight"), 1)) {
      w.run(Stage.COLLECT, Progress.SILENT);
      straight = Content.of(w);
    }
    assertEquals(10, straight.episodes().size());
    try (TinyWorkspace w = new TinyWorkspace(folder.resolve("stopped"), 2)) {
      StopAfter stop = new StopAfter(4);
      assertThrows(CancellationException.class, () -> w.run(Stage.COLLECT, stop));
      assertEquals(4, Content.of(w).episodes().size());
      assertTrue(stop.secondsSince() < 10, "a stop took " + stop.secondsSince() + " s on whatever machine this is");
      w.run(Stage.COLLECT, Progress.SILENT);
      straight.assertSame(Content.of(w));
      byte[] before = Files.readAllBytes(w.setup().dataset().resolve("frames.bin"));
      w.run(Stage.COLLECT, Progress.SILENT);
      assertArrayEquals(before, Files.readAllBytes(w.setup().dataset().resolve("frames.bin")));
    }
  }

  /** Cancelled once so much is done. */
  private static final class StopAfter implements Progress {
    private final long wanted;
    private volatile boolean cancelled;
    private volatile long since;

    StopAfter(long wanted) {
      this.wanted = wanted;
    }

    double secondsSince() {
      return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void at(long done, long total) {
      if (done < wanted) return;
      cancelled = true;
      since = System.nanoTime();
    }

    @Override
    public void message(String sentence) {}

    @Override
    public void metric(Metric metric) {}

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
