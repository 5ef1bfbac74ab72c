package ptp.learn.gcp;

import ptp.learn.vqvae.Quantiser;
import ptp.nn.Adam;
import ptp.nn.Layers;

/**
 * The midpoint predictor as TorchScript: a conditional VAE p(m | l, r, z), q(z | l, m, r) on states [B, 5, 12, 12]. Each
 * number of the midpoint is a mixture of the left state, the right state and a new number, because most of a picture
 * stays as it was at one of the ends.
 */
final class GcpSource {
  private GcpSource() {}

  static String[] all() {
    return new String[] {NETWORKS, TRAINING, Quantiser.SOURCE, Layers.SOURCE, Adam.SOURCE};
  }

  private static final String NETWORKS =
      """
      def predict(self, p: Dict[str, Tensor], l: Tensor, r: Tensor, z: Tensor) -> Tensor:
        a = torch.relu(self.conv(p, "m.conv0", torch.cat([l, r], 1), 1, 1))
        b = torch.relu(self.conv(p, "m.conv1", a, 2, 1))
        c = torch.relu(self.conv(p, "m.conv2", b, 2, 1))
        h = torch.cat([torch.flatten(c, 1), torch.relu(self.linear(p, "m.z", z))], 1)
        h = torch.relu(self.linear(p, "m.f1", h))
        h = torch.reshape(torch.relu(self.linear(p, "m.f2", h)), [torch.size(z, 0), -1, 3, 3])
        h = torch.relu(self.deconv(p, "m.up1", torch.cat([h, c], 1), 2, 1))
        h = torch.relu(self.deconv(p, "m.up2", torch.cat([h, b], 1), 2, 1))
        o = self.conv(p, "m.out", torch.relu(self.conv(p, "m.last", torch.cat([h, a], 1), 1, 1)), 1, 0)
        return self.mixture(l, r, o)

      # o [B, 20, 12, 12] holds the new state and the weights of left, right and new
      def mixture(self, l: Tensor, r: Tensor, o: Tensor) -> Tensor:
        w = torch.softmax(torch.reshape(o[:, 5:20], [-1, 3, 5, 12, 12]), 1)
        return w[:, 0] * l + w[:, 1] * r + w[:, 2] * o[:, 0:5]

      def posterior(self, p: Dict[str, Tensor], l: Tensor, m: Tensor, r: Tensor) -> Tuple[Tensor, Tensor]:
        h = torch.relu(self.conv(p, "q.conv0", torch.cat([m, m - l, r - m], 1), 2, 1))
        h = torch.relu(self.conv(p, "q.conv1", h, 2, 1))
        o = self.linear(p, "q.out", torch.relu(self.linear(p, "q.fc", torch.flatten(h, 1))))
        half = torch.size(o, 1) // 2
        return (o[:, 0:half], torch.clamp(o[:, half:], -8., 4.))
      """;

  private static final String TRAINING =
      """
      def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], codes: Tensor, noise: Tensor, lr: float, reconstruction_weight: float, kl_weight: float, clip_norm: float) -> Dict[str, float]:
        states = torch.reshape(self.lookup(p["codebook"], codes), [-1, 3, 5, 12, 12])
        l, m, r = (states[:, 0], states[:, 1], states[:, 2])
        mu, logvar = self.posterior(p, l, m, r)
        reconstruction = self.smooth_l1(self.predict(p, l, r, self.sample(mu, logvar, noise)), m)
        divergence = self.kl(mu, logvar)
        loss = reconstruction * reconstruction_weight + divergence * kl_weight
        norm = self.minimise(loss, net, lr, 0., clip_norm)
        copying = self.smooth_l1((l + r) / 2, m)
        return {"loss": float(loss), "reconstruction": float(reconstruction), "kl": float(divergence), "copying": float(copying), "gradient_norm": float(norm)}

      # not yet made of code vectors
      def generate(self, p: Dict[str, Tensor], left: Tensor, right: Tensor, z: Tensor) -> Tensor:
        l = torch.reshape(left, [-1, 5, 12, 12])
        r = torch.reshape(right, [-1, 5, 12, 12])
        return torch.flatten(self.predict(p, l, r, z), 1).contiguous()
      """;
}
