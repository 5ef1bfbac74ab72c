package ptp.nn;

/** Layers as TorchScript methods that look their weights up by name, the names {@link ParameterSet.Builder} gives. */
public final class Layers {
  /**
   * Methods to concatenate with a learner's source; {@code p} is a {@link ParameterSet}.
   *
   * <ul>
   *   <li>{@code linear(p, name, x)}: [B, in] -> [B, out]
   *   <li>{@code mlp(p, name, x, layers)}: {@code layers} linear maps {@code name.0}, {@code name.1}, ... with ReLU
   *       between them
   *   <li>{@code norm_mlp(p, name, x, layers)}: the same with layer normalisation before each ReLU
   *   <li>{@code layer_norm(p, name, x)}: over the last axis
   *   <li>{@code conv(p, name, x, stride, padding)}, {@code deconv(p, name, x, stride, padding)}: [B, C, H, W]
   *   <li>{@code smooth_l1(x, y)}: mean of Huber's loss with delta 1
   *   <li>{@code kl(mu, logvar)}: mean over the batch of KL(N(mu, exp logvar) || N(0, 1))
   *   <li>{@code sample(mu, logvar, noise)}: mu + exp(logvar / 2) noise
   * </ul>
   */
  public static final String SOURCE =
      """
      def linear(self, p: Dict[str, Tensor], name: str, x: Tensor) -> Tensor:
        return torch.linear(x, p[name + ".weight"], p[name + ".bias"])

      def mlp(self, p: Dict[str, Tensor], name: str, x: Tensor, layers: int) -> Tensor:
        for i in range(layers - 1):
          x = torch.relu(self.linear(p, name + "." + str(i), x))
        return self.linear(p, name + "." + str(layers - 1), x)

      def norm_mlp(self, p: Dict[str, Tensor], name: str, x: Tensor, layers: int) -> Tensor:
        for i in range(layers - 1):
          layer = name + "." + str(i)
          x = torch.relu(self.layer_norm(p, layer + ".norm", self.linear(p, layer, x)))
        return self.linear(p, name + "." + str(layers - 1), x)

      def layer_norm(self, p: Dict[str, Tensor], name: str, x: Tensor) -> Tensor:
        return torch.layer_norm(x, [torch.size(x, -1)], p[name + ".weight"], p[name + ".bias"])

      def conv(self, p: Dict[str, Tensor], name: str, x: Tensor, stride: int, padding: int) -> Tensor:
        return torch.conv2d(x, p[name + ".weight"], p[name + ".bias"], [stride, stride], [padding, padding])

      def deconv(self, p: Dict[str, Tensor], name: str, x: Tensor, stride: int, padding: int) -> Tensor:
        return torch.conv_transpose2d(x, p[name + ".weight"], p[name + ".bias"], [stride, stride], [padding, padding])

      def smooth_l1(self, x: Tensor, y: Tensor) -> Tensor:
        return torch.smooth_l1_loss(x, y)

      def kl(self, mu: Tensor, logvar: Tensor) -> Tensor:
        return torch.mean(torch.sum(mu * mu + torch.exp(logvar) - 1 - logvar, [1])) * 0.5

      def sample(self, mu: Tensor, logvar: Tensor, noise: Tensor) -> Tensor:
        return mu + torch.exp(logvar * 0.5) * noise
      """;

  private Layers() {}
}
