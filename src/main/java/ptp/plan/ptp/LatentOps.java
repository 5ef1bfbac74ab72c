package ptp.plan.ptp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ptp.domain.Latent;
import ptp.nn.Script;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;
import ptp.plan.Plans;

/** Operations of the search on native states; copying a thousand candidates to Java would move three megabytes. */
final class LatentOps {
  /** States that are looked at together: more no longer fit the caches. */
  private static final int CHUNK = 128;

  private final TorchModule module = TorchModule.compile(
      Script.of(LatentOps.class, "kernels.py"), Script.constants(Map.of("chunk", CHUNK)));

  float[] distances(Tensor states, Tensor goals) {
    int rows = Math.toIntExact(states.shape()[0]);
    try (Tensor distances = Tensor.unwritten(rows)) {
      module.inferRows("distances", rows, CHUNK, Map.of("states", states, "goals", goals, "out", distances));
      return distances.floats();
    }
  }

  /** The states of some candidates. */
  List<float[]> rows(Tensor states, int[] rows) {
    long[] which = Arrays.stream(rows).asLongStream().toArray();
    try (Tensor index = Tensor.of(which, rows.length);
        Tensor picked = module.infer("rows", states, index).asTensor()) {
      return Plans.unstack(picked);
    }
  }

  void fill(Tensor states, int segments, int segment, float[] state) {
    try (Tensor one = Tensor.of(state, 1, Latent.SIZE)) {
      module.infer("fill", states, segments, segment, one).close();
    }
  }
}
