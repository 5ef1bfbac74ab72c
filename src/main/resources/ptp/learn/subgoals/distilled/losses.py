# Distillation: w SmoothL1(g'(s, z), g(s, z)), for states and z that a generator g was asked about.

# One update. batch: "states" [S, 720], "z" [S * R, latent_dim], "targets" [S * R, 720]
def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], batch: Dict[str, Tensor], lr: float) -> Dict[str, float]:
  states = batch["states"]
  targets = batch["targets"]
  each = torch.size(batch["z"], 0) // torch.size(states, 0)
  c: List[Tensor] = []
  for f in self.features(p, states):
    c.append(torch.repeat_interleave(f, each, 0))
  y = self.decode(p, states, c, batch["z"])
  loss = self.smooth_l1(y, targets) * self.weight()
  norm = self.minimise(loss, net, lr, 0., self.max_norm())
  return {"loss": float(loss), "distance": float(torch.mean(torch.norm(y - targets, 2, [1]))), "gradient_norm": float(norm)}
