package ptp.data.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.sampling.Demonstrations;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Progress;
import ptp.domain.StopWhen;
import ptp.io.StoreException;

final class CodeCacheTest {
  @TempDir Path folder;
  private int encoded;

  /** Codes that depend on the whole frame and on nothing else. */
  private void encode(byte[] frames, int n, short[] out) {
    for (int i = 0; i < n; i++) {
      int from = i * Frame.OBSERVATION_BYTES;
      int hash = Arrays.hashCode(Arrays.copyOfRange(frames, from, from + Frame.OBSERVATION_BYTES));
      for (int c = 0; c < Latent.CODES; c++) out[i * Latent.CODES + c] = (short) ((hash + c) & 511);
    }
    encoded += n;
  }

  @BeforeEach
  void record() {
    record(0, 6);
  }

  private void record(int from, int to) {
    try (DatasetWriter writer = DatasetWriter.open(folder, "")) {
      for (int e = from; e < to; e++) writer.append(Samples.trajectory(e, 10));
    }
  }

  private CodeCache completed() {
    CodeCache cache = CodeCache.open(folder, "abc");
    try (DatasetReader reader = DatasetReader.open(folder)) {
      cache.complete(reader, this::encode, 16, Progress.SILENT);
    }
    assertRight(cache);
    return cache;
  }

  private void assertRight(CodeCache cache) {
    int before = encoded;
    try (DatasetReader reader = DatasetReader.open(folder)) {
      short[] expected = new short[Latent.CODES];
      for (int row = 0; row < reader.rows(); row++) {
        encode(reader.frame(row).rgb(), 1, expected);
        int from = row * Latent.CODES;
        assertArrayEquals(expected, Arrays.copyOfRange(cache.codes(), from, from + Latent.CODES));
      }
      assertEquals(reader.rows(), cache.rows());
    }
    encoded = before;
  }

  @Test
  void eachFrameIsEncodedOnceAndNewOnesLater() {
    completed();
    assertEquals(66, encoded);
    completed();
    assertEquals(66, encoded);
    record(6, 8);
    completed();
    assertEquals(88, encoded);
    assertEquals(0, CodeCache.open(folder, "other").rows());
  }

  @Test
  void aCancelledCallGoesOnWhereItStopped() {
    Progress twoBatches = new StopWhen(() -> encoded >= 32);
    try (DatasetReader reader = DatasetReader.open(folder)) {
      CodeCache cache = CodeCache.open(folder, "abc");
      assertThrows(CancellationException.class, () -> cache.complete(reader, this::encode, 16, twoBatches));
    }
    assertEquals(32, CodeCache.open(folder, "abc").rows());
    completed();
    assertEquals(66, encoded);
  }

  @Test
  void whatIsCutOffOrDamagedIsEncodedAgain() throws IOException {
    completed();
    Path file = folder.resolve("codes-abc.safetensors");
    byte[] sound = Files.readAllBytes(file);
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(sound.length);
      byte[] bytes = i % 2 == 0 ? Arrays.copyOf(sound, at) : sound.clone();
      if (i % 2 == 1) bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bytes);
      int before = encoded;
      completed();
      assertTrue(encoded > before);
      assertArrayEquals(sound, Files.readAllBytes(file));
    }
  }

  @Test
  void codesOfBeforeAreTakenAndWrittenAnewByTheNextChange() throws IOException {
    Path old = Files.copy(Path.of("src/test/resources/old/codes-abc.bin"), folder.resolve("codes-abc.bin"));
    CodeCache cache = CodeCache.open(folder, "abc");
    assertEquals(15, cache.rows());
    for (int i = 0; i < 15 * Latent.CODES; i++) {
      int block = i / (5 * Latent.CODES);
      assertEquals(7 * (i % (5 * Latent.CODES)) + block & 511, cache.codes()[i]);
    }
    cache.append(15, new short[Latent.CODES]);
    assertTrue(Files.notExists(old));
    short[] anew = CodeCache.open(folder, "abc").codes();
    assertArrayEquals(Arrays.copyOf(cache.codes(), 16 * Latent.CODES), anew);
  }

  @Test
  void codesComputedElsewhereCanBeAppendedInOrder() {
    completed();
    record(6, 7);
    CodeCache cache = CodeCache.open(folder, "abc");
    short[] codes = new short[11 * Latent.CODES];
    try (DatasetReader reader = DatasetReader.open(folder)) {
      byte[] frames = new byte[11 * Frame.OBSERVATION_BYTES];
      reader.copyFrames(java.util.stream.IntStream.range(66, 77).toArray(), frames);
      encode(frames, 11, codes);
    }
    assertThrows(StoreException.class, () -> cache.append(65, codes));
    cache.append(66, codes);
    assertRight(cache);
    assertRight(CodeCache.open(folder, "abc"));
  }

  @Test
  void rowsThatAreRecordedAgainLoseTheirCodes() throws IOException {
    completed();
    try (var channel =
        java.nio.channels.FileChannel.open(folder.resolve("steps.bin"), java.nio.file.StandardOpenOption.WRITE)) {
      channel.truncate(40L * StepLayout.ROW_BYTES);
    }
    record(10, 13);
    completed();
  }

  @Test
  void demonstrationsHandOutWhatTheFilesHold() {
    CodeCache cache = completed();
    try (DatasetReader reader = DatasetReader.open(folder)) {
      Demonstrations table = new Demonstrations(reader, cache);
      int[] rows = {3, 65, 20};
      short[] codes = new short[4 * Latent.CODES];
      float[] actions = new float[4 * 5];
      float[] poses = new float[4 * 6];
      table.copyCodes(rows, codes, 1);
      table.copyActions(rows, actions, 1);
      table.copyPoses(rows, poses, 1);
      for (int i = 0; i < rows.length; i++) {
        int at = (i + 1) * 5;
        assertArrayEquals(reader.action(rows[i]), Arrays.copyOfRange(actions, at, at + 5));
        assertArrayEquals(reader.pose(rows[i]).toArray(), Arrays.copyOfRange(poses, 6 * i + 6, 6 * i + 12));
        assertEquals(cache.codes()[rows[i] * Latent.CODES + 7], codes[(i + 1) * Latent.CODES + 7]);
      }
      assertEquals(0, codes[7]);
    }
  }
}
