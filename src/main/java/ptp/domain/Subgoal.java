package ptp.domain;

/**
 * One state of a plan, and the segment that leads to it from the state before.
 *
 * @param value V(state before, this state), NaN when unknown
 * @param distance Euclidean distance between the latents of the two, NaN when unknown
 * @param steps the segment needs about so many by V, NaN when unknown
 * @param budget steps that an episode gives the policy for the segment, NaN when unknown
 */
public record Subgoal(PlanState state, double value, double distance, double steps, double budget) {
  /** As planners make it. */
  public Subgoal(float[] latent, double value, double distance) {
    this(new PlanState(latent), value, distance, Double.NaN, Double.NaN);
  }

  public float[] latent() {
    return state.latent();
  }
}
