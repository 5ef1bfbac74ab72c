package ptp.domain;

/**
 * One state of a plan, and the hop that leads to it.
 *
 * @param latent the state, {@code float[720]} (see {@link Latent})
 * @param value V(previous state, this state): about minus the number of steps the hop needs
 * @param distance Euclidean distance between the latents of the previous state and this one
 */
public record Subgoal(float[] latent, double value, double distance) {}
