package ptp.learn.iql;

import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.ObservationMode;
import ptp.learn.LearningRate;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.nn.Tensor;

/** Small networks, codebooks and batches for tests of {@link Iql}. */
final class Samples {
  static final int CODES = 32;

  private Samples() {}

  /** Pose, layer norm and weighting together with convolutions; neither with MLP, so that four options cover the code. */
  static IqlOptions options(Body body, ValueTarget target) {
    boolean rich = body == Body.CONV;
    return new IqlOptions(
        rich ? ObservationMode.IMAGE_AND_POSE : ObservationMode.IMAGE,
        8,
        new IqlOptions.Network(body, body, 2, 2, 12, rich),
        new IqlOptions.Optimiser(LearningRate.Schedule.CONSTANT, 1, 1e-3, 1e-3, 1e-4, rich, 0),
        new IqlOptions.Values(true, target, 5, .98, .8, 10, rich, .01, -50),
        new IqlOptions.Policy(true, true, .5, 20, .15, 0, 0, false),
        new IqlOptions.Goals(.2, .5, .1, .1, .1, 0, false),
        IqlOptions.defaults().actorGoals());
  }

  static List<IqlOptions> allOptions() {
    return List.of(
        options(Body.MLP, ValueTarget.Q), options(Body.MLP, ValueTarget.N_STEP), options(Body.CONV, ValueTarget.Q),
        options(Body.CONV, ValueTarget.N_STEP));
  }

  static Tensor codebook() {
    return Tensor.of(normal(CODES * 5, 1), CODES, 5);
  }

  static IqlBatch batch(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    IqlBatch batch = new IqlBatch(rows);
    for (int i = 0; i < rows; i++) {
      short[] next = codes(random);
      short[] goal = i % 3 == 0 ? next.clone() : codes(random);
      if (i % 3 == 0) goal[7] = (short) ((goal[7] + 1) % CODES);
      float[] action = normal(5, seed + i);
      float[] pose = normal(6, seed + 100 + i);
      pose[5] = i % 2;
      batch.set(i, codes(random), next, goal, action, pose, 1 + i % 4, i % 4 == 1, i % 5 != 2);
    }
    return batch;
  }

  static short[] codes(SplittableRandom random) {
    short[] codes = new short[144];
    for (int i = 0; i < codes.length; i++) codes[i] = (short) random.nextInt(CODES);
    return codes;
  }

  static float[] normal(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] out = new float[count];
    for (int i = 0; i < count; i++) out[i] = (float) random.nextGaussian();
    return out;
  }
}
