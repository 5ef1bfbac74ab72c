package ptp.plan.ptp;

import java.util.Arrays;
import java.util.List;
import ptp.domain.Latent;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;
import ptp.plan.Plans;

/** What the search does with states without bringing them to Java: a thousand candidates are three megabytes. */
final class LatentOps {
  private static final String SOURCE =
      """
      # Euclidean distances of the rows from begin to end of candidates [S * N, D] to their segments' goals [S, D]: [S * N]
      def distances(self, states: Tensor, goals: Tensor, out: Tensor, chunk: int, begin: int, end: int) -> None:
        each = torch.size(states, 0) // torch.size(goals, 0)
        at = begin
        while at < end:
          i = at // each
          last = at + chunk
          if last > (i + 1) * each:
            last = (i + 1) * each
          if last > end:
            last = end
          torch.copy_(out[at:last], torch.norm(states[at:last] - goals[i:i + 1], 2, [1]))
          at = last

      def rows(self, states: Tensor, which: Tensor) -> Tensor:
        return torch.index_select(states, 0, which)

      # sets all rows of one segment to a state [1, D], in place
      def fill(self, states: Tensor, segments: int, segment: int, state: Tensor) -> None:
        view = torch.reshape(states, [segments, -1, torch.size(states, 1)])
        torch.copy_(torch.select(view, 0, segment), torch.expand(state, [torch.size(view, 1), -1]))
      """;

  /** States that are looked at together: more no longer fit the caches. */
  private static final int CHUNK = 128;

  private final TorchModule module = TorchModule.compile(SOURCE);

  float[] distances(Tensor states, Tensor goals) {
    int rows = Math.toIntExact(states.shape()[0]);
    try (Tensor distances = Tensor.unwritten(rows)) {
      module.inferRows("distances", rows, CHUNK, states, goals, distances, CHUNK);
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
