package ptp.data.importing.npz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ptp.data.importing.npz.NpzWriter.floats;
import static ptp.data.importing.npz.NpzWriter.longs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.DatasetSummary;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.data.dataset.Samples;
import ptp.data.importing.DataImport;
import ptp.domain.Progress;
import ptp.domain.StopWhen;
import ptp.domain.Trajectory;
import ptp.io.StoreException;

final class NpzImportTest {
  @TempDir private Path folder;
  private Path datasets;
  private Path file;

  @BeforeEach
  void prepare() throws IOException {
    datasets = Files.createDirectories(folder.resolve("datasets"));
    file = folder.resolve("robot.demos.npz");
  }

  private String imported() {
    return new DataImport(new NpzFormat(), file, Progress.SILENT).run(datasets, Optional.empty());
  }

  private DatasetReader reader() {
    return DatasetReader.open(datasets.resolve(imported()));
  }

  private List<String> sets() throws IOException {
    try (Stream<Path> all = Files.list(datasets)) {
      return all.map(p -> p.getFileName().toString()).filter(n -> !n.equals(".importing.lock")).sorted().toList();
    }
  }

  private static List<Trajectory> trajectories() {
    return List.of(Samples.trajectory(1, 5), Samples.trajectory(2, 12), Samples.trajectory(3, 150));
  }

  /** Small grey pictures with an end in the last row. */
  private static NpzWriter small(int rows) {
    byte[] terminals = new byte[rows];
    terminals[rows - 1] = 1;
    return new NpzWriter().array("observations", "|u1", "(%d, 2, 2, 3)".formatted(rows), new byte[rows * 12])
        .array("actions", "<f4", "(%d, 5)".formatted(rows), new byte[rows * 20])
        .array("terminals", "|b1", "(%d,)".formatted(rows), terminals);
  }

  @Test
  void picturesAndActionsArriveBitForBit() throws IOException {
    for (NpzWriter writer : List.of(NpzWriter.of(trajectories()), NpzWriter.of(trajectories()).stored())) {
      writer.write(file);
      try (DatasetReader reader = reader()) {
        assertEquals(List.of(5, 12, 150), reader.episodes().stream().map(EpisodeIndexEntry::length).toList());
        for (int e = 0; e < 3; e++) {
          Trajectory there = reader.trajectory(reader.episodes().get(e));
          for (int t = 0; t <= there.length(); t++) {
            assertEquals(trajectories().get(e).observations().get(t).frame(), there.observations().get(t).frame());
            if (t < there.length()) assertArrayEquals(trajectories().get(e).actions().get(t), there.actions().get(t));
          }
        }
        assertTrue(reader.verify(Progress.SILENT));
      }
    }
    assertEquals(List.of("robot.demos", "robot.demos-2"), sets());
  }

  @Test
  void whatIsNotKnownIsSaidAndNotHeldAgainstTheData() throws IOException {
    NpzWriter.of(trajectories()).array("rewards", "<f2", "(1,)", new byte[2]).write(file);
    try (DatasetReader reader = reader()) {
      assertFalse(reader.origin().poses());
      assertFalse(reader.origin().states());
      String odd = String.join("\n", DatasetSummary.of(reader).oddities());
      assertTrue(odd.contains("no object estimates"), odd);
      assertTrue(odd.contains("only presets with observation \"image\""), odd);
      assertTrue(odd.contains("1 arrays were ignored: rewards"), odd);
      assertFalse(odd.contains("column"), odd);
    }
  }

  @Test
  void theNameCanBeChosenAndMustBeFree() throws IOException {
    small(4).write(file);
    DataImport wish = new DataImport(new NpzFormat(), file, Progress.SILENT);
    assertEquals("mine-0", wish.run(datasets, Optional.of("mine-0")));
    for (String name : List.of("mine-0", "../mine", ".hidden", "a/b", "")) {
      assertThrows(StoreException.class, () -> wish.run(datasets, Optional.of(name)), name);
    }
    assertEquals(List.of("mine-0"), sets());
    assertFalse(Files.exists(folder.resolve("mine")));
  }

  @Test
  void lookingWritesNothing() throws IOException {
    small(4).write(file);
    var found = new DataImport(new NpzFormat(), file, Progress.SILENT).inspect();
    assertEquals(1, found.trajectories());
    assertEquals(4, found.rows());
    assertTrue(found.notes().contains("images of 2x2 were enlarged to 48x48"), found.notes().toString());
    assertEquals(List.of(), sets());
  }

