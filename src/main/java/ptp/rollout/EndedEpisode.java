package ptp.rollout;

import ptp.env.Environment;

/**
 * An episode after its last step, when its success is judged.
 *
 * @param environment as the last step left it
 * @param last latent of what is seen last, 720 numbers
 * @param epsilon latent distance below which a state counts as reached
 */
public record EndedEpisode(Episode episode, Environment environment, float[] last, double epsilon) {}
