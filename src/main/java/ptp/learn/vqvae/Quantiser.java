package ptp.learn.vqvae;

/** Code vectors, code indices and latents as TorchScript methods, shared by the learners that work on latents. */
public final class Quantiser {
  /**
   * Methods to concatenate with a learner's source; {@code table} is [codes, 5].
   *
   * <ul>
   *   <li>{@code nearest(table, points)}: [n, 5] -> int64 [n], the index of the nearest code vector
   *   <li>{@code to_points(x)}: [B, 5, 12, 12] -> [B * 144, 5] and {@code to_grid(points)} back
   *   <li>{@code lookup(table, codes)}: int64 [B, 144] -> [B, 5, 12, 12]
   *   <li>{@code snap(table, x)}: [B, 5, 12, 12] with every vector replaced by its nearest code vector
   * </ul>
   */
  public static final String SOURCE =
      """
      def nearest(self, table: Tensor, points: Tensor) -> Tensor:
        size = torch.sum(table * table, [1])
        found: List[Tensor] = []
        for part in torch.split(points, 1024, 0):
          distance, index = torch.min(torch.addmm(size, part, table.t(), beta=1, alpha=-2), 1)
          found.append(index)
        return torch.cat(found, 0)

      def to_points(self, x: Tensor) -> Tensor:
        return torch.reshape(torch.permute(x, [0, 2, 3, 1]), [-1, 5])

      def to_grid(self, points: Tensor) -> Tensor:
        return torch.permute(torch.reshape(points, [-1, 12, 12, 5]), [0, 3, 1, 2])

      def lookup(self, table: Tensor, codes: Tensor) -> Tensor:
        return self.to_grid(torch.embedding(table, torch.reshape(codes, [-1])))

      def snap(self, table: Tensor, x: Tensor) -> Tensor:
        return self.to_grid(torch.embedding(table, self.nearest(table, self.to_points(x))))
      """;

  private Quantiser() {}
}