  @Test
  void aCancelledImportLeavesNothing() throws IOException {
    NpzWriter.of(trajectories()).write(file);
    for (int look : new int[] {1, 2, 60, 160}) {
      DataImport wish = new DataImport(new NpzFormat(), file, StopWhen.look(look));
      assertThrows(CancellationException.class, () -> wish.run(datasets, Optional.empty()));
      assertEquals(List.of(), sets());
    }
  }

  @Test
  void floatsAndOtherOrdersOfDimensionsGiveTheSamePictures() throws IOException {
    float[] light = new float[2 * 3 * 48 * 48];
    for (int i = 0; i < light.length; i++) light[i] = (i * 37 % 256) / 255f;
    float[] centred = light.clone();
    for (int i = 0; i < light.length; i++) centred[i] -= .5f;
    NpzWriter writer = small(2);
    for (float[] numbers : List.of(light, centred)) {
      writer.array("observations", "<f4", "(2, 3, 48, 48)", floats(numbers)).write(file);
      try (DatasetReader reader = reader()) {
        byte[] rgb = reader.frame(1).rgb();
        for (int i = 0; i < 48 * 48; i++) {
          for (int c = 0; c < 3; c++) {
            assertEquals(Math.round(255 * light[(3 + c) * 48 * 48 + i]), rgb[3 * i + c] & 255);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"4, '1,2,3,0,4'", "5, '1,2,3,4,5'", "7, '1,2,3,6,7'"})
  void columnsOfActionsAreMapped(int columns, String expected) throws IOException {
    float[] actions = new float[2 * columns];
    for (int i = 0; i < columns; i++) actions[i] = (i + 1) / 10f;
    small(2).array("actions", "<f4", "(2, %d)".formatted(columns), floats(actions)).write(file);
    try (DatasetReader reader = reader()) {
      float[] wanted = new float[5];
      for (int i = 0; i < 5; i++) wanted[i] = Integer.parseInt(expected.split(",")[i]) / 10f;
      assertArrayEquals(wanted, reader.action(0));
      boolean said = reader.origin().notes().stream().anyMatch(n -> n.contains("action columns are read as"));
      assertEquals(columns != 5, said);
    }
  }

  @Test
  void trajectoriesEndWhereTheFileSaysInAnyOfItsWays() throws IOException {
    small(9).array("terminals", "<f4", "(9, 1)", floats(0, 0, 1, 0, 0, 0, 0, 0, 0))
        .array("timeouts", "|b1", "(9,)", new byte[] {0, 0, 0, 0, 0, 1, 1, 0, 0}).write(file);
    try (DatasetReader reader = reader()) {
      assertEquals(List.of(2, 2, 1), reader.episodes().stream().map(EpisodeIndexEntry::length).toList());
      String notes = String.join("\n", reader.origin().notes());
      assertTrue(notes.contains("its last 2 rows have no end marker"), notes);
      assertTrue(notes.contains("1 trajectories with a single image"), notes);
    }
    small(9).without("terminals").array("episode_ends", "<i8", "(2,)", longs(4, 9)).write(file);
    try (DatasetReader reader = reader()) {
      assertEquals(List.of(3, 4), reader.episodes().stream().map(EpisodeIndexEntry::length).toList());
    }
  }

  /** Made with {@code numpy.savez_compressed} of NumPy 2.4 by the recipe beside it. */
  @Test
  void anArchiveOfNumpyItselfIsRead() throws Exception {
    file = Path.of(NpzImportTest.class.getResource("made_by_numpy.npz").toURI());
    try (DatasetReader reader = reader()) {
      assertEquals(List.of(6, 8), reader.episodes().stream().map(EpisodeIndexEntry::length).toList());
      assertArrayEquals(new float[] {-.5f, .25f, 0, 0, 1}, reader.action(0));
      for (int row = 0; row < 16; row++) {
        for (int pixel = 0; pixel < 48; pixel++) {
          // 96 wide pixels with red = column + row: the mean of two neighbours, in the middle of a wide picture
          int red = reader.frame(row).rgb()[3 * pixel] & 255;
          assertEquals(Math.round((2 * pixel + 2 * pixel + 1) / 2.0 + 12 + row), red);
        }
      }
    }
  }

  private void refused(String why, NpzWriter writer) throws IOException {
    refused(why, writer.bytes());
  }

  private void refused(String why, byte[] content) throws IOException {
    Files.write(file, content);
    String sentence = assertThrows(StoreException.class, this::imported, why).getMessage();
    assertTrue(sentence.startsWith(file + " was not imported: "), sentence);
    assertTrue(sentence.contains(why), sentence + " says nothing of: " + why);
    assertEquals(1, sentence.lines().count(), sentence);
    assertEquals(List.of(), sets(), "something is left behind after: " + why);
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    refused("not a NumPy archive", new byte[0]);
    refused("not a NumPy archive", "text, and a lot of it, for a while".getBytes());
    refused("no array \"observations\"", new NpzWriter().raw("a.txt", new byte[4]));
    refused("is not a NumPy array", small(4).raw("actions.npy", new byte[200]));
    refused("is damaged", small(4).raw("actions.npy", new byte[4]));
    file = folder.resolve("nowhere.npz");
    assertTrue(assertThrows(StoreException.class, this::imported).getMessage().contains("there is no such file"));
  }

  @Test
  void hostileHeadersAreRefused() throws IOException {
    for (String shape : List.of("(-4, 5)", "(4, -5)", "(4611686018427387904, 8)", "(99999999999999999999, 5)",
        "(3037000500, 3037000500)", "(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)")) {
      refused("an invalid shape", small(4).array("actions", "<f4", shape, new byte[80]));
    }
    refused("as many numbers as its shape says", small(4).array("actions", "<f4", "(4000000, 5)", new byte[80]));
    refused("as many numbers as its shape says", small(4).array("actions", "<f4", "(3, 5)", new byte[80]));
    refused("Python objects", small(4).array("actions", "|O", "(4, 5)", new byte[80]));
    refused("has type >f4", small(4).array("actions", ">f4", "(4, 5)", new byte[80]));
    String fortran = "{'descr': '<f4', 'fortran_order': True, 'shape': (4, 5), }";
    refused("Fortran order", small(4).raw("actions.npy", NpzWriter.npy(fortran, new byte[80])));
    for (String header : List.of("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (4, 5), }",
        "__import__('os').system('touch /tmp/gone')", "", "{".repeat(3000), "{'shape': (4, 5)}")) {
      refused("not an array of plain numbers", small(4).raw("actions.npy", NpzWriter.npy(header, new byte[80])));
    }
    refused("a header of 9,001 bytes", small(4).raw("actions.npy", NpzWriter.npy(" ".repeat(9_000), new byte[80])));
    refused("at least", small(4).array("actions", "<f4", "(4, 5)", new byte[80]).array("terminals", "|b1", "(4,)",
        new byte[] {1, 1, 1, 1}));
  }

  @Test
  void hostileZipFilesAreRefused() throws IOException {
    for (String name : List.of("../evil.npy", "/etc/evil.npy", "a\\..\\b.npy", "c:evil.npy", "a\nb.npy")) {
      refused("points outside the archive", small(4).raw(name, new byte[8]));
    }
    byte[] lying = small(4).raw("zeros.npy", new byte[1 << 20]).bytes();
    refused("as many numbers as its shape says", withSizes(small(4).bytes(), 0, 1 << 30));
    refused("as many numbers as its shape says", withHeaders(small(4).bytes()));
    refused("overlap or lie outside", withPacked(lying, 0x7FFFFFF0));
    refused("encrypted", patched(small(4).bytes(), 8, (short) 1));
    refused("compression method is not supported", patched(small(4).bytes(), 10, (short) 12));
    NpzWriter many = small(4);
    for (int i = 0; i < 30_000; i++) many.raw("array-" + i + ".npy", new byte[0]);
    refused("too many entries", many);
  }

  /** A bomb: the table says that an entry is as large as its shape says, while its bytes inflate to more. */
  @Test
  void bytesBeyondTheClaimAreNeverRead() throws IOException {
    byte[] bomb = small(4).raw("actions.npy", join(
        NpzWriter.npy("{'descr': '<f4', 'fortran_order': False, 'shape': (4, 5), }", new byte[80]),
        new byte[50_000_000])).bytes();
    int npy = NpzWriter.npy("{'descr': '<f4', 'fortran_order': False, 'shape': (4, 5), }", new byte[80]).length;
    refused("is damaged", withSizes(bomb, 1, npy));
  }

  private static byte[] join(byte[] a, byte[] b) {
    return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }

  private static List<Integer> entries(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    return IntStream.range(0, zip.length - 4).filter(i -> bytes.getInt(i) == 0x02014b50).boxed().toList();
  }

  private static ByteBuffer edit(byte[] zip) {
    return ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] withSizes(byte[] zip, int entry, int size) {
    edit(zip).putInt(entries(zip).get(entry) + 24, size);
    return zip;
  }

  private static byte[] withPacked(byte[] zip, int packed) {
    edit(zip).putInt(entries(zip).getFirst() + 20, packed);
    return zip;
  }

  /** Every entry lies where the first one lies. */
  private static byte[] withHeaders(byte[] zip) {
    for (int at : entries(zip)) edit(zip).putInt(at + 42, 0);
    return zip;
  }

  private static byte[] patched(byte[] zip, int field, short value) {
    edit(zip).putShort(entries(zip).getFirst() + field, value);
    return zip;
  }

  @Test
  void whatCannotBeUsedIsRefused() throws IOException {
    float[] actions = new float[20];
    actions[13] = Float.NaN;
    refused("column 3 of the action in row 2 is NaN", small(4).array("actions", "<f4", "(4, 5)", floats(actions)));
    actions[13] = 1.5f;
    refused("in row 2 is 1.500; scale", small(4).array("actions", "<f4", "(4, 5)", floats(actions)));
    refused("have 3 columns; supported are 5", small(4).array("actions", "<f4", "(4, 3)", new byte[48]));
    refused("\"actions\" must be float", small(4).array("actions", "<i4", "(4, 5)", new byte[80]));
    refused("\"actions\" must be float", small(4).array("actions", "<f4", "(20,)", new byte[80]));
    refused("both numbers must be equal", small(4).array("actions", "<f4", "(3, 5)", new byte[60]));
    refused("no array \"actions\"", small(4).without("actions"));
    refused("where trajectories end", small(4).without("terminals"));
    refused("\"terminals\" must have one mark", small(4).array("terminals", "|b1", "(3,)", new byte[3]));
    for (long[] ends : new long[][] {{0, 4}, {3, 3}, {3, 2}, {5}, {-1}, {Long.MAX_VALUE}}) {
      refused("\"episode_ends\" must ascend",
          small(4).array("episode_ends", "<i8", "(%d,)".formatted(ends.length), longs(ends)));
    }
    refused("at most 10,000 are supported", small(10_001));
  }

  @Test
  void picturesThatCannotBeUsedAreRefused() throws IOException {
    refused("must be [N, height", small(4).array("observations", "|u1", "(4, 48, 48)", new byte[4 * 48 * 48]));
    refused("must be [N, height", small(4).array("observations", "|u1", "(4, 2, 2, 1)", new byte[16]));
    refused("must be of type", small(4).array("observations", "<i4", "(4, 1, 1, 3)", new byte[48]));
    refused("1 to 2,048 per side", small(4).array("observations", "|u1", "(4, 0, 2, 3)", new byte[0]));
    refused("1 to 2,048 per side", small(4).array("observations", "|u1", "(4, 1, 2049, 3)", new byte[4 * 2049 * 3]));
    float[] light = new float[12];
    light[7] = 200;
    refused("floats from 0.00 to 200", small(4).array("observations", "<f4", "(4, 1, 1, 3)", floats(light)));
    light[7] = Float.NaN;
    refused("row 2 contains a NaN", small(4).array("observations", "<f4", "(4, 1, 1, 3)", floats(light)));
    float[] late = new float[300];
    late[290] = -.3f;
    refused("row 96 contains -0.3", small(100).array("observations", "<f4", "(100, 1, 1, 3)", floats(late)));
  }

  @Test
  void anyDamageIsFoundOrHarmless() throws IOException {
    byte[] sound = NpzWriter.of(List.of(Samples.trajectory(1, 3))).bytes();
    var random = new ptp.domain.Seed(5).random();
    for (int trial = 0; trial < 90; trial++) {
      byte[] damaged = trial % 3 == 0 ? java.util.Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
      // most of the file is pictures; its ends hold what others trust
      int at = trial % 3 == 1 ? random.nextInt(sound.length) : sound.length - 1 - random.nextInt(400);
      if (damaged.length == sound.length) damaged[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, damaged);
      try (DatasetReader reader = reader()) {
        for (int row = 0; row < 4; row++) {
          assertEquals(Samples.trajectory(1, 3).observations().get(row).frame(), reader.frame(row));
        }
      } catch (StoreException refusal) {
        assertTrue(refusal.getMessage().startsWith(file + " was not imported: "), refusal.getMessage());
      }
      for (String set : sets()) ptp.io.AtomicFiles.deleteFolder(datasets.resolve(set));
    }
  }
}
