package ptp.plan;

import ptp.nn.Tensor;

/** The conditional subgoal generator g(s, z) as planners see it (paper, section V-A). */
public interface SubgoalModel {
  /** A generator's function of contexts, R and z. */
  @FunctionalInterface
  interface Generation {
    Tensor generate(Tensor contexts, int repeat, Tensor z);
  }

  /** A network with so many numbers in z. */
  static SubgoalModel of(int latentDim, Generation network) {
    return new SubgoalModel() {
      @Override
      public int latentDim() {
        return latentDim;
      }

      @Override
      public Tensor generate(Tensor contexts, int repeat, Tensor z) {
        return network.generate(contexts, repeat, z);
      }
    };
  }

  /** D, numbers in z. */
  int latentDim();

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
