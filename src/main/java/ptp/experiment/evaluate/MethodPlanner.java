package ptp.experiment.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Observation;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.setup.TaskInstance;
import ptp.plan.Capability;
import ptp.plan.Effort;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.PlannerCatalogue;
import ptp.plan.PlannerFactory;
import ptp.plan.SearchListener;

/** The planner of a method, made from trained networks, for problems that are pictures. */
public final class MethodPlanner {
  private final LoadedNetworks networks;
  private final PlannerFactory factory;
  private final Planner planner;

  /**
   * Makes a fresh planner that remembers nothing.
   *
   * @throws IllegalArgumentException in a sentence, when there is no such method
   * @throws ptp.io.StoreException in a sentence, when the method's network or data are missing
   */
  public MethodPlanner(LoadedNetworks networks, MethodId method, Effort effort) {
    this.networks = networks;
    this.factory = PlannerCatalogue.installed().factory(method);
    this.planner = factory.create(networks.models(), effort);
  }

  /** The method that plans. */
  public MethodId method() {
    return factory.id();
  }

  /** The planner itself. */
  public Planner planner() {
    return planner;
  }

  /** Plans a problem from the start that is seen. */
  Function<Observation, Plan> planning(TaskInstance problem, Seed seed, Progress progress) {
    return seen -> {
      progress.checkCancelled();
      return planner.plan(problem(problem, seen.frame(), seed), progress, SearchListener.NONE);
    };
  }

  /** What to plan for a problem from the start that is seen. */
  public PlanProblem problem(TaskInstance problem, Frame start, Seed seed) {
    return new PlanProblem(
        networks.encoder().encode(start), networks.encoder().encode(problem.goal().frame()), seed, Map.of(), solution(
            problem));
  }

  /** Latents along a problem's known solution; none where the method does without. */
  public List<float[]> solution(TaskInstance problem) {
    if (!factory.has(Capability.NEEDS_SOLUTION)) return List.of();
    List<Goal> goals = problem.solution();
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
}
