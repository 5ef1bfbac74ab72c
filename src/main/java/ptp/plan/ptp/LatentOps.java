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

  /** The states of some candidates. */
  List<float[]> rows(Tensor states, int[] rows) {
    try (Tensor picked = select(states, rows, Math.toIntExact(states.shape()[0]))) {
      return Plans.unstack(picked);
    }
  }

  /**
   * The states that belong to some of {@code of} rows, {@code [rows, 720]}; a tensor of fewer rows has one for as many
   * neighbouring rows as the ratio says. The caller closes it.
   */
  Tensor select(Tensor states, int[] rows, int of) {
    int each = Math.toIntExact(of / states.shape()[0]);
    long[] which = Arrays.stream(rows).mapToLong(r -> r / each).toArray();
    try (Tensor index = Tensor.of(which, rows.length)) {
      return module.infer("rows", states, index).asTensor();
    }
  }

  void fill(Tensor states, int segments, int segment, float[] state) {
    try (Tensor one = Tensor.of(state, 1, Latent.SIZE)) {
      module.infer("fill", states, segments, segment, one).close();
    }
  }
}
