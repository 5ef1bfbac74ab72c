package ptp.learn.residual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.SafeTensors;
import ptp.io.TensorFile;
import ptp.nn.Tensor;
import ptp.nn.Torch;

/** Losses against {@link Reference}, what moves and what does not, and that it learns what a world rewards. */
final class ResidualTest {
  private static final int FEATURES = 12;
  private static final int ROWS = 16;
  private static final ResidualOptions OPTIONS =
      new ResidualOptions(
          ROWS, .25, 24, new ResidualOptions.Actor(.5, 1.8, 1e-3, 2, .02),
          new ResidualOptions.Critics(3, 10, 5, .9, 1e-3, .01, .1), new ResidualOptions.Weights(.01, .1, .1));

  @BeforeAll
  static void oneThread() {
    Torch.start(1);
  }

  private static Residual create(long seed) {
    return Residual.create(OPTIONS, FEATURES, new Seed(seed));
  }

  private static double[] numbers(SplittableRandom random, int count, double size) {
    return random.doubles(count).map(u -> (float) (size * (2 * u - 1))).toArray();
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) floats[i] = (float) numbers[i];
    return floats;
  }

  /** Some commands beyond 1, values of all sizes, arrivals at the end and on the way. */
  private static Reference.Row[] rows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Stream.generate(() -> row(random)).limit(ROWS).toArray(Reference.Row[]::new);
  }

  private static Reference.Row row(SplittableRandom random) {
    double[] state = numbers(random, FEATURES, 1.5);
    double[] next = numbers(random, FEATURES, 1.5);
    state[5] = (float) (-8 * random.nextDouble());
    next[5] = (float) (-8 * random.nextDouble());
    boolean arrived = random.nextInt(3) > 0;
    double discount = arrived && random.nextBoolean() ? 0 : (float) .59;
    return new Reference.Row(
        state, next, numbers(random, 5, 1), numbers(random, 5, .2), -random.nextInt(5), discount, arrived);
  }

  private static ResidualBatch batch(Reference.Row[] rows, int one, int two) {
    ResidualBatch batch = new ResidualBatch(rows.length, FEATURES);
    for (int i = 0; i < rows.length; i++) {
      float[] pair = Arrays.copyOf(floats(rows[i].state()), 2 * FEATURES);
      System.arraycopy(floats(rows[i].next()), 0, pair, FEATURES, FEATURES);
      batch.step(i, pair, floats(rows[i].action()), 0, 1)
          .outcome(i, rows[i].reward(), rows[i].discount(), rows[i].arrived());
      for (int j = 0; j < 5; j++) batch.noise(5 * i + j, rows[i].noise()[j]);
    }
    batch.pair(one, two);
    return batch;
  }

  private static void train(Residual residual, int from, int to) {
    for (int i = from; i < to; i++) {
      ResidualBatch batch = batch(rows(i), i % 3, (i + 1) % 3);
      residual.learnCritics(batch);
      if (i % 2 == 0) residual.learnActor(batch);
    }
  }

  private static float[] act(Residual residual, double[] z) {
    try (Tensor t = Tensor.of(floats(z), 1, z.length)) {
      return residual.act(t);
    }
  }

  private static float value(Residual residual, double[] z, double[] a) {
    try (Tensor t = Tensor.of(floats(z), 1, z.length);
        Tensor action = Tensor.of(floats(a), 1, 5)) {
      return residual.values(t, action)[0];
    }
  }

  private static float[] tensor(TensorFile file, String name) {
    return file.tensors().get(name).values();
  }

  private static void near(double expected, double found) {
    assertEquals(expected, found, 1e-5 * Math.max(1, Math.abs(expected)));
  }

  @Test
  void aNewResidualIsThePolicyAndItsCriticsAreV() {
    try (Residual residual = create(1)) {
      Reference.Row row = rows(1)[0];
      float[] a = act(residual, row.state());
      for (int j = 0; j < 5; j++) assertEquals(Math.clamp(row.state()[j], -1, 1), a[j], 1e-7);
      assertEquals(row.state()[5], value(residual, row.state(), row.action()), .2);
    }
  }

  @Test
  void lossesAreThoseOfThePlainImplementation() {
    try (Residual residual = create(2)) {
      train(residual, 0, 20);
      for (int i = 20; i < 26; i++) {
        Reference.Row[] rows = rows(i);
        int one = i % 3;
        int two = (i + 2) % 3;
        Reference before = new Reference(OPTIONS, residual.save(true));
        double target = Arrays.stream(rows).mapToDouble(r -> before.criticTarget(r, one, two)).average().orElseThrow();
        var found = residual.learnCritics(batch(rows, one, two));
        near(target, found.get("target"));
        near(before.criticLoss(rows, one, two), found.get("critic_loss"));
        Reference between = new Reference(OPTIONS, residual.save(true));
        near(between.actorLoss(rows), residual.learnActor(batch(rows, one, two)).get("actor_loss"));
      }
    }
  }

  @Test
  void actionsAndValuesAreThoseOfThePlainImplementation() {
    try (Residual residual = create(2)) {
      train(residual, 0, 40);
      Reference reference = new Reference(OPTIONS, residual.save(true));
      for (Reference.Row row : rows(77)) {
        double[] expected = reference.act("acting.", row.state());
        float[] found = act(residual, row.state());
        double least = Double.MAX_VALUE;
        for (int j = 0; j < 5; j++) near(expected[j], found[j]);
        for (int i = 0; i < 3; i++) least = Math.min(least, reference.critic("target.", i, row.state(), row.action()));
        near(least, value(residual, row.state(), row.action()));
      }
    }
  }

  @Test
  void criticsLearnWithoutTheActorAndTheActorWithoutThem() {
    try (Residual residual = create(3)) {
      train(residual, 0, 5);
      TensorFile before = residual.save(true);
      residual.learnCritics(batch(rows(5), 0, 1));
      TensorFile between = residual.save(true);
      residual.learnActor(batch(rows(5), 0, 1));
      TensorFile after = residual.save(true);
      assertChanged(before, between, "critics.", "target.");
      assertChanged(between, after, "actor.", "acting.");
    }
  }

  /** Adam's state belongs to its network; alpha is no weight. */
  private static void assertChanged(TensorFile one, TensorFile two, String... networks) {
    for (String name : one.tensors().keySet()) {
      boolean same = Arrays.equals(tensor(one, name), tensor(two, name));
      boolean may = Stream.of(networks).anyMatch(name::startsWith) && !name.endsWith("alpha");
      assertEquals(!may, same, name);
    }
  }

  @Test
  void whatFollowsFollows() {
    try (Residual residual = create(3)) {
      train(residual, 0, 4);
      TensorFile before = residual.save(true);
      train(residual, 4, 5);
      TensorFile after = residual.save(true);
      assertFollows(before, after, "critics.q1.0.weight", "target.q1.0.weight", .01);
      assertFollows(before, after, "actor.f.0.weight", "acting.f.0.weight", .02);
    }
  }

  private static void assertFollows(TensorFile before, TensorFile after, String leader, String follower, double rate) {
    float[] old = tensor(before, follower);
    float[] now = tensor(after, follower);
    float[] to = tensor(after, leader);
    for (int i = 0; i < old.length; i++) assertEquals((1 - rate) * old[i] + rate * to[i], now[i], 1e-6);
  }

  @Test
  void resumesBitForBitThroughAFile(@TempDir Path folder) throws Exception {
    try (Residual straight = create(3)) {
      train(straight, 0, 7);
      SafeTensors.write(folder.resolve("residual"), straight.save(true));
      train(straight, 7, 15);
      try (Residual resumed = Residual.load(SafeTensors.read(folder.resolve("residual")))) {
        train(resumed, 7, 15);
        TensorFile expected = straight.save(true);
        TensorFile found = resumed.save(true);
        assertEquals(expected.tensors().keySet(), found.tensors().keySet());
        expected.tensors().forEach((name, e) -> assertArrayEquals(e.values(), tensor(found, name), name));
      }
    }
  }

  @Test
  void aFileForUseActsAndValuesAlike() {
    try (Residual residual = create(3)) {
      train(residual, 0, 30);
      try (Residual copy = Residual.load(residual.save(false))) {
        for (Reference.Row row : rows(9)) {
          assertArrayEquals(act(residual, row.state()), act(copy, row.state()));
          assertEquals(value(residual, row.state(), row.action()), value(copy, row.state(), row.action()));
        }
      }
    }
  }

  @Test
  void filesOfOtherThingsAreRefusedInASentence() {
    Exception e =
        assertThrows(BadTensorFileException.class, () -> Residual.load(new TensorFile().describe("kind", "vqvae")));
    assertTrue(e.getMessage().contains("holds a vqvae"), e.getMessage());
  }

  @Test
  void itMovesEachColumnByAlphaAtMost() {
    try (Residual residual = create(3)) {
      train(residual, 0, 300);
      float most = 0;
      for (Reference.Row row : rows(9)) {
        float[] a = act(residual, row.state());
        for (int j = 0; j < 5; j++) {
          double moved = Math.abs(a[j] - Math.clamp(row.state()[j], -1, 1));
          assertTrue(moved <= (j < 4 ? .5 : 1.8) + 1e-6, "column " + j + " moved by " + moved);
          most = (float) Math.max(most, moved);
        }
      }
      assertTrue(most > .01, "it did not learn anything");
    }
  }

  /**
   * A policy that does nothing in a world of one step: whoever commands the first column below -0.3 arrives, all others go
   * on. Acting with noise shows it now and then, and the residual must find it.
   */
  @Test
  void itFindsWhatArrives() {
    double[] z = new double[FEATURES];
    z[5] = -5;
    SplittableRandom random = new SplittableRandom(4);
    try (Residual residual = create(5)) {
      for (int i = 0; i < 400; i++) {
        Reference.Row[] rows = Stream.generate(() -> bandit(z, random)).limit(ROWS).toArray(Reference.Row[]::new);
        ResidualBatch batch = batch(rows, i % 3, (i + 1) % 3);
        residual.learnCritics(batch);
        if (i > 100) residual.learnActor(batch);
      }
      assertTrue(act(residual, z)[0] < -.3, Arrays.toString(act(residual, z)));
      assertFalse(act(residual, z)[1] < -.3, "nothing is gained by the others");
    }
  }

  private static Reference.Row bandit(double[] z, SplittableRandom random) {
    double[] a = numbers(random, 5, .6);
    boolean arrives = a[0] < -.3;
    return new Reference.Row(z, z, a, new double[5], arrives ? 0 : -5, 0, arrives);
  }
}
