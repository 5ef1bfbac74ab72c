package ptp.plan.leap;

import java.util.List;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.plan.Capability;
import ptp.plan.Effort;
import ptp.plan.Planner;
import ptp.plan.PlannerFactory;
import ptp.plan.PlannerStyle;
import ptp.plan.PlanningModels;
import ptp.learn.leap.LeapOptions;
import ptp.learn.leap.StateVae;
import ptp.plan.PlannerNetwork;
import ptp.plan.PlannerSettings;

/** LEAP on the frozen encoder's latents. */
public final class LeapFactory implements PlannerFactory {
  private static final String STATES = "state-vae";

  @Override
  public MethodId id() {
    return MethodId.LEAP;
  }

  @Override
  public String title() {
    return "LEAP";
  }

  @Override
  public String description() {
    return "Optimises all subgoals jointly in the latent space of a variational autoencoder";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.SUBGOALS, Capability.SEARCHES);
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0x56B4E9, List.of(2f, 3f), 2);
  }

  @Override
  public int row() {
    return 4;
  }

  @Override
  public List<PlannerNetwork<?>> trains(PlannerSettings settings) {
    LeapOptions options = settings.options(id(), LeapOptions.class);
    return List.of(
        new PlannerNetwork<>(
            STATES, "the state VAE of leap", options.gradientSteps(),
            states -> StateVae.create(options, states.codebook(), states.seed()), StateVae::load,
            (vae, states, step) -> vae.step(states.single(step, options.batch()), options.batch(), step)));
  }

  @Override
  public Planner create(PlanningModels models, Effort effort) {
    StateVae vae = models.kept(STATES, () -> StateVae.load(models.network(id(), STATES)));
    return new LeapPlanner(
        models.options(id(), LeapPlannerOptions.class),
        new StateDecoder(vae.options().latentDim(), vae::decode), models.values());
  }
}
