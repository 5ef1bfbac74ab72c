package ptp.data.importing.robomimic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.data.importing.DataImport;
import ptp.domain.GripperPose;
import ptp.domain.Progress;
import ptp.domain.StopWhen;
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

  @Test
  void whatLeadsElsewhereIsRefused() throws IOException {
    Path other = folder.resolve("other.hdf5");
    try (Hdf5Writer writer = new Hdf5Writer(other)) {
      writer.demo(0, 4);
    }
    refused("\"/data/demo_1\" is a link", w -> w.without("/data/demo_1").externalLink("/data/demo_1", other,
        "/data/demo_0"));
    refused("\"/data/demo_0/obs\" is a link", w -> w.without("/data/demo_0/obs").softLink("/data/demo_0/obs", "/data"));
    refused(ACTIONS + "\" is a link", w -> w.without(ACTIONS).softLink(ACTIONS, ACTIONS));
    refused("\"/data\" is a link", w -> w.without("/data").externalLink("/data", other, "/data"));
    refused("stores its data in another file", w -> w.without(ACTIONS).external(ACTIONS, Path.of("/etc/passwd"), 4, 5));
    refused("is not an array", w -> w.without(ACTIONS).hardLink(ACTIONS, "/data"));
    refused("it has no \"/data/demo_2/obs\"", w -> w.hardLink("/data/demo_2", "/data"));
  }

  @Test
  void whatWouldTakeTooMuchOrLoadCodeIsRefused() throws IOException {
    refused("at most 10,000", w -> w.without(PICTURES).bytes(PICTURES, new byte[10_001 * 3], 10_001, 1, 1, 3));
    refused("was never written", w -> w.without(ACTIONS).unwritten(ACTIONS, 1L << 40, 5));
    refused("chunks that are too large",
        w -> w.without(ACTIONS).chunked(ACTIONS, 0, new long[] {1 << 27, 5}, 1L << 30, 5));
    refused("compressed by filter 32008; use gzip",
        w -> w.without(ACTIONS).chunked(ACTIONS, 32008, new long[] {4, 5}, 4, 5));
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
    try (Hdf5Writer writer = new Hdf5Writer(file)) {
      writer.demo(0, 40).demo(1, 40);
    }
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < 40; i++) {
      Files.write(file, Arrays.copyOf(sound, sound.length * i / 40));
      refused("it is");
    }
  }
}
