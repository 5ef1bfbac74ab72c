# The loss of van den Oord et al. (2017), equation 3, with sg for "stop gradient":
#
#   w_r |x - x'|^2 + |sg(f) - e|^2 + w_c |f - sg(e)|^2
#
# or, with moving averages (appendix A.1), without the middle term: each code vector follows the mean of what it is nearest to.

# e is the code vector nearest to f; x' is decoded from f + sg(e - f), so that gradients pass the quantisation straight
# through. -> reconstruction, commitment, codebook
def losses(self, p: Dict[str, Tensor], x: Tensor, f: Tensor, codes: Tensor) -> Tuple[Tensor, Tensor, Tensor]:
  e = torch.embedding(p["codebook"], codes)
  codebook_loss = torch.mse_loss(e, f.detach())
  commitment = torch.mse_loss(f, e.detach())
  straight_through = f + (e - f).detach()
  reconstruction = torch.mse_loss(self.decoder(p, self.to_grid(straight_through)), x)
  return (reconstruction, commitment, codebook_loss)

# N_i <- d N_i + (1 - d) n_i,  m_i <- d m_i + (1 - d) sum of the f nearest to e_i,  e_i = m_i / N_i.
# A code that is hardly used (N_i below restart_below) starts anew at a random f: rows says which
def follow_means(self, p: Dict[str, Tensor], found: Dict[str, Tensor]) -> None:
  f = found["features"]
  d = self.decay()
  uses = p["codebook.uses"]
  sums = p["codebook.sums"]
  uses.mul_(d).add_(found["counts"], alpha=1. - d)
  sums.mul_(d).add_(torch.index_add(torch.zeros_like(sums), 0, found["codes"], f), alpha=1. - d)
  dead = torch.unsqueeze(uses < self.restart_below(), 1)
  fresh = torch.index_select(f, 0, found["rows"])
  sums.copy_(torch.where(dead, fresh, sums))
  uses.copy_(torch.where(torch.squeeze(dead, 1), torch.ones_like(uses), uses))
  p["codebook"].copy_(sums / torch.unsqueeze(torch.clamp(uses, 1e-4), 1))

# the first code vectors are random f
def start_codebook(self, p: Dict[str, Tensor], f: Tensor, rows: Tensor) -> None:
  fresh = torch.index_select(f, 0, rows)
  p["codebook"].copy_(fresh)
  if "codebook.sums" in p:
    p["codebook.sums"].copy_(fresh)

# exp of the entropy of the codes' use
def perplexity(self, counts: Tensor) -> float:
  share = counts / torch.sum(counts)
  return float(torch.exp(-torch.sum(share * torch.log(share + 1e-9))))

# One update. batch: "images" and "rows", for each code a random row of f
def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], batch: Dict[str, Tensor], first: bool, lr: float) -> Dict[str, float]:
  x = self.pixels(batch["images"])
  f = self.to_points(self.encoder(p, x))
  fixed = f.detach()
  torch.set_grad_enabled(False)
  if first:
    self.start_codebook(p, fixed, batch["rows"])
  codes = self.nearest(p["codebook"], fixed)
  counts = torch.bincount(codes, None, torch.size(p["codebook"], 0)).to(torch.float32)
  torch.set_grad_enabled(True)
  reconstruction, commitment, codebook_loss = self.losses(p, x, f, codes)
  loss = reconstruction * self.reconstruction_weight() + commitment * self.commitment_weight()
  if not self.averaged():
    loss = loss + codebook_loss
  norm = self.minimise(loss, net, lr, 0., self.max_norm())
  torch.set_grad_enabled(False)
  if self.averaged():
    self.follow_means(p, {"features": fixed, "codes": codes, "counts": counts, "rows": batch["rows"]})
  return {"loss": float(loss), "reconstruction": float(reconstruction), "commitment": float(commitment), "codebook": float(codebook_loss), "perplexity": self.perplexity(counts), "codes_used": float(torch.sum(counts > 0)), "gradient_norm": float(norm)}
