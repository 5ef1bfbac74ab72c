package ptp.plan;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Plan;

/**
 * Switches subgoals during an episode (paper, Algorithm 1, lines 11 to 13): to the next subgoal when the latent distance to
 * the current one falls below epsilon, or when its step budget is used. The goal stays until the episode ends.
 *
 * <p>Differs from Algorithm 1, which switches at every multiple of dt of the episode's clock: here each subgoal's own
 * step budget starts when the policy gets it, as in the authors' released code, so an early arrival shortens no budget.
 */
public final class SubgoalFollower {
  /** How a subgoal ended, or that it has not. */
  public enum Outcome {
    /** Neither reached nor out of steps. */
    PENDING,
    /** The state arrived at the subgoal. */
    REACHED,
    /** The subgoal's steps are used up. */
    TIMED_OUT
  }

  private final List<float[]> subgoals;
  private final double epsilon;
  private final int maxSteps;
  private final List<Outcome> outcomes = new ArrayList<>();
  private int current;
  private int steps;
  private int total;
  private int goalReachedAfter;

  /**
   * @param epsilon latent distance at which a subgoal counts as reached; at least 0
   * @param maxSteps steps that a subgoal gets before the next one takes over; at least 1
   */
  public SubgoalFollower(Plan plan, double epsilon, int maxSteps) {
    if (!(epsilon >= 0)) throw new IllegalArgumentException("the switch threshold must be 0 or more, not " + epsilon);
    if (maxSteps < 1) throw new IllegalArgumentException("a subgoal needs at least 1 step, not " + maxSteps);
    this.subgoals = plan.subgoals().stream().map(s -> s.latent()).toList();
    this.epsilon = epsilon;
    this.maxSteps = maxSteps;
    subgoals.forEach(s -> outcomes.add(Outcome.PENDING));
  }

  /** The latent that the policy is given now, {@code float[720]}. */
  public float[] subgoal() {
    return subgoals.get(current);
  }

  /** Its place in the plan, counted from 0. */
  public int index() {
    return current;
  }

  /** Told the latent state after each action; switches when it is time. Returns whether it switched. */
  public boolean observe(float[] latent) {
    steps++;
    total++;
    boolean reached = Plans.distance(latent, subgoal()) < epsilon;
    boolean last = current == subgoals.size() - 1;
    if (reached) outcomes.set(current, Outcome.REACHED);
    if (reached && last && goalReachedAfter == 0) goalReachedAfter = total;
    if (last || !(reached || steps >= maxSteps)) return false;
    if (!reached) outcomes.set(current, Outcome.TIMED_OUT);
    current++;
    steps = 0;
    return true;
  }

  /** Steps from the start until the goal was first reached while it was the target; 0 when it was not. */
  public int goalReachedAfter() {
    return goalReachedAfter;
  }

  /** Outcome of each subgoal so far. The goal counts as reached if it was ever reached while it was the target. */
  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }
}
