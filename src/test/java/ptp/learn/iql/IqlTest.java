package ptp.learn.iql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.domain.GripperPose;
import ptp.domain.ObservationMode;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.SafeTensors;
import ptp.io.TensorFile;
import ptp.learn.LearningRate;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.nn.Tensor;
import ptp.nn.Torch;

final class IqlTest {
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

  private static void train(Iql iql, int from, int to) {
    for (int i = from; i < to; i++) iql.step(Samples.batch(8, i), i);
  }

  private static void assertSame(TensorFile one, TensorFile two) {
    assertEquals(one.tensors().keySet(), two.tensors().keySet());
    one.tensors().forEach((name, entry) -> assertArrayEquals(entry.values(), two.tensors().get(name).values(), name));
  }

  @Test
  void sameSeedSameNetworks() {
    IqlOptions options = Samples.options(Body.CONV, ValueTarget.Q);
    try (Iql one = create(options, 1);
        Iql two = create(options, 1);
        Iql other = create(options, 2)) {
      train(one, 0, 10);
      train(two, 0, 10);
      assertSame(one.save(true), two.save(true));
      float[] s = Samples.normal(720, 1);
      assertFalse(Arrays.equals(one.act(s, s, POSE), other.act(s, s, POSE)));
    }
  }

  /** Of equal batches, one is looked up and weighted a second time, with the values of before the update. */
  @Test
  void aPolicyWithABatchOfItsOwnLearnsFromItAlone() {
    for (IqlOptions options : Samples.allOptions()) {
      try (Iql one = create(options, 1);
          Iql equal = create(options, 1);
          Iql other = create(options, 1)) {
        for (int i = 0; i < 4; i++) {
          one.step(Samples.batch(8, i), i);
          equal.step(Samples.batch(8, i), Samples.batch(8, i), i);
          other.step(Samples.batch(8, i), Samples.batch(8, i + 100), i);
        }
        assertSame(one.save(true), equal.save(true));
        TensorFile same = one.save(true);
        TensorFile apart = other.save(true);
        for (String name : same.tensors().keySet()) {
          boolean equalTensors = Arrays.equals(values(same, name), values(apart, name));
          if (name.startsWith("values.")) assertTrue(equalTensors, name);
          if (name.equals("policy.p.0.weight")) assertFalse(equalTensors, name);
        }
      }
    }
  }

  @Test
  void targetsFollowTheValues() {
    for (IqlOptions options : Samples.allOptions()) {
      try (Iql iql = create(options, 1)) {
        TensorFile before = iql.save(true);
        train(iql, 0, 1);
        TensorFile after = iql.save(true);
        float[] old = values(before, "targets.v.0.weight");
        float[] online = values(after, "values.v.0.weight");
        float[] target = values(after, "targets.v.0.weight");
        assertFalse(Arrays.equals(old, target));
        for (int i = 0; i < old.length; i++) assertEquals(.99 * old[i] + .01 * online[i], target[i], 1e-6);
      }
    }
  }

  /** Adam's first moment after the first update is 0.1 x gradient. */
  @Test
  void gradientsAreClippedToTheirGlobalNorm() {
    IqlOptions o = Samples.options(Body.MLP, ValueTarget.Q);
    IqlOptions.Optimiser clipped =
        new IqlOptions.Optimiser(LearningRate.Schedule.CONSTANT, 1, 1e-3, 1e-3, 0, false, .25);
    try (Iql iql = create(new IqlOptions(o.observation(), 8, o.network(), clipped, o.values(), o.policy(), o
        .valueGoals(), o.actorGoals()),
        1)) {
      assertTrue(iql.step(Samples.batch(8, 1), 0).get("value_gradient") > 1);
      double square = 0;
      for (var entry : iql.save(true).tensors().entrySet()) {
        if (!entry.getKey().startsWith("values.") || !entry.getKey().endsWith("adam_m")) continue;
        for (float m : entry.getValue().values()) square += 100.0 * m * m;
      }
      assertEquals(.25, Math.sqrt(square), 1e-3);
    }
  }

  @Test
  void resumesBitForBitThroughAFile(@TempDir Path folder) throws Exception {
    for (IqlOptions options : Samples.allOptions()) {
      try (Iql straight = create(averaged(options, .05), 3)) {
        train(straight, 0, 6);
        straight.anchorHere();
        SafeTensors.write(folder.resolve("iql"), straight.save(true));
        train(straight, 6, 12);
        try (Iql resumed = Iql.load(SafeTensors.read(folder.resolve("iql")))) {
          train(resumed, 6, 12);
          assertSame(straight.save(true), resumed.save(true));
        }
      }
    }
  }

