package ptp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ptp.data.dataset.DatasetReader;
import ptp.domain.Frame;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.plan.Effort;
import ptp.plan.PlanProblem;
import ptp.plan.SearchListener;
import ptp.service.GoalService;
import ptp.service.SceneService;

/** Looks at drawn pictures with the encoder of a setup, and plans between them. */
final class NetworkGoals implements GoalService {
  /** Difference of a colour, of 255, that a person sees. */
  private static final int VISIBLE = 48;

  private final LazyNetworks eyes;
  private final LazyNetworks networks;
  private final SceneService scenes;
  private @Nullable OutOfDistributionScore familiarity;

  /**
   * @param eyes networks for looking, of their own, so that a look never waits for a plan
   * @param networks for planning
   */
  NetworkGoals(LazyNetworks eyes, LazyNetworks networks, SceneService scenes) {
    this.scenes = scenes;
    this.eyes = eyes;
    this.networks = networks;
  }

  @Override
  public boolean ready() {
    return networks.setup().networks().trained(List.of());
  }

  @Override
  public boolean canPlan() {
    return networks.setup().networks().trained(networks.setup().preset().planner().levels());
  }

  @Override
  public SceneService scenes() {
    return scenes;
  }

  @Override
  public Look look(Frame picture) {
    synchronized (eyes) {
      LoadedNetworks loaded = eyes.get();
      float[] latent = loaded.encoder().encode(picture);
      Frame kept = loaded.encoder().decode(latent);
      return new Look(kept, familiarity(loaded).percentile(latent), ignored(picture, kept));
    }
  }

  private OutOfDistributionScore familiarity(LoadedNetworks loaded) {
    if (familiarity == null) {
      try (DatasetReader dataset = networks.setup().openDataset()) {
        familiarity = OutOfDistributionScore.of(dataset, loaded);
      }
    }
    return familiarity;
  }

  private static boolean[] ignored(Frame picture, Frame kept) {
    boolean[] ignored = new boolean[Frame.OBSERVATION_SIZE * Frame.OBSERVATION_SIZE];
    for (int i = 0; i < ignored.length; i++) {
      for (int channel = 0; channel < 3; channel++) {
        int difference = (picture.rgb()[3 * i + channel] & 255) - (kept.rgb()[3 * i + channel] & 255);
        ignored[i] |= Math.abs(difference) > VISIBLE;
      }
    }
    return ignored;
  }

  @Override
  public Plan plan(
      Frame start, Frame goal, MethodId method, long seed, Progress progress, Consumer<Plan> levels) {
    synchronized (networks) {
      return plan(networks.get(), start, goal, method, seed, progress, levels);
    }
  }

  private Plan plan(
      LoadedNetworks loaded,
      Frame start,
      Frame goal,
      MethodId method,
      long seed,
      Progress progress,
      Consumer<Plan> told) {
    PlanProblem problem = new PlanProblem(
        loaded.encoder().encode(start), loaded.encoder().encode(goal), new Seed(seed));
    Explainer explainer = new Explainer(loaded, Optional.empty(), networks.setup().preset());
    List<PlanLevel> shown = new ArrayList<>();
    long begun = System.nanoTime();
    MethodPlanner planner = new MethodPlanner(loaded, method, Effort.QUICK);
    Plan plan =
        planner.planner().plan(
            problem, progress,
            SearchListener.ofPlans(part -> {
              shown.add(explainer.level(part, part.finest(), goal));
              told.accept(explainer.with(part, shown, start, Double.NaN));
            }));
    double seconds = (System.nanoTime() - begun) / 1e9;
    plan.levels().stream().skip(shown.size()).forEach(l -> shown.add(explainer.level(plan, l, goal)));
    return explainer.with(plan, shown, start, seconds);
  }
}
