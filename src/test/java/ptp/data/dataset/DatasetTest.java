package ptp.data.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.Progress;
import ptp.domain.Trajectory;
import ptp.io.Database;
import ptp.io.Schema;
import ptp.io.StoreException;

final class DatasetTest {
  private static final int[] LENGTHS = {3, 1, 5, 2, 4, 6};

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temporary.resolve("set");
  }

  private void record(int from, int to) {
    try (DatasetWriter writer = DatasetWriter.open(folder, "seed: 3")) {
      writer.append(samples(from, to));
    }
  }

  private static List<Trajectory> samples(int from, int to) {
    return IntStream.range(from, to).mapToObj(e -> Samples.trajectory(e, LENGTHS[e])).toList();
  }

  private static void assertSame(Trajectory expected, Trajectory actual) {
    assertEquals(expected.label(), actual.label());
    assertEquals(expected.success(), actual.success());
    assertEquals(expected.observations(), actual.observations());
    assertEquals(expected.states(), actual.states());
    assertEquals(expected.length(), actual.length());
    for (int t = 0; t < expected.length(); t++) assertArrayEquals(expected.actions().get(t), actual.actions().get(t));
  }

  private static void assertEpisodes(DatasetReader reader, int... numbers) {
    assertArrayEquals(numbers, reader.episodes().stream().mapToInt(EpisodeIndexEntry::number).toArray());
    for (EpisodeIndexEntry e : reader.episodes()) {
      assertSame(Samples.trajectory(e.number(), LENGTHS[e.number()]), reader.trajectory(e));
    }
  }

  @Test
  void trajectoriesComeBackBitForBitAlsoWhenAppendedInTwoSessions() {
    record(0, 4);
    record(4, 6);
    try (DatasetReader reader = DatasetReader.open(folder)) {
      assertEpisodes(reader, 0, 1, 2, 3, 4, 5);
      assertEquals(IntStream.of(LENGTHS).sum() + LENGTHS.length, reader.rows());
      assertEquals("seed: 3", reader.origin().recipe());
      assertTrue(reader.verify(Progress.SILENT));
      assertEquals(List.of(), reader.problems());
      assertArrayEquals(new float[5], reader.action(reader.episodes().get(2).endRow() - 1));
    }
  }

  @Test
  void trajectoriesAppendedTogetherAreThoseAppendedOneByOne() throws IOException {
    record(0, 6);
    Path oneByOne = temporary.resolve("one by one");
    try (DatasetWriter writer = DatasetWriter.open(oneByOne, "seed: 3")) {
      for (Trajectory trajectory : samples(0, 6)) writer.append(trajectory);
      assertEquals(List.of(), writer.append(List.of()));
    }
    try (DatasetReader one = DatasetReader.open(folder); DatasetReader other = DatasetReader.open(oneByOne)) {
      assertEquals(one.episodes(), other.episodes());
    }
    assertEquals(-1, Files.mismatch(folder.resolve("frames.bin"), oneByOne.resolve("frames.bin")));
    assertEquals(-1, Files.mismatch(folder.resolve("steps.bin"), oneByOne.resolve("steps.bin")));
  }

  @Test
  void framesAreCopiedInTheOrderAskedFor() {
    record(0, 3);
    try (DatasetReader reader = DatasetReader.open(folder)) {
      int[] rows = {7, 0, 7, 11};
      byte[] out = new byte[rows.length * Frame.OBSERVATION_BYTES];
      reader.copyFrames(rows, out);
      for (int i = 0; i < rows.length; i++) {
        int from = i * Frame.OBSERVATION_BYTES;
        byte[] one = Arrays.copyOfRange(out, from, from + Frame.OBSERVATION_BYTES);
        assertEquals(reader.frame(rows[i]), Frame.observation(one));
      }
      assertThrows(IndexOutOfBoundsException.class, () -> reader.frame(reader.rows()));
    }
  }

  @Test
  void aReaderKeepsWhatItOpenedWhileAWriterGoesOn() {
    try (DatasetWriter writer = DatasetWriter.open(folder, "")) {
      writer.append(Samples.trajectory(0, LENGTHS[0]));
      try (DatasetReader reader = DatasetReader.open(folder)) {
        writer.append(Samples.trajectory(1, LENGTHS[1]));
        assertEpisodes(reader, 0);
      }
      assertEquals(2, writer.episodes());
      StoreException e = assertThrows(StoreException.class, () -> DatasetWriter.open(folder, ""));
      assertTrue(e.getMessage().contains("already being written"));
    }
  }

  @Test
  void filesCutOffAnywhereCostNoTrajectoryBeforeTheCut() throws IOException {
    record(0, 5);
    Path recorded = folder;
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 50; i++) {
      folder = Files.createDirectory(temporary.resolve("set" + i));
      for (String name : List.of("frames.bin", "steps.bin", "index.db")) {
        Files.copy(recorded.resolve(name), folder.resolve(name));
      }
      Path file = folder.resolve(random.nextBoolean() ? "frames.bin" : "steps.bin");
      long rowBytes = file.endsWith("frames.bin") ? Frame.OBSERVATION_BYTES : StepLayout.ROW_BYTES;
      long cut = random.nextLong(Files.size(file));
      truncate(file, cut);
      int whole = wholeEpisodes(cut / rowBytes);
      assertReaderOffersTheRest(whole);
      assertWriterGoesOn(whole);
    }
  }

  private static int wholeEpisodes(long rows) {
    int episode = 0;
    for (long end = LENGTHS[0] + 1; end <= rows && episode < 5; end += LENGTHS[episode] + 1) episode++;
    return episode;
  }

  private void assertReaderOffersTheRest(int whole) {
    try (DatasetReader reader = DatasetReader.open(folder)) {
      assertEpisodes(reader, IntStream.range(0, whole).toArray());
      assertEquals(2, reader.problems().size());
    }
  }

  private void assertWriterGoesOn(int whole) {
    try (DatasetWriter writer = DatasetWriter.open(folder, "")) {
      assertEquals(whole, writer.episodes());
      assertEquals(1, writer.problems().size());
      writer.append(samples(whole, LENGTHS.length));
    }
    try (DatasetReader reader = DatasetReader.open(folder)) {
      assertTrue(reader.verify(Progress.SILENT));
      assertEpisodes(reader, 0, 1, 2, 3, 4, 5);
    }
  }

  /** What a killed recorder leaves: frames and steps of a trajectory, whole or in part, that no episode claims. */
  @Test
  void aTailThatNoEpisodeClaimsIsCutOff() throws IOException {
    record(0, 3);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20; i++) {
      extend(folder.resolve("frames.bin"), random.nextInt(50_000));
      extend(folder.resolve("steps.bin"), random.nextInt(1_000));
      try (DatasetWriter writer = DatasetWriter.open(folder, "")) {
        assertEquals(3, writer.episodes());
        assertEquals(List.of(), writer.problems());
      }
      assertEquals(12L * Frame.OBSERVATION_BYTES, Files.size(folder.resolve("frames.bin")));
    }
    record(3, 4);
    try (DatasetReader reader = DatasetReader.open(folder)) {
      assertTrue(reader.verify(Progress.SILENT));
      assertEpisodes(reader, 0, 1, 2, 3);
    }
  }

  @Test
  void damagedTrajectoriesAreNamedAndTheOthersStay() throws IOException {
    record(0, 5);
    flip(folder.resolve("frames.bin"), 5L * Frame.OBSERVATION_BYTES + 77);
    flip(folder.resolve("steps.bin"), 13L * StepLayout.ROW_BYTES + 9);
    try (DatasetReader reader = DatasetReader.open(folder)) {
      assertEquals(List.of(), reader.problems());
      assertFalse(reader.verify(Progress.SILENT));
      assertEpisodes(reader, 0, 2, 4);
      assertEquals(2, reader.problems().size());
      assertTrue(reader.problems().get(0).contains("trajectory 1 "));
      assertTrue(reader.problems().get(1).contains("trajectory 3 "));
    }
  }

  @Test
  void missingFilesAreNamed() throws IOException {
    record(0, 2);
    Files.move(folder.resolve("frames.bin"), folder.resolve("elsewhere"));
    try (DatasetReader reader = DatasetReader.open(folder)) {
      assertEquals(List.of(), reader.episodes());
      assertTrue(reader.problems().getFirst().contains("frames.bin is missing"));
    }
    assertThrows(StoreException.class, () -> DatasetWriter.open(folder, ""));
    Files.move(folder.resolve("elsewhere"), folder.resolve("frames.bin"));
    record(2, 3);
    Files.delete(folder.resolve("index.db"));
    StoreException e = assertThrows(StoreException.class, () -> DatasetReader.open(folder));
    assertTrue(e.getMessage().contains("index.db is missing"));
  }

  @Test
  void anEmptyDataSetAndAForeignIndexAreTold() throws IOException {
    record(0, 0);
    try (DatasetReader reader = DatasetReader.open(folder)) {
      assertEquals(0, reader.rows());
      assertEquals(List.of(), reader.problems());
      assertTrue(reader.verify(Progress.SILENT));
    }
    Files.delete(folder.resolve("index.db"));
    Database.open(folder.resolve("index.db"), Schema.DATASET).close();
    StoreException e = assertThrows(StoreException.class, () -> DatasetReader.open(folder));
    assertTrue(e.getMessage().contains("format"));
  }

  @Test
  void anIndexThatPointsOutsideTheFilesIsRefused() {
    for (int[] rows : new int[][] {{-5, 3}, {4, 3}, {0, -1}, {0, Integer.MAX_VALUE}}) {
      folder = temporary.resolve("set" + rows[0] + "," + rows[1]);
      record(0, 0);
      try (Database index = Database.open(folder.resolve("index.db"), Schema.DATASET)) {
        new EpisodeStore(index).add(List.of(new EpisodeIndexEntry(0, "x", true, rows[0], rows[1], 0)));
      }
      StoreException e = assertThrows(StoreException.class, () -> DatasetReader.open(folder).close());
      assertTrue(e.getMessage().contains("is damaged"), e.getMessage());
      assertThrows(StoreException.class, () -> DatasetWriter.open(folder, "").close());
    }
  }

  @Test
  void framesOfAnotherSizeAreRefusedAndNothingIsWritten() {
    Trajectory good = Samples.trajectory(1, 1);
    Frame tiny = new Frame(1, 1, new byte[3]);
    var odd = new ArrayList<>(good.observations());
    odd.set(1, new Observation(tiny, odd.get(1).pose()));
    Trajectory bad = new Trajectory("x", true, odd, good.states(), good.actions());
    try (DatasetWriter writer = DatasetWriter.open(folder, "")) {
      assertThrows(IllegalArgumentException.class, () -> writer.append(bad));
      assertEquals(0, writer.rows());
    }
  }

  @Test
  void batchesOfFramesAndAppendingAreFast() {
    List<Trajectory> ready = IntStream.range(0, 20).mapToObj(i -> Samples.trajectory(i, 75)).toList();
    long start = System.nanoTime();
    try (DatasetWriter writer = DatasetWriter.open(folder, "")) {
      for (Trajectory trajectory : ready) writer.append(trajectory);
      long grouped = System.nanoTime();
      for (int i = 0; i < 10; i++) writer.append(ready);
      System.out.printf(
          "append, forced to disk: %.0f trajectories of 75 steps/s one by one, %.0f/s in groups of 20%n",
          20e9 / (grouped - start), 200e9 / (System.nanoTime() - grouped));
    }
    try (DatasetReader reader = DatasetReader.open(folder)) {
      SplittableRandom random = new SplittableRandom(1);
      byte[] out = new byte[1_024 * Frame.OBSERVATION_BYTES];
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 30; i++) {
        int[] rows = random.ints(1_024, 0, reader.rows()).toArray();
        long began = System.nanoTime();
        reader.copyFrames(rows, out);
        best = Math.min(best, System.nanoTime() - began);
      }
      System.out.printf("1,024 random frames: %.2f ms (warm)%n", best / 1e6);
      assertTrue(best < 50_000_000);
      long verifying = System.nanoTime();
      assertTrue(reader.verify(Progress.SILENT));
      System.out.printf("verify: %.0f rows/s%n", reader.rows() * 1e9 / (System.nanoTime() - verifying));
    }
  }

  private static void truncate(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  private static void extend(Path file, int bytes) throws IOException {
    Files.write(file, new byte[bytes], StandardOpenOption.APPEND);
  }

  private static void flip(Path file, long at) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      int old = bytes.read();
      bytes.seek(at);
      bytes.write(old ^ 4);
    }
  }
}
