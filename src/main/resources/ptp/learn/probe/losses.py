# SmoothL1 of standardised numbers.

# One update. batch: "latents" [B, 720] and "numbers" [B, N] in their own units
def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], batch: Dict[str, Tensor], lr: float) -> Dict[str, float]:
  wanted = (batch["numbers"] - p["mean"]) / p["deviation"]
  loss = self.smooth_l1(self.regress(p, batch["latents"]), wanted)
  norm = self.minimise(loss, net, lr, 0., 0.)
  return {"loss": float(loss), "gradient_norm": float(norm)}
