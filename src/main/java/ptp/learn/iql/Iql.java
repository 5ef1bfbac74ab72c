package ptp.learn.iql;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;
import ptp.learn.LearningRate;
import ptp.learn.Trainable;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TensorScope;
import ptp.nn.TorchModule;

/**
 * Goal-conditioned implicit Q-learning (paper, section IV; Kostrikov et al. 2021): a Gaussian policy pi(a | s, g) with fixed
 * deviation, V(s, g), and twin Q(s, a, g) where the options ask for them, on the frozen encoder's latents. With rewards of
 * -1 per step V is about minus the number of steps from s to g: exactly -(1 - gamma^k) / (1 - gamma) for a goal that takes
 * k more steps than one ({@link #steps} inverts it).
 *
 * <p>Not for use by several threads at once.
 */
public final class Iql implements Trainable {
  /** Chains whose values are computed together: more no longer fit the caches. */
  static final int CHUNK = 128;

  private final IqlOptions options;
  private final LearningRate valueRate;
  private final LearningRate policyRate;
  private final TorchModule module;
  private final ParameterSet values;
  private final ParameterSet targets;
  private final ParameterSet policy;
  private final ParameterSet fixed;
  private final ParameterSet average;
  private ParameterSet anchor;

  private Iql(IqlOptions options, float[] codebook, PoseScale scale, Seed seed) {
    this.options = options;
    valueRate = options.optimiser().rate(options.optimiser().valueRate());
    policyRate = options.optimiser().rate(options.optimiser().policyRate());
    module = TorchModule.compile(IqlScript.of(options));
    values = ParameterSet.builder(seed.derive("values")).layers(module, "value_network").build();
    policy = ParameterSet.builder(seed.derive("policy")).layers(module, "policy_network").build();
    targets = values.copyAsTarget();
    average = policy.copyAsTarget();
    anchor = policy.copyAsTarget();
    fixed = fixed(codebook, scale);
  }

  /** Constants of training: codebook [codes, 5] and pose scale [2, 3]. */
  private static ParameterSet fixed(float[] codebook, PoseScale scale) {
    return ParameterSet.builder(new Seed(0))
        .buffer("codebook", (n, random) -> codebook, codebook.length / Latent.CHANNELS, Latent.CHANNELS)
        .buffer("pose_scale", (n, random) -> scale.toArray(), 2, 3)
        .build();
  }

  /**
   * New networks.
   *
   * @param codebook the encoder's code vectors in latent units, {@code [codes, 5]}; copied
   * @param scale of the poses in the demonstrations
   */
  public static Iql create(IqlOptions options, Tensor codebook, PoseScale scale, Seed seed) {
    return new Iql(options, codebook.floats(), scale, seed);
  }

  /**
   * The networks of a file, with the options they were saved with.
   *
   * @throws BadTensorFileException when the file is damaged or holds something else
   */
  public static Iql load(TensorFile file) {
    return load(IqlFile.options(file), file);
  }

  /**
   * The networks of a file, to be trained with other options. Adam's state, targets, average and anchor are taken where the
   * file has them; otherwise Adam starts anew, and the others are what values and policy are now.
   *
   * @throws BadTensorFileException when the networks have another shape or observation mode, or the file is damaged
   */
  public static Iql load(IqlOptions options, TensorFile file) {
    IqlFile.checkObservation(options, file);
    Iql iql = new Iql(options, IqlFile.codebook(file), PoseScale.METRES, new Seed(0));
    iql.fixed.loadFrom(file, "fixed.");
    iql.values.loadFrom(file, "values.");
    iql.policy.loadFrom(file, "policy.");
    boolean resumable = IqlFile.isResumable(file);
    iql.targets.loadFrom(file, resumable ? "targets." : "values.");
    iql.average.loadFrom(file, resumable ? "average." : "policy.");
    iql.anchor.loadFrom(file, resumable ? "anchor." : "policy.");
    return iql;
  }

  /** Takes the values of a file, and the poses' scale that goes with its demonstrations, but not its policy. */
  public void takeValues(TensorFile file) {
    IqlFile.checkObservation(options, file);
    fixed.loadFrom(file, "fixed.");
    values.loadFrom(file, "values.");
    targets.loadFrom(file, "values.");
  }

  /**
   * Everything as tensors in memory.
   *
   * @param resumable whether all is kept that training needs to go on bit for bit; otherwise values and the policy that acts
   */
  @Override
  public TensorFile save(boolean resumable) {
    TensorFile file = IqlFile.describe(options, resumable);
    fixed.saveTo(file, "fixed.", false);
    values.saveTo(file, "values.", resumable);
    (resumable ? policy : acting()).saveTo(file, "policy.", resumable);
    if (resumable) {
      targets.saveTo(file, "targets.", false);
      average.saveTo(file, "average.", false);
      anchor.saveTo(file, "anchor.", false);
    }
    return file;
  }

  /** One update (method.md, section 3); {@code step} counts from 0 and places it on the learning rate's schedule. */
  public Map<String, Double> step(IqlBatch batch, long step) {
    return step(batch, batch, step);
  }

