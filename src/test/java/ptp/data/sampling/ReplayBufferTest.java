package ptp.data.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.dataset.Samples;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.io.StoreException;

final class ReplayBufferTest {
  private static final HerRatios MIXED = new HerRatios(.1, .4, .1, .2, .2, 0);

  @TempDir Path folder;

  private static ReplayBuffer filled() {
    ReplayBuffer buffer = new ReplayBuffer(100);
    for (int e = 0; e < 9; e++) buffer.add(Samples.online(e, 5 + 3 * e));
    return buffer;
  }

  @Test
  void theOldestEpisodesGoWhenItIsFull() {
    ReplayBuffer buffer = filled();
    int[] kept = buffer.episodes().stream().mapToInt(OnlineEpisode::length).toArray();
    assertArrayEquals(new int[] {20, 23, 26, 29}, kept);
    assertEquals(98, buffer.transitions());
    assertEquals(5 + 8 + 11 + 14 + 17 + 5, buffer.index().firstRow(0));
    buffer.add(Samples.online(50, 100));
    assertEquals(100, buffer.transitions());
    assertThrows(IllegalArgumentException.class, () -> buffer.add(Samples.online(1, 101)));
  }

  @Test
  void rowsHandOutWhatWasAddedAndStoredGoalsAreTheActiveOnes() {
    ReplayBuffer buffer = filled();
    HerBatch batch = new HindsightSampler(MIXED, 4, new Seed(2)).batch(buffer.index(), 1, 200);
    short[] states = new short[200 * Latent.CODES];
    short[] goals = new short[200 * Latent.CODES];
    float[] actions = new float[200 * 5];
    buffer.copyCodes(batch.state(), states, 0);
    buffer.copyGoalCodes(batch, goals, 0);
    buffer.copyActions(batch.state(), actions, 0);
    for (int i = 0; i < 200; i++) {
      int e = buffer.index().episodeOfRow(batch.state()[i]);
      int t = batch.state()[i] - buffer.index().firstRow(e);
      OnlineEpisode episode = buffer.episodes().get(e);
      assertArrayEquals(codes(episode.codes(), t), codes(states, i));
      assertArrayEquals(Arrays.copyOfRange(episode.actions(), t * 5, t * 5 + 5), Arrays.copyOfRange(actions, i * 5, i
          * 5 + 5));
      if (batch.kind()[i] == GoalKind.STORED) assertArrayEquals(codes(episode.goals(), t), codes(goals, i));
      if (batch.kind()[i] == GoalKind.NEXT) assertArrayEquals(codes(episode.codes(), t + 1), codes(goals, i));
    }
  }

  @Test
  void anEpisodeWhosePosesHaveAnotherSizeIsRefused() {
    OnlineEpisode whole = Samples.online(1, 4);
    assertEquals((4 + 1) * GripperPose.SIZE, whole.poses().length);
    float[] withoutHolding = new float[(4 + 1) * (GripperPose.SIZE - 1)];
    assertThrows(IllegalArgumentException.class, () -> new OnlineEpisode(whole.codes(), withoutHolding, whole.states(),
        whole.actions(), whole.goals()));
  }

  private static short[] codes(short[] all, int item) {
    return Arrays.copyOfRange(all, item * Latent.CODES, (item + 1) * Latent.CODES);
  }

  @Test
  void theLastRowHasNoActionAndPosesAndStatesLieBesideTheCodes() {
    ReplayBuffer buffer = filled();
    int last = buffer.index().lastRow(1);
    float[] out = {9, 9, 9, 9, 9};
    float[] pose = new float[6];
    buffer.copyActions(new int[] {last}, out, 0);
    assertArrayEquals(new float[5], out);
    buffer.copyPoses(new int[] {last}, pose, 0);
    OnlineEpisode episode = buffer.episodes().get(1);
    assertArrayEquals(Arrays.copyOfRange(episode.poses(), 23 * 6, 24 * 6), pose);
    float[] state = Arrays.copyOfRange(episode.states(), 23 * 21, 24 * 21);
    assertEquals(SceneState.of(state), buffer.state(last));
  }