  @Test
  void aFileForUseActsAndValuesAlike() {
    try (Iql iql = create(Samples.options(Body.CONV, ValueTarget.N_STEP), 3)) {
      train(iql, 0, 4);
      float[] s = Samples.normal(720, 1);
      float[] g = Samples.normal(720, 2);
      try (Iql copy = Iql.load(iql.save(false));
          Tensor from = Tensor.of(s, 1, 720);
          Tensor to = Tensor.of(g, 1, 720)) {
        assertArrayEquals(iql.act(s, g, POSE), copy.act(s, g, POSE));
        assertArrayEquals(iql.values(from, to), copy.values(from, to));
        train(iql, 4, 8);
        assertFalse(Arrays.equals(iql.values(from, to), copy.values(from, to)), "a copy is frozen");
      }
    }
  }

  /** Action, V, two hidden layers of 12, and the pose where it is seen. */
  @Test
  void insightIsWhatBothNetworksKnow() {
    float[] s = Samples.normal(2 * 720, 1);
    float[] g = Samples.normal(2 * 720, 2);
    for (IqlOptions options : Samples.allOptions()) {
      try (Iql iql = create(options, 3);
          Tensor states = Tensor.of(s, 2, 720);
          Tensor goals = Tensor.of(g, 2, 720);
          Tensor poses = Tensor.of(Samples.normal(12, 3), 2, 6);
          Tensor insight = iql.insight(states, goals, poses)) {
        train(iql, 0, 5);
        int size = options.observation() == ObservationMode.IMAGE ? 30 : 36;
        assertEquals(size, iql.insightSize());
        assertArrayEquals(new long[] {2, size}, insight.shape());
        try (Tensor now = iql.insight(states, goals, poses)) {
          float[] found = now.floats();
          float[] actions = iql.act(states, goals, poses);
          float[] values = iql.values(states, goals);
          for (int row = 0; row < 2; row++) {
            for (int j = 0; j < 5; j++) assertEquals(actions[row * 5 + j], found[row * size + j], 1e-5);
            assertEquals(Math.clamp(values[row], -50, 0), found[row * size + 5], 1e-4);
          }
        }
      }
    }
  }

  @Test
  void takenValuesAreTheOtherOnesAndThePolicyStays() {
    IqlOptions options = Samples.options(Body.CONV, ValueTarget.N_STEP);
    try (Iql one = create(options, 3);
        Iql other = create(options, 4)) {
      train(other, 0, 4);
      TensorFile before = one.save(true);
      one.takeValues(other.save(false));
      TensorFile after = one.save(true);
      for (String name : List.of("values.v.0.weight", "targets.v.0.weight")) {
        assertArrayEquals(values(other.save(true), "values.v.0.weight"), values(after, name));
      }
      assertArrayEquals(values(before, "policy.pi.0.weight"), values(after, "policy.pi.0.weight"));
    }
  }

  @Test
  void filesOfOtherThingsAreRefusedInASentence() {
    IqlOptions image = Samples.options(Body.MLP, ValueTarget.Q);
    try (Iql iql = create(image, 3)) {
      TensorFile file = iql.save(false);
      IqlOptions pose = Samples.options(Body.CONV, ValueTarget.Q);
      Exception e = assertThrows(BadTensorFileException.class, () -> Iql.load(pose, file));
      assertTrue(e.getMessage().contains("trained on \"image\""), e.getMessage());
      TensorFile encoder = new TensorFile().describe("kind", "vqvae");
      assertThrows(BadTensorFileException.class, () -> Iql.load(encoder));
    }
  }

  @Test
  void poseMattersOnlyWhereItIsSeen() {
    GripperPose elsewhere = new GripperPose(-.3f, .5f, .1f, 1, 0, true);
    for (Body body : Body.values()) {
      IqlOptions options = Samples.options(body, ValueTarget.Q);
      try (Iql iql = create(options, 3)) {
        float[] s = Samples.normal(720, 1);
        boolean same = Arrays.equals(iql.act(s, s, POSE), iql.act(s, s, elsewhere));
        assertEquals(options.observation() == ObservationMode.IMAGE, same);
        GripperPose turned = new GripperPose(.1f, .2f, .3f, (float) (.4 + Math.PI), 1, false);
        assertArrayEquals(iql.act(s, s, POSE), iql.act(s, s, turned), 1e-6f, "half a turn looks the same");
      }
    }
  }

  /** Two segments of 150 chains over two points; as many are asked for as make several parts, in no order. */
  @Test
  void valuesAlongChainsAreTheSumsOfTheirHops() {
    int of = 300;
    int[] asked = new SplittableRandom(4).ints(290, 0, of).toArray();
    for (Body body : Body.values()) {
      try (Iql iql = create(Samples.options(body, ValueTarget.Q), 3);
          Tensor starts = Tensor.of(Samples.normal(2 * 720, 1), 2, 720);
          Tensor first = Tensor.of(Samples.normal(of * 720, 2), of, 720);
          Tensor second = Tensor.of(Samples.normal(of * 720, 3), of, 720);
          Tensor goals = Tensor.of(Samples.normal(2 * 720, 4), 2, 720)) {
        train(iql, 0, 5);
        float[] a = iql.values(starts, first);
        float[] b = iql.values(first, second);
        float[] c = iql.values(second, goals);
        float[] sums = iql.valuesAlong(List.of(starts, first, second, goals), asked, of);
        for (int i = 0; i < asked.length; i++) {
          assertEquals(a[asked[i]] + b[asked[i]] + c[asked[i]], sums[i], 1e-4, body + " chain " + asked[i]);
        }
      }
    }
  }

