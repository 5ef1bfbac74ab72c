package ptp.learn.iql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/** Losses, gradients and outputs against the plain implementation in {@link Reference}. */
final class IqlLossTest {
  private static final PoseScale SCALE = new PoseScale(new float[] {.1f, .2f, .3f}, new float[] {.5f, .6f, .7f});

  private static Iql create(IqlOptions options) {
    try (Tensor codebook = Samples.codebook()) {
      return Iql.create(options, codebook, SCALE, new Seed(4));
    }
  }

  /** After a few updates, so that values, targets and policy differ from their first values and from each other. */
  private static Iql trained(IqlOptions options) {
    Iql iql = create(options);
    for (int i = 0; i < 5; i++) iql.step(Samples.batch(16, i), i);
    return iql;
  }

  @Test
  void lossesAreThoseOfThePlainImplementation() {
    for (IqlOptions options : Samples.allOptions()) {
      try (Iql iql = trained(options)) {
        int batches = options.network().valueBody() == Body.MLP ? 12 : 3;
        for (int i = 0; i < batches; i++) {
          IqlBatch batch = Samples.batch(5, 50 + i);
          Reference reference = new Reference(options, iql.save(true));
          double value = reference.valueLoss(batch);
          double policy = reference.policyLoss(batch);
          double q = options.values().target() == ValueTarget.Q ? reference.qLoss(batch) : 0;
          Map<String, Double> metrics = iql.step(batch, 5 + i);
          near(value, metrics.get("value_loss"));
          near(policy, metrics.get("policy_loss"));
          near(q, metrics.getOrDefault("q_loss", 0.0));
        }
      }
    }
  }

  private static void near(double expected, double found) {
    assertEquals(expected, found, 1e-5 * Math.max(1, Math.abs(expected)));
  }