  @Test
  void aFileGivesBackEveryBit() throws IOException {
    ReplayBuffer buffer = filled();
    Path file = folder.resolve("replay.bin");
    ReplayFile.write(buffer, file);
    ReplayBuffer restored = ReplayFile.read(file);
    Path second = folder.resolve("again.bin");
    ReplayFile.write(restored, second);
    assertEquals(-1, Files.mismatch(file, second));
    HindsightSampler sampler = new HindsightSampler(MIXED, 4, new Seed(2));
    HerBatch expected = sampler.batch(buffer.index(), 9, 100);
    HerBatch actual = sampler.batch(restored.index(), 9, 100);
    assertArrayEquals(expected.state(), actual.state());
    short[] a = new short[100 * Latent.CODES];
    short[] b = new short[100 * Latent.CODES];
    buffer.copyGoalCodes(expected, a, 0);
    restored.copyGoalCodes(actual, b, 0);
    assertArrayEquals(a, b);
    buffer.add(Samples.online(70, 7));
    restored.add(Samples.online(70, 7));
    assertEquals(buffer.index().firstRow(0), restored.index().firstRow(0));
  }

  @Test
  void evenOddBitPatternsSurvive() {
    OnlineEpisode episode = Samples.online(1, 2);
    float odd = Float.intBitsToFloat(0xFFC12345);
    episode.poses()[3] = odd;
    ReplayBuffer buffer = new ReplayBuffer(5);
    buffer.add(episode);
    ReplayFile.write(buffer, folder.resolve("r"));
    float back = ReplayFile.read(folder.resolve("r")).episodes().getFirst().poses()[3];
    assertEquals(0xFFC12345, Float.floatToRawIntBits(back));
  }

  /** Checkpoints of a practice that is under way hold one. */
  @Test
  void aBufferOfBeforeIsRead() {
    ReplayBuffer buffer = new ReplayBuffer(20);
    for (int e = 0; e < 4; e++) buffer.add(Samples.online(e, 7));
    ReplayBuffer old = ReplayFile.read(Path.of("src/test/resources/old/replay.bin"));
    assertEquals(buffer.firstRow(), old.firstRow());
    assertEquals(buffer.capacity(), old.capacity());
    for (int i = 0; i < buffer.episodes().size(); i++) {
      assertArrayEquals(buffer.episodes().get(i).codes(), old.episodes().get(i).codes());
      assertArrayEquals(buffer.episodes().get(i).states(), old.episodes().get(i).states());
      assertArrayEquals(buffer.episodes().get(i).goals(), old.episodes().get(i).goals());
    }
  }

  @Test
  void filesThatAreCutOffOrHostileAreRefusedInASentence() throws IOException {
    Path file = folder.resolve("replay.bin");
    ReplayFile.write(filled(), file);
    byte[] sound = Files.readAllBytes(file);
    for (int cut : new int[] {0, 3, 15, 17, 5_000, sound.length - 1}) {
      assertRefused(file, Arrays.copyOf(sound, cut));
    }
    assertRefused(file, Arrays.copyOf(sound, sound.length + 1));
    assertRefused(file, with(sound, 0, 1));
    assertRefused(file, with(sound, 4, -5));
    assertRefused(file, with(sound, 16, Integer.MAX_VALUE));
    assertRefused(file, with(sound, 16, 999_999));
    assertRefused(file, with(sound, 12, Integer.MAX_VALUE));
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    byte[] changed = bytes.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return changed;
  }

  private static void assertRefused(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    StoreException e = assertThrows(StoreException.class, () -> ReplayFile.read(file));
    assertTrue(e.getMessage().contains("cannot read replay buffer"));
  }

  @Test
  void threeHundredThousandTransitionsStayUnder400Megabytes() {
    OnlineEpisode one = Samples.online(1, 400);
    long bytes = 2L * (one.codes().length + one.goals().length);
    bytes += 4L * (one.poses().length + one.states().length + one.actions().length);
    System.out.printf("replay: %d bytes per episode of 400, %.0f MB for 300,000 transitions%n", bytes, bytes * 750
        / 1e6);
    assertTrue(bytes * 750 < 400_000_000);
  }

  @Test
  void batchesAreDrawnAndGatheredQuickly() {
    ReplayBuffer buffer = new ReplayBuffer(20_000);
    for (int e = 0; e < 50; e++) buffer.add(Samples.online(e, 400));
    HindsightSampler sampler = new HindsightSampler(MIXED, 10, new Seed(1));
    short[] out = new short[1_024 * Latent.CODES];
    long best = Long.MAX_VALUE;
    for (int step = 0; step < 200; step++) {
      long start = System.nanoTime();
      HerBatch batch = sampler.batch(buffer.index(), step, 1_024);
      buffer.copyCodes(batch.state(), out, 0);
      buffer.copyCodes(batch.nStep(), out, 0);
      buffer.copyGoalCodes(batch, out, 0);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf("replay: batch of 1,024 with three sets of codes in %.2f ms%n", best / 1e6);
    assertTrue(best < 50_000_000);
  }
}
