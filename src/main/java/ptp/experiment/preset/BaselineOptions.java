package ptp.experiment.preset;

import ptp.config.Option;
import ptp.learn.gcp.GcpOptions;
import ptp.learn.leap.LeapOptions;
import ptp.plan.gcp.GcpPlannerOptions;
import ptp.plan.leap.LeapPlannerOptions;
import ptp.plan.retrieval.RetrievalOptions;

/**
 * The methods that the paper compares with, on the same encoder, policy and values as its own (method.md, section 7).
 *
 * <ul>
 *   <li>GCP (Pertsch et al. 2020) learns a tree-structured recurrent model of whole videos. Here it is a midpoint
 *       predictor of the same kind as the subgoal generators, on the frozen encoder's latents, so that what is compared is
 *       planning from the middle against planning from the start.
 *   <li>LEAP (Nasiriany et al. 2019) plans in the latent space of a VAE that sees pixels. Here the VAE sees the frozen
 *       encoder's latents, for the same reason; its search has the original's numbers.
 *   <li>Retrieval is not in the paper: states of the demonstrations instead of a generator.
 * </ul>
 *
 * <p>A plan should have as many subgoals as an episode follows: on the laptop two, the midpoint and the goal, as {@code
 * rollout.followLevel} has it for the hierarchical search.
 */
public record BaselineOptions(
    @Option(doc = "whether to train the networks of gcp and leap with the generators") boolean train,
    @Option(doc = "the midpoint predictor of gcp") GcpOptions midpoints,
    @Option(doc = "the search of gcp") GcpPlannerOptions gcp,
    @Option(doc = "the state VAE of leap") LeapOptions states,
    @Option(doc = "the search of leap") LeapPlannerOptions leap,
    @Option(doc = "subgoals of a retrieved plan, the goal included", min = 1, max = 64) int retrievalSubgoals,
    @Option(doc = "number of demonstration states that retrieval chooses from", min = 1,
        max = 1_000_000) int retrievalStates) {

  /** The options of retrieved plans. */
  RetrievalOptions retrieval() {
    return new RetrievalOptions(retrievalSubgoals, retrievalStates);
  }

  /**
   * The laptop's: as many updates as a subgoal generator has, and plans of two subgoals. GCP's one midpoint is the best of
   * as many samples as the hierarchical search has candidates, where the original's are the best of 10.
   */
  public static BaselineOptions defaults() {
    GcpPlannerOptions gcp = new GcpPlannerOptions(1, 1, 256);
    LeapPlannerOptions eight = LeapPlannerOptions.defaults();
    LeapPlannerOptions leap =
        new LeapPlannerOptions(
            2, eight.samples(), eight.elites(), eight.iterations(), eight.std(), eight.priorWeight());
    return new BaselineOptions(true, GcpOptions.defaults(), gcp, LeapOptions.defaults(), leap, 2, 4000);
  }
}
