package ptp.domain;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A state of a plan.
 *
 * @param latent what planner and policy compute with, {@code float[720]} (see {@link Latent}); empty where it was not kept
 * @param picture what the latent decodes to, or the camera's own picture where there is one; planners leave it out
 * @param estimate where the objects are, by a small network; empty without one
 */
public record PlanState(float[] latent, Optional<Frame> picture, Optional<ProbeEstimate> estimate) {
  /** A state that nobody has looked at. */
  public PlanState(float[] latent) {
    this(latent, Optional.empty(), Optional.empty());
  }

  /** The picture of a state that has one. */
  public Frame shown() {
    return picture.orElseThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanState s && Arrays.equals(latent, s.latent) && picture.equals(s.picture)
        && estimate.equals(s.estimate);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(latent), picture, estimate);
  }
}
