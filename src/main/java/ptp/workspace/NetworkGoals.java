package ptp.workspace;

import java.util.List;
import java.util.function.Consumer;
import ptp.data.dataset.DatasetReader;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.Planners;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.ValueModel;
import ptp.service.GoalService;
import ptp.service.PlanService.Filmstrip;
import ptp.service.SceneService;

/** Looks at drawn pictures with the encoder of a setup, and plans between them. */
final class NetworkGoals implements GoalService {
  /** Difference of a colour, of 255, that a person sees. */
  private static final int VISIBLE = 48;

  private final LazyNetworks eyes;
  private final LazyNetworks networks;
  private final SceneService scenes;
  private OutOfDistributionScore familiarity;

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
    return eyes.with(
        loaded -> {
          float[] latent = loaded.encoder().encode(picture);
          Frame kept = loaded.encoder().decode(latent);
          return new Look(kept, familiarity(loaded).percentile(latent), ignored(picture, kept));
        });
  }

  private OutOfDistributionScore familiarity(LoadedNetworks loaded) {
    if (familiarity == null) {
      try (DatasetReader dataset = DatasetReader.open(networks.setup().dataset())) {
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
  public Filmstrip plan(
      Frame start, Frame goal, Method method, long seed, Progress progress, Consumer<Filmstrip> levels) {
    return networks.with(loaded -> plan(loaded, start, goal, method, seed, progress, levels));
  }

  private Filmstrip plan(
      LoadedNetworks loaded,
      Frame start,
      Frame goal,
      Method method,
      long seed,
      Progress progress,
      Consumer<Filmstrip> told) {
    Planners planners = new Planners(loaded, networks.setup().preset().planner().sketched());
    ValueModel values = loaded.values();
    PlanProblem problem = new PlanProblem(planners.latent(start), planners.latent(goal), new Seed(seed));
    Filmstrips pictures = new Filmstrips(loaded);
    long begun = System.nanoTime();
    Planner planner = planners.planner(method, values);
    Plan plan =
        planner.plan(problem, progress, part -> told.accept(pictures.of(start, goal, part, Double.NaN)));
    return pictures.of(start, goal, plan, (System.nanoTime() - begun) / 1e9);
  }
}