  @Test
  void anchorHoldsThePolicy() {
    IqlOptions options = anchored(Samples.options(Body.MLP, ValueTarget.Q), 1000);
    try (Iql free = create(anchored(options, 0), 3);
        Iql held = create(options, 3)) {
      train(free, 0, 60);
      train(held, 0, 60);
      float[] s = Samples.normal(720, 1);
      assertTrue(norm(held.act(s, s, POSE)) < .3 * norm(free.act(s, s, POSE)));
    }
  }

  @Test
  void theAverageActsWhileTheOtherLearns() {
    IqlOptions options = Samples.options(Body.MLP, ValueTarget.Q);
    float[] s = Samples.normal(720, 1);
    try (Iql plain = create(options, 3);
        Iql slow = create(averaged(options, .01), 3)) {
      train(plain, 0, 60);
      train(slow, 0, 60);
      assertTrue(norm(slow.act(s, s, POSE)) < .7 * norm(plain.act(s, s, POSE)), "it follows from behind");
      try (Iql learning = Iql.load(averaged(options, 0), slow.save(true));
          Iql used = Iql.load(averaged(options, 0), slow.save(false))) {
        assertArrayEquals(plain.act(s, s, POSE), learning.act(s, s, POSE), "what learns is the same");
        assertArrayEquals(slow.act(s, s, POSE), used.act(s, s, POSE), "what is kept for use is the average");
      }
    }
  }

  private static IqlOptions averaged(IqlOptions o, double average) {
    return withPolicy(o, 0, average);
  }

  private static IqlOptions anchored(IqlOptions o, double anchor) {
    return withPolicy(o, anchor, 0);
  }

  private static IqlOptions withPolicy(IqlOptions o, double anchor, double average) {
    IqlOptions.Policy p = o.policy();
    IqlOptions.Policy policy =
        new IqlOptions.Policy(p.train(), p.weighting(), p.temperature(), p.weightClip(), p.std(), anchor,
            average, p.ownGoals());
    return new IqlOptions(o.observation(), o.batch(), o.network(), o.optimiser(), o.values(), policy, o.valueGoals(), o
        .actorGoals());
  }

  private static double norm(float[] action) {
    double sum = 0;
    for (float a : action) sum += a * a;
    return Math.sqrt(sum);
  }

  @Test
  void whatDoesNotTrainStays() {
    IqlOptions o = Samples.options(Body.MLP, ValueTarget.N_STEP);
    IqlOptions.Values v = o.values();
    IqlOptions.Values still =
        new IqlOptions.Values(
            false, v.target(), v.nStep(), v.discount(), v.expectile(), v.epsilon(), v.terminal(), v.targetTau(),
            v.targetMinimum());
    IqlOptions policyOnly =
        new IqlOptions(o.observation(), o.batch(), o.network(), o.optimiser(), still, o.policy(), o.valueGoals(), o
            .actorGoals());
    try (Iql iql = create(policyOnly, 3)) {
      TensorFile before = iql.save(false);
      train(iql, 0, 3);
      TensorFile after = iql.save(false);
      assertArrayEquals(values(before, "values.v.0.weight"), values(after, "values.v.0.weight"));
      assertFalse(Arrays.equals(values(before, "policy.pi.0.weight"), values(after, "policy.pi.0.weight")));
    }
  }

  private static float[] values(TensorFile file, String name) {
    return file.tensors().get(name).values();
  }

  @Test
  void stepsInvertTheDiscountedSum() {
    try (Iql iql = create(Samples.options(Body.MLP, ValueTarget.Q), 1)) {
      double sum = 0;
      for (int i = 0; i < 17; i++) sum -= Math.pow(.98, i);
      assertEquals(17, iql.steps(sum), 1e-9);
      assertEquals(0, iql.steps(3), 1e-12);
      assertTrue(Double.isFinite(iql.steps(-1000)));
    }
  }

  @Test
  void defaultsAreValidAndSurviveYaml() {
    IqlOptions options = IqlOptions.defaults();
    assertEquals(options, OptionsReader.read(OptionsWriter.write(options), IqlOptions.class));
    assertThrows(IllegalArgumentException.class, () -> new IqlOptions.Goals(.5, .6, 0, 0, 0, 0, false));
  }
}
