package ptp.rollout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ptp.domain.GripperPose;
import ptp.domain.Seed;

final class HeldNoiseTest {
  private static final GripperPose POSE = new GripperPose(0, 0, 0, 0, 1, false);
  private static final Seed SEED = new Seed(8);

  /** Commands half of everything. */
  private static final class Half implements Agent {
    @Override
    public short[] encode(byte[] frames, int count) {
      return new short[count];
    }

    @Override
    public float[] latents(short[] codes, int count) {
      return new float[count];
    }

    @Override
    public short[] codes(float[] latents, int count) {
      return new short[count];
    }

    @Override
    public float[] act(float[] states, float[] goals, List<GripperPose> poses) {
      float[] actions = new float[5 * poses.size()];
      Arrays.fill(actions, .5f);
      return actions;
    }
  }

  private static float[][] acts(ExplorationOptions options, int first, int lanes, int steps) {
    HeldNoise agent = new HeldNoise(new Half(), options, SEED, first);
    float[][] all = new float[steps][];
    for (int t = 0; t < steps; t++) all[t] = agent.act(null, null, Collections.nCopies(lanes, POSE));
    return all;
  }

  @Test
  void noiseIsHeldAndThenDrawnAnewForMotionsOnly() {
    float[][] acts = acts(new ExplorationOptions(1, .2, 3), 0, 1, 6);
    assertArrayEquals(acts[0], acts[2]);
    assertArrayEquals(acts[3], acts[5]);
    for (int j = 0; j < 4; j++) {
      assertNotEquals(.5f, acts[0][j]);
      assertNotEquals(acts[0][j], acts[3][j]);
    }
    assertEquals(.5f, acts[0][4], "fingers");
  }

  @Test
  void onlySomeEpisodesExploreAndItCanBeToldWhich() {
    ExplorationOptions half = new ExplorationOptions(.5, .2, 3);
    float[] acts = acts(half, 0, 200, 1)[0];
    long explored = IntStream.range(0, 200).filter(i -> acts[5 * i] != .5f).count();
    assertEquals(100, explored, 25);
    for (int i = 0; i < 200; i++) assertEquals(acts[5 * i] != .5f, HeldNoise.explores(half, SEED, i));
    float[] none = acts(ExplorationOptions.none(), 0, 200, 1)[0];
    for (float a : none) assertEquals(.5f, a);
  }

  @Test
  void anEpisodesNoiseIsItsOwnWhoeverRunsBesideIt() {
    ExplorationOptions all = new ExplorationOptions(1, .2, 2);
    float[][] together = acts(all, 0, 5, 4);
    float[][] later = acts(all, 3, 2, 4);
    for (int t = 0; t < 4; t++) {
      for (int j = 0; j < 10; j++) assertEquals(together[t][15 + j], later[t][j]);
    }
  }
}
