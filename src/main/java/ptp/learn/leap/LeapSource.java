package ptp.learn.leap;

import ptp.learn.vqvae.Quantiser;
import ptp.nn.Adam;
import ptp.nn.Layers;

/** The state VAE as TorchScript: states [B, 720] to a small unconditional latent and back. */
final class LeapSource {
  private LeapSource() {}

  static String[] all() {
    return new String[] {SOURCE, Quantiser.SOURCE, Layers.SOURCE, Adam.SOURCE};
  }

  private static final String SOURCE =
      """
      def posterior(self, p: Dict[str, Tensor], s: Tensor) -> Tuple[Tensor, Tensor]:
        o = self.mlp(p, "q", s, 3)
        half = torch.size(o, 1) // 2
        return (o[:, 0:half], torch.clamp(o[:, half:], -8., 4.))

      def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], codes: Tensor, noise: Tensor, lr: float, reconstruction_weight: float, kl_weight: float, clip_norm: float) -> Dict[str, float]:
        s = torch.flatten(self.lookup(p["codebook"], codes), 1)
        mu, logvar = self.posterior(p, s)
        reconstruction = self.smooth_l1(self.mlp(p, "d", self.sample(mu, logvar, noise), 3), s)
        divergence = self.kl(mu, logvar)
        loss = reconstruction * reconstruction_weight + divergence * kl_weight
        norm = self.minimise(loss, net, lr, 0., clip_norm)
        return {"loss": float(loss), "reconstruction": float(reconstruction), "kl": float(divergence), "gradient_norm": float(norm)}

      def encode(self, p: Dict[str, Tensor], s: Tensor) -> Tensor:
        mu, logvar = self.posterior(p, s)
        return mu

      # not yet made of code vectors
      def decode(self, p: Dict[str, Tensor], z: Tensor) -> Tensor:
        return self.mlp(p, "d", z, 3)
      """;
}
