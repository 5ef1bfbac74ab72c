package ptp.experiment.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Latent;
import ptp.domain.Method;
import ptp.domain.Seed;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.SubgoalModel;
import ptp.plan.ValueModel;
import ptp.plan.direct.DirectPlanner;
import ptp.plan.oracle.OraclePlanner;
import ptp.plan.ptp.PlannerOptions;
import ptp.plan.ptp.PtpPlanner;

/** Makes the planner of a method from trained networks. */
public final class Planners {
  private final LoadedNetworks networks;
  private final PlannerOptions options;
  private final int levels;

  /** Planners of all levels. */
  public Planners(LoadedNetworks networks, PlannerOptions options) {
    this(networks, options, options.levels().size());
  }

  /**
   * @param levels of a hierarchical search that are planned, from the coarsest on; a flat search always has the finest
   */
  public Planners(LoadedNetworks networks, PlannerOptions options, int levels) {
    this.networks = networks;
    this.options = options;
    this.levels = levels;
  }

  /** The planners that an episode needs: levels finer than the one that is followed are not planned. */
  public static Planners following(LoadedNetworks networks, Preset preset) {
    int level = preset.rollout().followLevel();
    PlannerOptions options = preset.planner();
    return new Planners(networks, options, level == 0 ? options.levels().size() : level);
  }

  /**
   * A fresh planner with empty plan buffers.
   *
   * @throws ptp.io.StoreException in a sentence, when the method's network or data are missing
   */
  public Planner planner(Method method, ValueModel values) {
    return switch (method) {
      case PTP -> search(method, options.coarsest(levels), values);
      case PTP_NO_BUFFER -> search(method, options.coarsest(levels).withoutBuffer(), values);
      case PTP_FLAT -> search(method, options.flat(), values);
      case PTP_FLAT_NO_BUFFER -> search(method, options.flat().withoutBuffer(), values);
      case MODEL_FREE -> new DirectPlanner(values);
      case ORACLE -> throw new IllegalArgumentException("the oracle needs a task instance with a scripted solution");
      case GCP -> networks.baselines().gcp(values);
      case LEAP -> networks.baselines().leap(values);
      case RETRIEVAL -> networks.baselines().retrieval(values);
    };
  }

  /** As {@link #planner}; null for the oracle, which needs each problem's solution. */
  public Planner plannerOrOracle(Method method, ValueModel values) {
    return method == Method.ORACLE ? null : planner(method, values);
  }

  /** The oracle for one problem. */
  public Planner oracle(TaskInstance problem, ValueModel values) {
    return new OraclePlanner(p -> latents(problem.solution()), values);
  }

  /** The latent of a picture. */
  public float[] latent(Frame frame) {
    return networks.encoder().encode(frame);
  }

  private List<float[]> latents(List<Goal> goals) {
    byte[] frames = new byte[goals.size() * Frame.OBSERVATION_BYTES];
    for (int i = 0; i < goals.size(); i++) {
      byte[] rgb = goals.get(i).frame().rgb();
      System.arraycopy(rgb, 0, frames, i * Frame.OBSERVATION_BYTES, Frame.OBSERVATION_BYTES);
    }
    float[] all = networks.latents(networks.encode(frames, goals.size()), goals.size());
    List<float[]> latents = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      latents.add(Arrays.copyOfRange(all, i * Latent.SIZE, (i + 1) * Latent.SIZE));
    }
    return latents;
  }

  private Planner search(Method method, PlannerOptions chosen, ValueModel values) {
    Map<Integer, SubgoalModel> models = new HashMap<>();
    networks.generators().forEach((steps, generator) -> models.put(steps, SubgoalModel.of(generator.latentDim(),
        generator::generate)));
    Map<Integer, SubgoalModel> surrogates = new HashMap<>();
    networks.surrogates().forEach((steps, surrogate) -> surrogates.put(steps, SubgoalModel.of(surrogate.latentDim(),
        surrogate::generate)));
    return new PtpPlanner(method, chosen, models, surrogates, values);
  }

  /** What to plan for a problem. */
  public PlanProblem problem(TaskInstance problem, Seed seed) {
    return new PlanProblem(latent(problem.start()), latent(problem.goal().frame()), seed);
  }
}
