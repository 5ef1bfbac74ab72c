package ptp.learn.subgoals;

import ptp.learn.subgoals.SubgoalOptions.Architecture;
import ptp.learn.vqvae.Quantiser;
import ptp.nn.Adam;
import ptp.nn.Layers;

/**
 * The generators' networks and loss as TorchScript. States are [B, 5, 12, 12].
 *
 * <p>Every architecture is two methods: {@code features(p, s)}, all that depends on the context alone, and
 * {@code decode(p, s, c, z)}, what is left once z is known. A layer that sees both (concatenated, in the paper's words) is
 * written as the sum of two layers, {@code name.context} and {@code name}: the same function, and the context's part is
 * computed once however many z are tried.
 */
final class SubgoalSource {
  private SubgoalSource() {}

  static String[] of(Architecture architecture) {
    String networks =
        switch (architecture) {
          case RELEASED -> U_NET + PLAIN_OUTPUT;
          case LAPTOP -> U_NET + GATED_OUTPUT;
          case FAST -> PATCHES;
        };
    return new String[] {networks, COMMON, SubgoalRows.SOURCE, Quantiser.SOURCE, Layers.SOURCE, Adam.SOURCE};
  }

  private static final String U_NET =
      """
      def features(self, p: Dict[str, Tensor], s: Tensor) -> List[Tensor]:
        a = s
        if "g.conv0.weight" in p:
          a = torch.relu(self.conv(p, "g.conv0", s, 1, 1))
        b = torch.relu(self.conv(p, "g.conv1", a, 2, 1))
        c = torch.relu(self.conv(p, "g.conv2", b, 2, 1))
        bottleneck = self.linear(p, "g.f1.context", torch.flatten(c, 1))
        return [bottleneck, self.deconv(p, "g.up1.context", c, 2, 1), self.deconv(p, "g.up2.context", b, 2, 1), a]

      def decode(self, p: Dict[str, Tensor], s: Tensor, c: List[Tensor], z: Tensor) -> Tensor:
        h = torch.relu(c[0] + torch.linear(torch.relu(self.linear(p, "g.z", z)), p["g.f1.weight"]))
        h = torch.reshape(torch.relu(self.linear(p, "g.f2", h)), [torch.size(z, 0), -1, 3, 3])
        h = torch.relu(c[1] + torch.conv_transpose2d(h, p["g.up1.weight"], None, [2, 2], [1, 1]))
        h = torch.relu(c[2] + torch.conv_transpose2d(h, p["g.up2.weight"], None, [2, 2], [1, 1]))
        return self.output(p, s, c[3], h)

      """;

  private static final String PLAIN_OUTPUT =
      """
      def output(self, p: Dict[str, Tensor], s: Tensor, a: Tensor, h: Tensor) -> Tensor:
        return self.conv(p, "g.out", h, 1, 0)

      """;

  private static final String GATED_OUTPUT =
      """
      def output(self, p: Dict[str, Tensor], s: Tensor, a: Tensor, h: Tensor) -> Tensor:
        context = self.conv(p, "g.last.context", a, 1, 1)
        h = torch.relu(context + torch.conv2d(h, p["g.last.weight"], None, [1, 1], [1, 1]))
        return self.keep_or_overwrite(s, self.conv(p, "g.out", h, 1, 0), 1)

      """;

  private static final String PATCHES =
      """
      def features(self, p: Dict[str, Tensor], s: Tensor) -> List[Tensor]:
        patches = torch.transpose(torch.flatten(torch.pixel_unshuffle(s, 4), 2), 1, 2)
        e = torch.relu(self.linear(p, "g.patch", patches))
        return [self.linear(p, "g.f1.context", torch.flatten(e, 1)), self.linear(p, "g.near.context", e), patches]

      def decode(self, p: Dict[str, Tensor], s: Tensor, c: List[Tensor], z: Tensor) -> Tensor:
        h = torch.relu_(c[0] + torch.linear(torch.relu(self.linear(p, "g.z", z)), p["g.f1.weight"]))
        h = torch.relu_(self.linear(p, "g.f2", h))
        far = torch.reshape(torch.linear(h, p["g.near.weight"]), [torch.size(z, 0), 9, -1])
        y = self.keep_or_overwrite(c[2], self.linear(p, "g.out", torch.relu_(c[1] + far)), 2)
        return torch.pixel_shuffle(torch.reshape(torch.transpose(y, 1, 2), [torch.size(z, 0), -1, 3, 3]), 4)

      """;

  private static final String COMMON =
      """
      def keep_or_overwrite(self, s: Tensor, o: Tensor, axis: int) -> Tensor:
        new, overwrite = torch.chunk(o, 2, axis)
        return torch.lerp(s, new, torch.sigmoid(overwrite - 1.))

      def posterior(self, p: Dict[str, Tensor], s: Tensor, t: Tensor) -> Tuple[Tensor, Tensor]:
        h = torch.relu(self.conv(p, "q.conv0", torch.cat([s - t, s], 1), 2, 1))
        h = torch.relu(self.conv(p, "q.conv1", h, 2, 1))
        o = self.linear(p, "q.out", torch.relu(self.linear(p, "q.fc", torch.flatten(h, 1))))
        half = torch.size(o, 1) // 2
        return (torch.narrow(o, 1, 0, half), torch.clamp(torch.narrow(o, 1, half, half), -8., 4.))

      def predict(self, p: Dict[str, Tensor], s: Tensor, z: Tensor) -> Tensor:
        return self.decode(p, s, self.features(p, s), z)

      def losses(self, p: Dict[str, Tensor], states: Tensor, noise: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
        steps = torch.size(states, 1) - 1
        s = states[:, 0]
        reconstruction = torch.zeros([])
        divergence = torch.zeros([])
        copying = torch.zeros([])
        for i in range(steps):
          t = states[:, i + 1]
          mu, logvar = self.posterior(p, s, t)
          y = self.predict(p, s, self.sample(mu, logvar, noise[i]))
          reconstruction = reconstruction + self.smooth_l1(y, t) / steps
          divergence = divergence + self.kl(mu, logvar) / steps
          copying = copying + self.smooth_l1(s, t) / steps
          if i + 1 < steps:
            s = self.snap(p["codebook"], y.detach())
        return (reconstruction, divergence, copying)

      def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], codes: Tensor, noise: Tensor, lr: float, reconstruction_weight: float, kl_weight: float, clip_norm: float) -> Dict[str, float]:
        states = torch.reshape(self.lookup(p["codebook"], codes), [torch.size(codes, 0), -1, 5, 12, 12])
        reconstruction, divergence, copying = self.losses(p, states, noise)
        loss = reconstruction * reconstruction_weight + divergence * kl_weight
        norm = self.minimise(loss, net, lr, 0., clip_norm)
        return {"loss": float(loss), "reconstruction": float(reconstruction), "kl": float(divergence), "copying": float(copying), "gradient_norm": float(norm)}

      def encode(self, p: Dict[str, Tensor], states: Tensor, next: Tensor) -> Tensor:
        mu, logvar = self.posterior(p, torch.reshape(states, [-1, 5, 12, 12]), torch.reshape(next, [-1, 5, 12, 12]))
        return mu
      """;
}