  /**
   * One update with other goals for the policy than for the values.
   *
   * @param actor the batch of the policy: the same one, or the same transitions with other goals
   */
  public Map<String, Double> step(IqlBatch batch, IqlBatch actor, long step) {
    Map<String, Double> metrics = new TreeMap<>();
    try (TensorScope _ = new TensorScope()) {
      Map<String, Tensor> rows = looked(batch);
      Map<String, Tensor> actorRows = actor == batch ? rows : looked(actor);
      if (actor != batch) actorRows.put("weights", ownWeights(actor, actorRows)); // before the values change
      Tensor weights = weights(batch, rows, step, metrics);
      if (actor == batch) actorRows.put("weights", weights);
      if (options.policy().train()) {
        metrics.putAll(
            module.run("update_policy", policy, policy.state(), anchor, average, actorRows, policyRate.at(step))
                .asMetrics());
      }
      return metrics;
    }
  }

  private Map<String, Tensor> looked(IqlBatch batch) {
    return module.infer("lookup_rows", fixed, batch.tensors()).asTensorMap();
  }

  private Tensor ownWeights(IqlBatch actor, Map<String, Tensor> rows) {
    return options.policy().weighting()
        ? module.infer("advantage_weights", values, targets, rows).asTensor() : actor.alike();
  }

  /** Imitation weight of each row's action; updates the values on the way. */
  private Tensor weights(IqlBatch batch, Map<String, Tensor> rows, long step, Map<String, Double> metrics) {
    if (!options.values().train() && !options.policy().weighting()) return batch.alike();
    var updated = module.run("update_values", values, values.state(), targets, rows, valueRate.at(step)).asTuple();
    metrics.putAll(updated.get(1).asMetrics());
    return updated.getFirst().asTensor();
  }

  /**
   * The policy's mean actions, not clipped; computed by one thread, as it is little work that somebody waits for.
   *
   * @param states {@code [M, 720]}; likewise goals
   * @param poses {@code [M, 6]}, {@link GripperPose#toArray()} per row
   * @return {@code [M x 5]}, row-major
   */
  public float[] act(Tensor states, Tensor goals, Tensor poses) {
    try (
        Tensor actions = module.inferAlone("act", acting(), fixed.get("pose_scale"), states, goals, poses).asTensor()) {
      return actions.floats();
    }
  }

  /** The policy's mean action {@code float[5]} for one state and goal, {@code float[720]} each. */
  public float[] act(float[] state, float[] goal, GripperPose pose) {
    try (Tensor s = Tensor.of(state, 1, Latent.SIZE);
        Tensor g = Tensor.of(goal, 1, Latent.SIZE);
        Tensor p = Tensor.of(pose.toArray(), 1, GripperPose.SIZE)) {
      return act(s, g, p);
    }
  }

  /**
   * What both networks know of states and goals, for a learner that builds on them, computed by one thread: the mean action
   * (5), V (1, limited to what targets are), the policy's last hidden layer, V's first one, and the pose's features where the
   * policy sees the pose.
   *
   * @param states {@code [M, 720]}; likewise goals
   * @param poses {@code [M, 6]}
   * @return {@code [M, insightSize()]}
   */
  public Tensor insight(Tensor states, Tensor goals, Tensor poses) {
    return module.inferAlone("insight", acting(), values, fixed.get("pose_scale"), states, goals, poses).asTensor();
  }

  /** Numbers in a row of {@link #insight}. */
  public int insightSize() {
    return Math.toIntExact(module.infer("insight_size").asLong());
  }

  /**
   * V of pairs, one per row of the longer side; where the other side has fewer rows, each serves as many neighbouring rows
   * as the ratio says.
   *
   * @param from {@code [M, 720]}; likewise to
   */
  public float[] values(Tensor from, Tensor to) {
    try (Tensor v = module.infer("values", values, from, to).asTensor()) {
      return v.floats();
    }
  }

  /**
   * V summed over the segments of some chains of states, dealt out to the threads by rows. As {@link #values} of every segment, but
   * each state is mapped as a state and as a goal once, and a chain's ends once for all their chains.
   *
   * @param chains their points in order, {@code [of, 720]} each, or fewer rows, each then for as many neighbouring chains
   * @param numbers of the chains that are asked for
   * @param of how many chains there are
   * @return one sum per number
   */
  public float[] valuesAlong(List<Tensor> chains, int[] numbers, int of) {
    long[] rows = Arrays.stream(numbers).asLongStream().toArray();
    try (Tensor asked = Tensor.of(rows, rows.length); Tensor sums = Tensor.unwritten(rows.length)) {
      module.inferRows("values_along", rows.length, CHUNK, values, chains, Map.of("numbers", asked, "sums", sums), of);
      return sums.floats();
    }
  }

  /** The number of steps that a value stands for, log(1 + (1 - gamma) V) / log(gamma): 0 where V is 0 or more. */
  public double steps(double value) {
    double discount = options.values().discount();
    double left = 1 + (1 - discount) * Math.min(value, 0);
    return Math.log(Math.max(left, 1e-9)) / Math.log(discount);
  }

  /** Makes the policy as it is now the reference that {@link IqlOptions.Policy#anchor()} pulls towards. */
  public void anchorHere() {
    anchor.close();
    anchor = policy.copyAsTarget();
  }

  /** The policy that acts: the average of those that learning went through, where the options ask for it. */
  private ParameterSet acting() {
    return options.policy().emaTau() > 0 ? average : policy;
  }

  /** Options that the networks were made with. */
  public IqlOptions options() {
    return options;
  }

  /** Standard deviation of the actions around their mean; practice explores with it (method.md, section 5). */
  public double deviation() {
    return options.policy().std();
  }

  @Override
  public void close() {
    List.of(values, targets, policy, average, anchor, fixed).forEach(ParameterSet::close);
    module.close();
  }
}
