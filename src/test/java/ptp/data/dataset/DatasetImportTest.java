package ptp.data.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.io.Database;
import ptp.io.Schema;
import ptp.io.StoreException;

final class DatasetImportTest {
  private static final int TRAJECTORIES = 8;

  @TempDir private Path folder;
  private Path theirs;
  private Path datasets;

  @BeforeEach
  void write() throws IOException {
    theirs = folder.resolve("other").resolve("the ir set");
    datasets = Files.createDirectories(folder.resolve("datasets"));
    try (DatasetWriter writer = DatasetWriter.open(theirs, "seed: 7")) {
      for (int i = 0; i < TRAJECTORIES; i++) writer.append(Samples.trajectory(i, 10));
    }
  }

  /** Notes how far it is, and is cancelled at some time. */
  private static final class Noting implements Progress {
    private final List<Double> fractions = new ArrayList<>();
    private final double stopAt;

    Noting(double stopAt) {
      this.stopAt = stopAt;
    }

    @Override
    public void at(long done, long total) {
      fractions.add((double) done / total);
    }

    @Override
    public void message(String sentence) {}

    @Override
    public void metric(Metric metric) {}

    @Override
    public boolean cancelled() {
      return !fractions.isEmpty() && fractions.getLast() >= stopAt;
    }
  }

  private List<String> sets() throws IOException {
    try (Stream<Path> all = Files.list(datasets)) {
      return all.map(p -> p.getFileName().toString()).filter(n -> !n.equals(".importing.lock")).sorted().toList();
    }
  }

  private String refusal() throws IOException {
    String sentence =
        assertThrows(StoreException.class, () -> DatasetImport.copy(theirs, datasets, Optional.empty(),
            Progress.SILENT)).getMessage();
    assertEquals(List.of(), sets(), "something is left behind");
    assertTrue(sentence.contains(theirs.toString()), sentence);
    assertFalse(sentence.contains(".importing"), sentence);
    return sentence;
  }

  @Test
  void aDataSetIsCopiedUnderAFreeName() throws IOException {
    Noting progress = new Noting(2);
    assertEquals("the-ir-set", DatasetImport.copy(theirs, datasets, Optional.empty(), progress));
    assertEquals("the-ir-set-2", DatasetImport.copy(theirs, datasets, Optional.empty(), Progress.SILENT));
    assertEquals(List.of("the-ir-set", "the-ir-set-2"), sets());
    assertEquals(progress.fractions.stream().sorted().toList(), progress.fractions, "it goes forward");
    assertEquals(1, progress.fractions.getLast());
    try (DatasetReader ours = DatasetReader.open(datasets.resolve("the-ir-set"));
        DatasetReader original = DatasetReader.open(theirs)) {
      assertEquals(original.episodes(), ours.episodes());
      assertEquals("seed: 7", ours.origin().recipe());
      assertArrayEquals(original.frame(50).rgb(), ours.frame(50).rgb());
    }
    try (DatasetWriter writer = DatasetWriter.open(datasets.resolve("the-ir-set"), "")) {
      writer.append(Samples.trajectory(99, 3));
      assertEquals(TRAJECTORIES + 1, writer.episodes());
    }
  }

  @Test
  void aCancelledImportLeavesNothing() throws IOException {
    for (double stopAt : new double[] {0, 0.5, 0.7}) {
      assertThrows(
          CancellationException.class, () -> DatasetImport.copy(theirs, datasets, Optional.empty(), new Noting(
              stopAt)));
      assertEquals(List.of(), sets());
    }
  }

  @Test
  void anImportThatWasKilledIsClearedAway() throws IOException {
    Files.createDirectories(datasets.resolve(".importing"));
    Files.writeString(datasets.resolve(".importing").resolve("frames.bin"), "half of it");
    DatasetImport.copy(theirs, datasets, Optional.empty(), Progress.SILENT);
    assertEquals(List.of("the-ir-set"), sets());
  }

  @Test
  void whatIsNoDataSetIsRefused() throws IOException {
    Files.delete(theirs.resolve("steps.bin"));
    assertTrue(refusal().contains("contains no steps.bin"));
    theirs = folder.resolve("nowhere");
    assertTrue(refusal().contains("contains no index.db"));
    theirs = Files.createDirectories(folder.resolve("lookalike"));
    for (String file : List.of("index.db", "steps.bin", "frames.bin")) Files.writeString(theirs.resolve(file), "text");
    refusal();
    assertEquals("text", Files.readString(theirs.resolve("index.db")), "what it comes from is only read");
  }

  @Test
  void anotherKindOfIndexIsRefused() throws IOException {
    Files.delete(theirs.resolve("index.db"));
    Database.open(theirs.resolve("index.db"), Schema.WORKSPACE).close();
    refusal();
  }

  @Test
  void aDamagedDataSetIsRefused() throws IOException {
    try (RandomAccessFile frames = new RandomAccessFile(theirs.resolve("frames.bin").toFile(), "rw")) {
      frames.seek(100_000);
      frames.write(frames.read() + 1);
    }
    assertTrue(refusal().contains("trajectory 1 is damaged"));
    try (RandomAccessFile frames = new RandomAccessFile(theirs.resolve("frames.bin").toFile(), "rw")) {
      frames.setLength(200_000);
    }
    assertTrue(refusal().contains("truncated"));
  }

  @Test
  void aDataSetThatIsBeingWrittenIsRefused() throws IOException {
    Files.writeString(theirs.resolve("index.db-journal"), "");
    assertTrue(refusal().contains("is still being written"));
  }
}
