package ptp.data.importing.robomimic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.data.importing.DataImport;
import ptp.data.importing.FrameResizer;
import ptp.domain.GripperPose;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.StopWhen;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;

final class RobomimicImportTest {
  private static final String ACTIONS = "/data/demo_0/actions";
  private static final String PICTURES = "/data/demo_0/obs/agentview_image";

  @TempDir private Path folder;
  private Path datasets;
  private Path file;

  @BeforeEach
  void prepare() throws IOException {
    datasets = Files.createDirectories(folder.resolve("datasets"));
    file = folder.resolve("lift.hdf5");
  }

  private String imported() {
    return new DataImport(new RobomimicFormat(), file, Progress.SILENT).run(datasets, Optional.empty());
  }

  private List<String> sets() throws IOException {
    try (Stream<Path> all = Files.list(datasets)) {
      return all.map(p -> p.getFileName().toString()).filter(n -> !n.equals(".importing.lock")).sorted().toList();
    }
  }

  /** Made with h5py 3.16 by the recipe beside it. */
  @Test
  void demonstrationsOfRobomimicAreRead() throws Exception {
    file = Path.of(RobomimicImportTest.class.getResource("made_by_h5py.hdf5").toURI());
    try (DatasetReader reader = DatasetReader.open(datasets.resolve(imported()))) {
      assertEquals(List.of(5, 8), reader.episodes().stream().map(EpisodeIndexEntry::length).toList(),
          "demo_2 before demo_10");
      assertArrayEquals(new float[] {.1f, .2f, .3f, .6f, 1}, reader.action(0));
      for (int t = 0; t < 6; t++) assertEquals(60 + t, reader.frame(t).rgb()[1] & 255);
      for (int t = 0; t < 9; t++) assertEquals(90 + t, reader.frame(6 + t).rgb()[3 * 2000 + 1] & 255);
      GripperPose last = reader.pose(5);
      assertArrayEquals(new float[] {.15f, .16f, .17f, (float) Math.PI / 6, .5f, 0}, last.toArray(), 1e-6f);
      assertEquals(1, reader.pose(0).opening(), 1e-6);
      assertTrue(reader.origin().poses());
      assertFalse(reader.origin().states());
      String notes = String.join("\n", reader.origin().notes());
      assertTrue(notes.contains("from camera agentview_image, one of 2"), notes);
      assertTrue(notes.contains("roll and pitch were dropped; they reached 0.5"), notes);
      assertFalse(notes.contains("only presets with observation"), notes);
    }
  }

  @Test
  void withoutPosesThereAreNone() throws IOException {
    try (Hdf5Writer writer = new Hdf5Writer(file)) {
      writer.demo(0, 4).demo(1, 1).demo(2, 150).floats("/data/demo_0/obs/robot0_eef_pos", new float[12], 4, 3);
    }
    try (DatasetReader reader = DatasetReader.open(datasets.resolve(imported()))) {
      assertEquals(List.of(3, 149), reader.episodes().stream().map(EpisodeIndexEntry::length).toList());
      assertFalse(reader.origin().poses());
      assertTrue(reader.origin().notes().stream().anyMatch(n -> n.startsWith("1 trajectories with a single")));
    }
  }

  @Test
  void aCancelledImportLeavesNothing() throws IOException {
    try (Hdf5Writer writer = new Hdf5Writer(file)) {
      writer.demo(0, 10).demo(1, 10);
    }
    for (int look : new int[] {1, 2, 3, 4}) {
      DataImport wish = new DataImport(new RobomimicFormat(), file, StopWhen.look(look));
      assertThrows(CancellationException.class, () -> wish.run(datasets, Optional.empty()));
      assertEquals(List.of(), sets());
    }
    assertEquals("lift", imported(), "a file that was left is read again");
  }

  private void refused(String why, Consumer<Hdf5Writer> content) throws IOException {
    try (Hdf5Writer writer = new Hdf5Writer(file)) {
      content.accept(writer.demo(0, 4).demo(1, 4));
    }
    refused(why);
  }

  private void refused(String why) throws IOException {
    String sentence = assertThrows(StoreException.class, this::imported, why).getMessage();
    assertTrue(sentence.startsWith(file + " was not imported: "), sentence);
    assertTrue(sentence.contains(why), sentence + " says nothing of: " + why);
    assertEquals(1, sentence.lines().count(), sentence);
    assertEquals(List.of(), sets(), "something is left behind after: " + why);
  }

  /** One of the files of odd_by_h5py.py. */
  private byte[] odd(String name) throws IOException {
    try (InputStream in = RobomimicImportTest.class.getResourceAsStream("odd/" + name + ".hdf5")) {
      return in.readAllBytes();
    }
  }

  private void oddRefused(String why, String name) throws IOException {
    Files.write(file, odd(name));
    refused(why);
  }

  @Test
  void whatLeadsElsewhereIsRefused() throws IOException {
    oddRefused("\"/data/demo_1\" is a link", "external-link");
    oddRefused("\"/data\" is a link", "external-data");
    oddRefused("\"/data/demo_0/obs\" is a link", "soft-group");
    oddRefused(ACTIONS + "\" is a link", "soft-circle");
    oddRefused("stores its data in another file", "external-storage");
    oddRefused("stores its data in another file", "virtual-storage");
    oddRefused("is not an array", "group-for-array");
    oddRefused("it has no \"/data/demo_2/obs\"", "hard-circle");
  }

