# The loss of a VAE: w_r SmoothL1(d(z), s) + w_k KL(q(z | s) || N(0, I)).

# One update. batch: "codes" int64 [B, 144] and "noise" [B, latent_dim]
def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], batch: Dict[str, Tensor], lr: float) -> Dict[str, float]:
  s = torch.flatten(self.lookup(p["codebook"], batch["codes"]), 1)
  mu, logvar = self.posterior(p, s)
  reconstruction = self.smooth_l1(self.decode(p, self.sample(mu, logvar, batch["noise"])), s)
  divergence = self.kl(mu, logvar)
  loss = reconstruction * self.reconstruction_weight() + divergence * self.kl_weight()
  norm = self.minimise(loss, net, lr, 0., self.max_norm())
  return {"loss": float(loss), "reconstruction": float(reconstruction), "kl": float(divergence), "gradient_norm": float(norm)}
