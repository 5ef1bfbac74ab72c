package ptp.plan.gcp;

import java.util.List;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.plan.Capability;
import ptp.plan.Effort;
import ptp.plan.Planner;
import ptp.plan.PlannerFactory;
import ptp.plan.PlannerStyle;
import ptp.plan.PlanningModels;
import ptp.learn.gcp.GcpOptions;
import ptp.learn.gcp.MidpointPredictor;
import ptp.plan.PlannerNetwork;
import ptp.plan.PlannerSettings;

/** GCP on the frozen encoder's latents. */
public final class GcpFactory implements PlannerFactory {
  private static final String MIDPOINT = "midpoint";

  @Override
  public MethodId id() {
    return MethodId.GCP;
  }

  @Override
  public String title() {
    return "GCP";
  }

  @Override
  public String description() {
    return "Predicts the midpoint between start and goal and keeps the best of many samples";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.SUBGOALS);
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0x009E73, List.of(7f, 4f), 4);
  }

  @Override
  public int row() {
    return 3;
  }

  @Override
  public List<PlannerNetwork<?>> trains(PlannerSettings settings) {
    GcpOptions options = settings.options(id(), GcpOptions.class);
    return List.of(
        new PlannerNetwork<>(
            MIDPOINT, "the midpoint predictor of gcp", options.gradientSteps(),
            states -> MidpointPredictor.create(options, states.codebook(), states.seed()), MidpointPredictor::load,
            (predictor, states, step) -> predictor.step(
                states.midpoints(step, options.batch(), options.minGap(), options.maxGap()), options.batch(), step)));
  }

  @Override
  public Planner create(PlanningModels models, Effort effort) {
    MidpointPredictor predictor =
        models.kept(MIDPOINT, () -> MidpointPredictor.load(models.network(id(), MIDPOINT)));
    return new GcpPlanner(
        models.options(id(), GcpPlannerOptions.class),
        new MidpointModel(predictor.options().latentDim(), predictor::generate), models.values());
  }
}
