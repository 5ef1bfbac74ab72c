package ptp.learn.subgoals;

import java.util.Map;
import ptp.domain.Latent;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/** Samples next states for given states, row by row ({@code generate.py}). */
final class SubgoalRows {
  /** States per call of the networks: more no longer fit the caches. */
  static final int CHUNK = 128;

  private SubgoalRows() {}

  /** {@code [S, 720]} and z {@code [S * repeat, noise]} -> {@code [S * repeat, 720]}, as the networks made them. */
  static Tensor generate(TorchModule module, ParameterSet parameters, Tensor contexts, int repeat, Tensor z) {
    int rows = Math.toIntExact(contexts.shape()[0] * repeat);
    Tensor made = Tensor.unwritten(rows, Latent.SIZE);
    Map<String, Tensor> work = Map.of("contexts", contexts, "z", z, "out", made);
    module.inferRows("generate_rows", rows, CHUNK, parameters, work);
    return made;
  }
}