  @Test
  void whatWouldTakeTooMuchOrIsStoredOtherwiseIsRefused() throws IOException {
    refused("at most 10,000", w -> w.without(PICTURES).bytes(PICTURES, new byte[10_001 * 3], 10_001, 1, 1, 3));
    oddRefused("was never written", "unwritten");
    oddRefused("was never written", "unwritten-chunks");
    oddRefused("chunks that are too large", "large-chunks");
    oddRefused("compressed by filter 32008; use gzip", "other-filter");
    oddRefused("is damaged", "bomb");
  }

  /** Chunks that reach over the edges, gzip, checksums, both byte orders, a user block, numbers of 16 to 64 bits. */
  @ParameterizedTest
  @ValueSource(strings = {"stored-earliest", "stored-newer"})
  void everyStorageIsReadAlike(String name) throws IOException {
    Files.write(file, odd(name));
    byte[] picture = new byte[60 * 50 * 3];
    try (DatasetReader reader = DatasetReader.open(datasets.resolve(imported()))) {
      assertEquals(List.of(6, 6, 6), reader.episodes().stream().map(EpisodeIndexEntry::length).toList());
      for (int row = 0; row < 21; row++) {
        for (int i = 0; i < picture.length; i++) picture[i] = (byte) ((row % 7 * picture.length + i) % 251);
        assertEquals(new FrameResizer(50, 60).of(picture), reader.frame(row), "row " + row);
      }
      for (int demo = 0; demo < 3; demo++) {
        for (int t = 0; t < 6; t++) assertEquals((5 * t + 3) / 100f, reader.action(7 * demo + t)[3], 2e-4f);
      }
    }
  }

  @Test
  void whatCannotBeUsedIsRefused() throws IOException {
    refused("it has no \"/data\"", w -> w.without("/data"));
    refused("it contains no demonstration", w -> w.without("/data/demo_0").without("/data/demo_1"));
    refused("no images", w -> w.without(PICTURES));
    refused("it has no \"/data/demo_1/actions\"", w -> w.without("/data/demo_1/actions"));
    refused("must be uint8", w -> w.without(PICTURES).floats(PICTURES, new float[192], 4, 4, 4, 3));
    refused("one row for each of the 4 images", w -> w.without(ACTIONS).floats(ACTIONS, new float[15], 3, 5));
    refused("have 6 columns", w -> w.without(ACTIONS).floats(ACTIONS, new float[24], 4, 6));
    refused("actions of different kinds", w -> w.without(ACTIONS).floats(ACTIONS, new float[28], 4, 7));
    float[] actions = new float[20];
    actions[7] = Float.NaN;
    refused("in /data/demo_0, column 2 of the action in row 1 is NaN", w -> w.without(ACTIONS).floats(ACTIONS, actions,
        4, 5));
    float[] twice = new float[20];
    twice[7] = 2;
    refused("scale all actions to -1 to 1", w -> w.without(ACTIONS).floats(ACTIONS, twice, 4, 5));
    Files.writeString(file, "text");
    refused("not an HDF5 file");
  }

  @Test
  void aFileThatIsCutOffIsRefused() throws IOException {
    byte[] sound = odd("hard-circle");
    for (int i = 0; i < 40; i++) {
      Files.write(file, Arrays.copyOf(sound, sound.length * i / 40));
      refused("it is");
    }
  }

  /** Every level of the index of names has 32 times the same node below it, so that reading it would never end. */
  @Test
  void anIndexThatLeadsInCirclesIsRefusedSoon() throws IOException {
    byte[] circle = odd("unwritten");
    ByteBuffer bytes = ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < circle.length - 600; at++) {
      if (bytes.getInt(at) != 0x45455254) continue; // TREE
      bytes.put(at + 5, (byte) 1).putShort(at + 6, (short) 16);
      for (int child = 0; child < 16; child++) bytes.putLong(at + 32 + 16 * child, at);
    }
    Files.write(file, circle);
    StoreException refusal =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> assertThrows(StoreException.class, this::imported, "a file that has no end"));
    assertTrue(refusal.getMessage().contains("it is damaged"), refusal.getMessage());
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      assertFalse(cause instanceof StackOverflowError, "reading ends before the stack does");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hard-circle", "stored-earliest", "stored-newer"})
  void anyDamageIsASentenceOrHarmless(String name) throws IOException {
    byte[] sound = odd(name);
    SplittableRandom random = new Seed(3).random();
    for (int trial = 0; trial < 60; trial++) {
      byte[] damaged = sound.clone();
      // structures lie at the beginning
      int at = random.nextInt(Math.min(sound.length, trial % 3 == 0 ? sound.length : 6_000) - 8);
      for (int i = 0; i < 1 + trial % 8; i++) damaged[at + i] = (byte) (trial % 2 == 0 ? 255 : random.nextInt());
      Files.write(file, damaged);
      assertTimeoutPreemptively(Duration.ofSeconds(20), this::importedOrRefused);
      for (String set : sets()) AtomicFiles.deleteFolder(datasets.resolve(set));
    }
  }

  private void importedOrRefused() {
    try {
      imported();
    } catch (StoreException refusal) {
      assertTrue(refusal.getMessage().startsWith(file + " was not imported: "), refusal.getMessage());
      assertEquals(1, refusal.getMessage().lines().count(), refusal.getMessage());
    }
  }
}
