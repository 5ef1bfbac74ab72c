# The loss of a conditional VAE: w_r SmoothL1(p(l, r, z), m) + w_k KL(q(z | l, m, r) || N(0, I)).

# One update. batch: "codes" int64 [B * 3, 144] of left end, midpoint and right end, and "noise" [B, latent_dim]
def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], batch: Dict[str, Tensor], lr: float) -> Dict[str, float]:
  states = torch.reshape(self.lookup(p["codebook"], batch["codes"]), [-1, 3, 5, 12, 12])
  l, m, r = (states[:, 0], states[:, 1], states[:, 2])
  mu, logvar = self.posterior(p, l, m, r)
  reconstruction = self.smooth_l1(self.predict(p, l, r, self.sample(mu, logvar, batch["noise"])), m)
  divergence = self.kl(mu, logvar)
  loss = reconstruction * self.reconstruction_weight() + divergence * self.kl_weight()
  norm = self.minimise(loss, net, lr, 0., self.max_norm())
  copying = self.smooth_l1((l + r) / 2, m)
  return {"loss": float(loss), "reconstruction": float(reconstruction), "kl": float(divergence), "copying": float(copying), "gradient_norm": float(norm)}
