package ptp.experiment.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.PolicyStage;
import ptp.io.TensorFile;
import ptp.learn.iql.Iql;
import ptp.learn.iql.IqlOptions;
import ptp.learn.residual.Residual;
import ptp.learn.subgoals.DistilledGenerator;
import ptp.learn.subgoals.SubgoalGenerator;
import ptp.learn.vqvae.Vqvae;
import ptp.nn.Tensor;
import ptp.plan.PlanningModels;
import ptp.plan.ValueModel;
import ptp.rollout.Agent;

/** The trained networks of a setup in memory, and the agent that they make. */
public final class LoadedNetworks implements AutoCloseable, Agent {
  private final Vqvae vqvae;
  private Iql iql;
  private @Nullable Residual residual;
  private final Map<Integer, SubgoalGenerator> generators;
  private final Map<Integer, DistilledGenerator> surrogates;
  private final NetworkModels models;
  private final double threshold;

  private LoadedNetworks(
      Setup setup, Vqvae vqvae, Iql iql, Map<Integer, SubgoalGenerator> generators,
      Map<Integer, DistilledGenerator> surrogates) {
    this.vqvae = vqvae;
    this.iql = iql;
    this.generators = generators;
    this.surrogates = surrogates;
    this.models = new NetworkModels(setup, this);
    this.threshold = PolicyStage.threshold(setup, vqvae);
  }

  /**
   * Loads encoder, policy and those generators that are trained.
   *
   * @param policy file of the policy, which may be one that has practised; its residual, where practice learned one, lies
   *     beside it
   */
  public static LoadedNetworks load(Setup setup, Path policy) {
    LoadedNetworks networks = load(setup, policy, options -> options);
    Path residual = NetworkFiles.residualBeside(policy);
    if (Files.exists(residual)) networks.add(Residual.load(NetworkFiles.read(residual)));
    return networks;
  }

  /** The pre-trained networks with the options of practice, ready to be trained further. */
  public static LoadedNetworks forPractice(Setup setup) {
    return load(setup, setup.networks().policy(), options -> setup.preset().practice().applyTo(options));
  }

  private static LoadedNetworks load(Setup setup, Path policy, UnaryOperator<IqlOptions> change) {
    Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()));
    Iql iql = Iql.load(change.apply(PolicyStage.options(setup, vqvae)), NetworkFiles.read(policy));
    boolean searchesWithSurrogates = setup.preset().planner().rescoredCandidates() > 0;
    return new LoadedNetworks(
        setup, vqvae, iql, trained(setup, setup.networks()::generator, SubgoalGenerator::load),
        searchesWithSurrogates ? trained(setup, setup.networks()::surrogate, DistilledGenerator::load) : Map.of());
  }

  /** The available networks of the levels, by their number of steps. */
  private static <T> Map<Integer, T> trained(Setup setup, IntFunction<Path> file, Function<TensorFile, T> load) {
    Map<Integer, T> trained = new HashMap<>();
    for (int steps : setup.preset().generators().steps()) {
      Path of = file.apply(steps);
      if (Files.exists(of)) trained.put(steps, load.apply(NetworkFiles.read(of)));
    }
    return trained;
  }

  /** Puts a saved state of policy and values in the place of the present one. */
  public void resumePolicy(TensorFile saved) {
    IqlOptions options = iql.options();
    Iql resumed = Iql.load(options, saved);
    iql.close();
    iql = resumed;
  }

  /** From now on the policy acts with this residual, which is closed with the networks. */
  public void add(Residual other) {
    if (residual != null) residual.close();
    residual = other;
  }

  /**
   * What policy and values know of states on the way to one goal.
   *
   * @param codes of {@code count} states
   * @param goal 144 codes
   * @param poses of the states
   * @return {@code count} rows of {@link Iql#insight}
   */
  public float[] insight(short[] codes, short[] goal, float[] poses, int count) {
    float[] one = latents(goal, 1);
    float[] goals = new float[count * Latent.SIZE];
    for (int i = 0; i < count; i++) System.arraycopy(one, 0, goals, i * Latent.SIZE, Latent.SIZE);
    try (Tensor s = Tensor.of(latents(codes, count), count, Latent.SIZE);
        Tensor g = Tensor.of(goals, count, Latent.SIZE);
        Tensor p = Tensor.of(poses, count, GripperPose.SIZE);
        Tensor z = iql.insight(s, g, p)) {
      return z.floats();
    }
  }

  /** The encoder. */
  public Vqvae encoder() {
    return vqvae;
  }

  /** The policy with its value function. */
  public Iql policy() {
    return iql;
  }

  /** V of the policy, of whichever is the present one. */
  public ValueModel values() {
    return new IqlValues(this::policy);
  }

  /** By the steps that they span. */
  public Map<Integer, SubgoalGenerator> generators() {
    return generators;
  }

  /** By the steps that their generators span; empty where none was trained or the preset searches without. */
  public Map<Integer, DistilledGenerator> surrogates() {
    return surrogates;
  }

  /** What planners are made from. */
  public PlanningModels models() {
    return models;
  }

  /** The latent distance below which a state counts as the goal. */
  public double threshold() {
    return threshold;
  }

  @Override
  public short[] encode(byte[] frames, int count) {
    return vqvae.encode(frames, count);
  }

  @Override
  public float[] latents(short[] codes, int count) {
    return vqvae.latents(codes, count);
  }

  @Override
  public short[] codes(float[] latents, int count) {
    try (Tensor states = Tensor.of(latents, count, Latent.SIZE);
        Tensor codes = vqvae.codes(states)) {
      return codes.shorts();
    }
  }

  @Override
  public float[] act(float[] states, float[] goals, List<GripperPose> poses) {
    int count = poses.size();
    float[] numbers = new float[count * GripperPose.SIZE];
    for (int i = 0; i < count; i++) {
      System.arraycopy(poses.get(i).toArray(), 0, numbers, i * GripperPose.SIZE, GripperPose.SIZE);
    }
    try (Tensor s = Tensor.of(states, count, Latent.SIZE);
        Tensor g = Tensor.of(goals, count, Latent.SIZE);
        Tensor p = Tensor.of(numbers, count, GripperPose.SIZE)) {
      float[] actions = act(s, g, p);
      if (actions.length != count * Action.SIZE)
        throw new IllegalStateException("the policy returned " + actions.length);
      return actions;
    }
  }

  private float[] act(Tensor states, Tensor goals, Tensor poses) {
    if (residual == null) return iql.act(states, goals, poses);
    try (Tensor z = iql.insight(states, goals, poses)) {
      return residual.act(z);
    }
  }

  @Override
  public void close() {
    if (residual != null) residual.close();
    models.close();
    surrogates.values().forEach(DistilledGenerator::close);
    generators.values().forEach(SubgoalGenerator::close);
    iql.close();
    vqvae.close();
  }
}