  /** Adam's first moment after one step from zero is 0.1 x gradient (without the L2 term, which is off for the values). */
  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    for (IqlOptions options : Samples.allOptions()) {
      try (Iql iql = Iql.load(options, trained(options).save(false))) {
        IqlBatch batch = Samples.batch(2, 99);
        TensorFile before = iql.save(true);
        iql.step(batch, 0);
        TensorFile after = iql.save(true);
        for (String name : before.tensors().keySet()) {
          if (name.startsWith("values.") && !name.contains(".adam")) checkGradient(options, before, after, batch, name);
        }
      }
    }
  }

  private static void checkGradient(
      IqlOptions options, TensorFile before, TensorFile after, IqlBatch batch, String name) {
    float[] moments = after.tensors().get(name + ".adam_m").values();
    int at = new SplittableRandom(name.hashCode()).nextInt(moments.length);
    double slope = (loss(options, before, batch, name, at, 1e-5) - loss(options, before, batch, name, at, -1e-5))
        / 2e-5;
    assertEquals(slope, moments[at] * 10, 2e-3 * Math.max(1, Math.abs(slope)), name + "[" + at + "]");
  }

  /** The loss with one weight moved; the regression's targets stay where they are, as in the semi-gradient of the method. */
  private static double loss(IqlOptions o, TensorFile file, IqlBatch batch, String name, int at, double bump) {
    Reference still = new Reference(o, file);
    Reference moved = new Reference(o, file);
    moved.bumped = name;
    moved.bumpedAt = at;
    moved.bump = bump;
    double q = o.values().target() == ValueTarget.Q ? moved.qLossToTargetsOf(still, batch) : 0;
    return moved.valueLossToTargetsOf(still, batch) + q;
  }

  @Test
  void valuesAndActionsAreThoseOfThePlainImplementation() {
    for (IqlOptions options : Samples.allOptions()) {
      try (Iql iql = trained(options)) {
        Reference reference = new Reference(options, iql.save(false));
        float[] s = Samples.normal(Latent.SIZE, 1);
        float[] g = Samples.normal(Latent.SIZE, 2);
        float[] pose = Samples.normal(6, 3);
        pose[5] = 1;
        double[] expected = reference.policy(doubles(s), doubles(g), pose);
        float[] found = iql.act(s, g, GripperPose.of(pose));
        for (int i = 0; i < 5; i++) near(expected[i], found[i]);
        try (Tensor from = Tensor.of(s, 1, Latent.SIZE);
            Tensor to = Tensor.of(g, 1, Latent.SIZE)) {
          near(reference.v("values.", doubles(s), doubles(g)), iql.values(from, to)[0]);
        }
      }
    }
  }

  @Test
  void theShorterSideServesNeighbouringRows() {
    for (Body body : Body.values()) {
      try (Iql iql = trained(Samples.options(body, ValueTarget.N_STEP));
          Tensor two = Tensor.of(Samples.normal(2 * Latent.SIZE, 5), 2, Latent.SIZE);
          Tensor six = Tensor.of(Samples.normal(6 * Latent.SIZE, 6), 6, Latent.SIZE)) {
        float[] forward = iql.values(two, six);
        float[] backward = iql.values(six, two);
        for (int i = 0; i < 6; i++) {
          try (Tensor a = row(two, i / 3);
              Tensor b = row(six, i)) {
            near(iql.values(a, b)[0], forward[i]);
            near(iql.values(b, a)[0], backward[i]);
          }
        }
      }
    }
  }

  private static Tensor row(Tensor states, int row) {
    float[] all = states.floats();
    return Tensor.of(java.util.Arrays.copyOfRange(all, row * 720, row * 720 + 720), 1, Latent.SIZE);
  }

  @Test
  void expectileLossIsAsymmetric() {
    try (TorchModule module = TorchModule.compile(IqlScript.of(Samples.options(Body.MLP, ValueTarget.Q)))) {
      assertEquals(.8 * 4, valueLoss(module, 0, -2), 1e-6, "V below its target");
      assertEquals(.2 * 4, valueLoss(module, -2, 0), 1e-6, "V above its target");
    }
  }

  private static double valueLoss(TorchModule module, float target, float v) {
    try (Tensor t = Tensor.of(new float[] {target}, 1);
        Tensor x = Tensor.of(new float[] {v}, 1);
        Tensor loss = module.infer("value_loss", t, x).asTensor()) {
      return loss.floats()[0];
    }
  }

  @Test
  void advantageWeightsAreExponentialAndClipped() {
    try (TorchModule module = TorchModule.compile(IqlScript.of(Samples.options(Body.MLP, ValueTarget.Q)));
        Tensor advantages = Tensor.of(new float[] {-1, 0, .5f, 100}, 4);
        Tensor weights = module.infer("advantage_weight", advantages).asTensor()) {
      float[] w = weights.floats();
      assertEquals(Math.exp(-2), w[0], 1e-6);
      assertEquals(1, w[1], 1e-6);
      assertEquals(Math.E, w[2], 1e-5);
      assertEquals(20, w[3], 1e-6);
    }
  }

  /** A goal k = 3 steps away is worth -1 - gamma, as the step that reaches it costs nothing. */
  @Test
  void returnsCountTheStepsToTheGoal() {
    try (TorchModule module = TorchModule.compile(IqlScript.of(Samples.options(Body.CONV, ValueTarget.N_STEP)));
        Tensor n = Tensor.of(new float[] {3, 3, 1, 1, 5}, 5);
        Tensor done = Tensor.of(new float[] {1, 0, 1, 0, 0}, 5);
        Tensor next = Tensor.of(new float[] {-10, -10, -10, -1000, 5}, 5);
        Tensor y = module.infer("target", n, done, next).asTensor()) {
      float[] targets = y.floats();
      assertEquals(-1 - .98, targets[0], 1e-4);
      assertEquals(-1 - .98 - .98 * .98 - 10 * Math.pow(.98, 3), targets[1], 1e-4);
      assertEquals(0, targets[2], 1e-5);
      assertEquals(-50, targets[3], 1e-5, "clamped to the minimum");
      assertTrue(targets[4] <= 0);
    }
  }

  private static double[] doubles(float[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) out[i] = values[i];
    return out;
  }
}
