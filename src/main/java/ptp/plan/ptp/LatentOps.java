package ptp.plan.ptp;

import java.util.List;
import ptp.domain.Latent;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;
import ptp.plan.Plans;

/** What the search does with states without bringing them to Java: a thousand candidates are three megabytes. */
final class LatentOps {
  private static final String SOURCE =
      """
      # Euclidean distances of candidates [S * N, D] to their segments' goals [S, D]: [S * N]
      def distances(self, states: Tensor, goals: Tensor) -> Tensor:
        d = torch.reshape(states, [torch.size(goals, 0), -1, torch.size(goals, 1)]) - torch.unsqueeze(goals, 1)
        return torch.flatten(torch.norm(d, 2, [2]))

      def rows(self, states: Tensor, which: Tensor) -> Tensor:
        return torch.index_select(states, 0, which)

      # sets all rows of one segment to a state [1, D], in place
      def fill(self, states: Tensor, segments: int, segment: int, state: Tensor) -> None:
        view = torch.reshape(states, [segments, -1, torch.size(states, 1)])
        torch.copy_(torch.select(view, 0, segment), torch.expand(state, [torch.size(view, 1), -1]))
      """;

  private final TorchModule module = TorchModule.compile(SOURCE);

  float[] distances(Tensor states, Tensor goals) {
    try (Tensor distances = module.infer("distances", states, goals).asTensor()) {
      return distances.floats();
    }
  }

  List<float[]> rows(Tensor states, int[] rows) {
    long[] which = new long[rows.length];
    for (int i = 0; i < rows.length; i++) which[i] = rows[i];
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
