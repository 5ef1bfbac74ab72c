package ptp.learn.iql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.ObservationMode;
import ptp.domain.Seed;
import ptp.learn.LearningRate;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.nn.Tensor;
import ptp.nn.Torch;

/** What implicit Q-learning and behaviour cloning learn on worlds small enough to know the answer. */
final class IqlLearningTest {
  private static final GripperPose POSE = new GripperPose(.1f, .2f, .3f, .4f, 1, false);

  @BeforeAll
  static void oneThread() {
    Torch.start(1);
  }

  private static Iql create(IqlOptions options, long seed) {
    try (Tensor codebook = Samples.codebook()) {
      return Iql.create(options, codebook, PoseScale.METRES, new Seed(seed));
    }
  }

  /**
   * A line of states 0 to 6 and random walks on it: V must find the shortest ways, which few of the walks took. This is the
   * claim of implicit Q-learning, on a world small enough to know the answer.
   */
  @Test
  void valuesOfBothKindsLearnStepsOnALine() {
    for (ValueTarget target : ValueTarget.values()) {
      try (Iql iql = create(lineOptions(target), 5)) {
        int updates = target == ValueTarget.Q ? 1500 : 600;
        for (int i = 0; i < updates; i++) iql.step(lineBatch(64, i), i);
        assertEquals(0, meanLineError(iql), .6, target.toString());
        assertTrue(lineValue(iql, 0, 6) < lineValue(iql, 4, 6) - 1);
      }
    }
  }

  /** Mean distance of V from -(1 - gamma^(k - 1)) / (1 - gamma) over all pairs k steps apart; V spans 4 there. */
  private static double meanLineError(Iql iql) {
    double sum = 0;
    for (int from = 0; from < 7; from++) {
      for (int to = 0; to < 7; to++) {
        int k = Math.abs(to - from);
        if (k > 0) sum += Math.abs(lineValue(iql, from, to) + (1 - Math.pow(.9, k - 1)) / .1);
      }
    }
    return sum / 42;
  }

  private static IqlOptions lineOptions(ValueTarget target) {
    return new IqlOptions(
        ObservationMode.IMAGE,
        128,
        new IqlOptions.Network(Body.MLP, Body.MLP, 1, 2, 32, false),
        new IqlOptions.Optimiser(LearningRate.Schedule.CONSTANT, 1, 1e-3, 2e-3, 0, false, 0),
        new IqlOptions.Values(true, target, 1, .9, .95, .01, true, .1, -10),
        new IqlOptions.Policy(false, false, 1, 100, .15, 0, 0, false),
        new IqlOptions.Goals(0, 0, 0, 0, 1, 0, false),
        IqlOptions.defaults().actorGoals());
  }

  private static short[] place(int state) {
    short[] codes = new short[Latent.CODES];
    Arrays.fill(codes, (short) state);
    return codes;
  }

  private static IqlBatch lineBatch(int rows, long step) {
    SplittableRandom random = new Seed(9).derive(step).random();
    IqlBatch batch = new IqlBatch(rows);
    for (int i = 0; i < rows; i++) {
      int s = random.nextInt(7);
      int direction = random.nextInt(2) * 2 - 1;
      int next = Math.clamp(s + direction, 0, 6);
      int goal = random.nextInt(7);
      float[] action = {direction, 0, 0, 0, 0};
      batch.set(i, place(s), place(next), place(goal), action, new float[6], 1, next == goal, false);
    }
    return batch;
  }

  private static double lineValue(Iql iql, int from, int to) {
    try (Tensor codebook = Samples.codebook();
        Tensor s = Tensor.of(latent(codebook.floats(), from), 1, 720);
        Tensor g = Tensor.of(latent(codebook.floats(), to), 1, 720)) {
      return iql.values(s, g)[0];
    }
  }

  private static float[] latent(float[] codebook, int state) {
    float[] latent = new float[Latent.SIZE];
    for (int i = 0; i < latent.length; i++) latent[i] = codebook[state * 5 + i / Latent.CODES];
    return latent;
  }

  /** Behaviour cloning of "go towards the goal": the first action number is the side of the line the goal is on. */
  @Test
  void behaviourCloningLearnsAMapping() {
    IqlOptions o = Samples.options(Body.CONV, ValueTarget.N_STEP);
    IqlOptions cloning =
        new IqlOptions(
            o.observation(), 64, new IqlOptions.Network(Body.CONV, Body.CONV, 2, 1, 24, true),
            new IqlOptions.Optimiser(LearningRate.Schedule.ONE_CYCLE, 250, 3e-3, 1e-3, 1e-3, true, 10), o.values(),
            new IqlOptions.Policy(true, false, 1, 100, .15, 0, 0, false), o.valueGoals(), o.actorGoals());
    try (Iql iql = create(cloning, 5)) {
      Map<String, Double> metrics = Map.of();
      for (int i = 0; i < 250; i++) metrics = iql.step(cloningBatch(32, i), i);
      assertTrue(metrics.get("action_error") < .25, metrics.toString());
      float[] table = Samples.codebook().floats();
      float[] right = iql.act(latent(table, 2), latent(table, 7), POSE);
      float[] left = iql.act(latent(table, 7), latent(table, 2), POSE);
      assertEquals(1, right[0], .4);
      assertEquals(-1, left[0], .4);
    }
  }

  private static IqlBatch cloningBatch(int rows, long step) {
    SplittableRandom random = new Seed(10).derive(step).random();
    IqlBatch batch = new IqlBatch(rows);
    for (int i = 0; i < rows; i++) {
      int s = random.nextInt(10);
      int goal = random.nextInt(10);
      float side = Math.signum(goal - s);
      float[] pose = {0, 0, random.nextFloat(), 0, 0, 0};
      float[] action = {side, 0, .5f * pose[2], 0, side};
      batch.set(i, place(s), place(s), place(goal), action, pose, 1, false, true);
    }
    return batch;
  }
}
