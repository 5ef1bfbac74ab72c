package ptp.learn.subgoals;

import ptp.domain.Latent;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/** What follows states, row by row, by the methods {@code features} and {@code decode} of a module. */
final class SubgoalRows {
  /** States per call of the networks: more no longer fit the caches. */
  private static final int CHUNK = 128;

  /**
   * Writes the rows from begin to end of what follows contexts [S, 720] and z [S * repeat, noise] into out; rows of the same
   * context share its features.
   */
  static final String SOURCE =
      """
      def generate_rows(self, p: Dict[str, Tensor], contexts: Tensor, repeat: int, z: Tensor, out: Tensor, chunk: int, begin: int, end: int) -> None:
        states = torch.reshape(contexts, [-1, 5, 12, 12])
        s = states
        c: List[Tensor] = []
        shared = -1
        at = begin
        while at < end:
          last = at + chunk
          if repeat > 1:
            i = at // repeat
            if last > (i + 1) * repeat:
              last = (i + 1) * repeat
          if last > end:
            last = end
          if repeat == 1:
            s = states[at:last]
            c = self.features(p, s)
          elif at // repeat != shared:
            shared = at // repeat
            s = states[shared:shared + 1]
            c = self.features(p, s)
          torch.copy_(out[at:last], torch.flatten(self.decode(p, s, c, z[at:last]), 1))
          at = last
      """;

  private SubgoalRows() {}

  /** {@code [S, 720]} and z {@code [S * repeat, noise]} -> {@code [S * repeat, 720]}, as the networks made them. */
  static Tensor generate(TorchModule module, ParameterSet parameters, Tensor contexts, int repeat, Tensor z) {
    int rows = Math.toIntExact(contexts.shape()[0] * repeat);
    Tensor made = Tensor.unwritten(rows, Latent.SIZE);
    module.inferRows("generate_rows", rows, CHUNK, parameters, contexts, repeat, z, made, CHUNK);
    return made;
  }
}
