package ptp.rollout;

import ptp.domain.Observation;
import ptp.env.Environment;

/**
 * An episode at its start or after a step.
 *
 * @param environment may be rendered
 * @param seen what is sensed now
 * @param latent of what is seen, 720 numbers
 * @param heading what the policy is given now
 * @param step steps of the episode so far
 */
public record StepView(Environment environment, Observation seen, float[] latent, Heading heading, int step) {
  /**
   * The subgoal that the policy heads for.
   *
   * @param latent 720 numbers
   * @param index its place in the plan, counted from 0, of {@code count}
   * @param steps spent on it
   */
  public record Heading(float[] latent, int index, int count, int steps) {}
}
