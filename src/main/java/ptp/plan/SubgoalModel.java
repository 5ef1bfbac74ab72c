package ptp.plan;

import ptp.nn.Tensor;

/**
 * The conditional subgoal generator g(s, z) as planners see it (paper, section V-A).
 *
 * @param latentDim D, numbers in z
 */
public record SubgoalModel(int latentDim, Generation network) {
  /** The network's function. */
  @FunctionalInterface
  public interface Generation {
    /**
     * States that can be reached from the contexts.
     *
     * @param contexts {@code [S, 720]}
     * @param repeat R, how many z belong to each context: rows {@code i*R .. i*R+R-1} of z start from context i
     * @param z {@code [S*R, D]}
     * @return {@code [S*R, 720]}, on the codebook; the caller closes it
     */
    Tensor generate(Tensor contexts, int repeat, Tensor z);
  }
}
