package ptp.plan;

import ptp.domain.Seed;
import ptp.nn.Tensor;

/** The demonstrations as codes of the frozen encoder, for the training of a planner's own network. */
public interface TrainingStates {
  /** Code vectors in latent units, {@code [codes, 5]}; valid during the training. */
  Tensor codebook();

  /** Source of the random numbers of this training. */
  Seed seed();

  /** Codes {@code [count x 144]} of states drawn one by one, all alike likely; they depend on the step alone. */
  short[] single(long step, int count);

  /**
   * Codes {@code [count x 3 x 144]} of a state, the state half-way and the state that far again; they depend on the step
   * alone.
   *
   * @param minGap fewest time steps between two neighbours
   * @param maxGap most time steps between two neighbours
   */
  short[] midpoints(long step, int count, int minGap, int maxGap);
}
