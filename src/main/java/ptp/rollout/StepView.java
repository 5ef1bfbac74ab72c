package ptp.rollout;

import ptp.env.Environment;

/**
 * An episode after a step.
 *
 * @param environment may be rendered
 * @param latent of what is seen, 720 numbers
 * @param target latent that the policy heads for
 * @param hop the target's place in the plan, counted from 0, of {@code hops}
 * @param hopStep steps spent on it
 * @param step steps of the episode
 */
public record StepView(
    Environment environment, float[] latent, float[] target, int hop, int hops, int hopStep, int step) {}
