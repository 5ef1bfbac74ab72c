package ptp.learn.residual;

import java.util.List;
import java.util.Map;
import ptp.domain.Action;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.ModelFile;
import ptp.learn.Trainable;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TensorScope;
import ptp.nn.TorchModule;

/**
 * What practice adds to a frozen policy: a = clip(pi + alpha tanh f(z), -1, 1), with f learned by TD3 (Fujimoto et al. 2018)
 * from critics Q_i(z, a) = V + 10 q_i. The last layers of f and q_i start at or near zero, so that practice begins with the
 * policy as it is and with critics that are V: potential-based shaping without a shaped reward. z is what the frozen
 * networks know of a state and a goal, see {@code networks.py}; every loss reads like its equation in {@code losses.py}.
 *
 * <p>Differs from the paper, which trains policy and values further by implicit Q-learning, because that lost here what the
 * plan buffers gained (experiments/results/practice.md). Of others: residuals on cloned policies as in ResFiT
 * (arXiv:2509.19301) and Policy Decorator (arXiv:2412.13630), random pairs of several critics as in RLPD (arXiv:2302.02948).
 *
 * <p>Not for use by several threads at once.
 */
public final class Residual implements Trainable {
  private static final String KIND = "residual";
  private static final String FEATURES = "features";
  private static final String RESUMABLE = "resumable";

  private final ResidualOptions options;
  private final int features;
  private final TorchModule module;
  private final ParameterSet actor;
  private final ParameterSet acting;
  private final ParameterSet critics;
  private final ParameterSet target;
  private final Seed seed;

  private Residual(ResidualOptions options, int features, Seed seed) {
    this.options = options;
    this.features = features;
    this.seed = seed;
    module = TorchModule.compile(ResidualScript.of(options, features));
    actor = actor(seed.derive("actor"));
    acting = actor.copyAsTarget();
    critics = ParameterSet.builder(seed.derive("critics")).layers(module, "critic_network").build();
    target = critics.copyAsTarget();
  }

  /**
   * A residual that does nothing yet.
   *
   * @param features numbers that the frozen networks give for a state and a goal
   */
  public static Residual create(ResidualOptions options, int features, Seed seed) {
    return new Residual(options, features, seed);
  }

  /**
   * The residual of a file, with the options that it was saved with.
   *
   * @throws ptp.io.BadTensorFileException when the file is damaged or holds something else
   */
  public static Residual load(TensorFile file) {
    ResidualOptions options = ModelFile.options(file, KIND, "residual of practice", ResidualOptions.class);
    Residual residual = new Residual(options, Integer.parseInt(file.describedAs(FEATURES)), ModelFile.seed(file));
    boolean resumable = Boolean.parseBoolean(file.describedAs(RESUMABLE));
    residual.actor.loadFrom(file, "actor.");
    residual.acting.loadFrom(file, resumable ? "acting." : "actor.");
    residual.critics.loadFrom(file, "critics.");
    residual.target.loadFrom(file, resumable ? "target." : "critics.");
    return residual;
  }

  /** Everything as tensors in memory; for use, the actor that acts and the critics that targets are made with. */
  @Override
  public TensorFile save(boolean resumable) {
    TensorFile file = ModelFile.of(KIND, options, seed)
        .describe(FEATURES, Integer.toString(features))
        .describe(RESUMABLE, Boolean.toString(resumable));
    (resumable ? actor : acting).saveTo(file, "actor.", resumable);
    (resumable ? critics : target).saveTo(file, "critics.", resumable);
    if (resumable) {
      acting.saveTo(file, "acting.", false);
      target.saveTo(file, "target.", false);
    }
    return file;
  }

  /**
   * The actions, clipped; computed by one thread, as it is little work that somebody waits for.
   *
   * @param z {@code [M, features]}
   * @return {@code [M x 5]}, row-major
   */
  public float[] act(Tensor z) {
    try (Tensor actions = module.inferAlone("act", acting, z).asTensor()) {
      return actions.floats();
    }
  }

  /**
   * The least of the critics' values.
   *
   * @param z {@code [M, features]}
   * @param actions {@code [M, 5]}
   */
  public float[] values(Tensor z, Tensor actions) {
    try (Tensor values = module.inferAlone("least", target, z, actions).asTensor()) {
      return values.floats();
    }
  }

  /** One update of the critics. */
  public Map<String, Double> learnCritics(ResidualBatch batch) {
    try (TensorScope _ = new TensorScope()) {
      return module.run("learn_critics", critics, critics.state(), target, acting, batch.tensors()).asMetrics();
    }
  }

  /** One update of the actor. */
  public Map<String, Double> learnActor(ResidualBatch batch) {
    try (TensorScope _ = new TensorScope()) {
      return module.run("learn_actor", actor, actor.state(), acting, critics, batch.tensors()).asMetrics();
    }
  }

  /** Options that the residual and its critics were made with. */
  public ResidualOptions options() {
    return options;
  }

  /** f's layers and alpha, the most that each command is moved. */
  private ParameterSet actor(Seed first) {
    float motion = (float) options.actor().motion();
    float[] alpha = {motion, motion, motion, motion, (float) options.actor().fingers()};
    return ParameterSet.builder(first).layers(module, "actor_network")
        .buffer("alpha", (n, random) -> alpha, Action.SIZE).build();
  }

  @Override
  public void close() {
    List.of(actor, acting, critics, target).forEach(ParameterSet::close);
    module.close();
  }
}
