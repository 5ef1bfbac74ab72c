# The state VAE of LEAP (Nasiriany et al. 2019): states [B, 720] to a small unconditional latent and back.

def network(self) -> List[Tuple[str, str, List[int]]]:
  w = self.width()
  net: List[Tuple[str, str, List[int]]] = []
  net.append(("mlp", "q", [720, w, w, 2 * self.latent_dim()]))
  net.append(("mlp", "d", [self.latent_dim(), w, w, 720]))
  return net

# q(z | s): mean and log variance, [B, latent_dim] each
def posterior(self, p: Dict[str, Tensor], s: Tensor) -> Tuple[Tensor, Tensor]:
  o = self.mlp(p, "q", s, 3)
  half = torch.size(o, 1) // 2
  return (o[:, 0:half], torch.clamp(o[:, half:], -8., 4.))

# the posterior's mean
def encode(self, p: Dict[str, Tensor], s: Tensor) -> Tensor:
  mu, logvar = self.posterior(p, s)
  return mu

# not yet made of code vectors
def decode(self, p: Dict[str, Tensor], z: Tensor) -> Tensor:
  return self.mlp(p, "d", z, 3)
