# The loss of a conditional VAE along a sequence (paper, section V-B; released code):
#
#   w_r SmoothL1(g(s_i, z), s_i+1) + w_k KL(q(z | s_i, s_i+1) || N(0, I)),  mean over the sequence's segments

# The context of the next segment is the last prediction, detached and snapped to the codebook, against compounding errors.
# states [B, T + 1, 5, 12, 12], noise [T, B, latent_dim] -> reconstruction, divergence, and the error of predicting no change
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

# One update. batch: "codes" int64 [B, T + 1, 144] and "noise"
def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], batch: Dict[str, Tensor], lr: float) -> Dict[str, float]:
  codes = batch["codes"]
  states = torch.reshape(self.lookup(p["codebook"], codes), [torch.size(codes, 0), -1, 5, 12, 12])
  reconstruction, divergence, copying = self.losses(p, states, batch["noise"])
  loss = reconstruction * self.reconstruction_weight() + divergence * self.kl_weight()
  norm = self.minimise(loss, net, lr, 0., self.max_norm())
  return {"loss": float(loss), "reconstruction": float(reconstruction), "kl": float(divergence), "copying": float(copying), "gradient_norm": float(norm)}
