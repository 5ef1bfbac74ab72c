# A regressor from latents [B, 720] to N privileged numbers, in units of their standard deviation.

def network(self) -> List[Tuple[str, str, List[int]]]:
  w = self.width()
  net: List[Tuple[str, str, List[int]]] = []
  net.append(("conv", "conv0", [5, w, 3]))
  net.append(("conv", "conv1", [w, 2 * w, 3]))
  net.append(("mlp", "fc", [2 * w * 36, self.hidden(), self.numbers()]))
  return net

def regress(self, p: Dict[str, Tensor], latents: Tensor) -> Tensor:
  h = torch.relu(self.conv(p, "conv0", torch.reshape(latents, [-1, 5, 12, 12]), 1, 1))
  h = torch.relu(self.conv(p, "conv1", h, 2, 1))
  return self.mlp(p, "fc", torch.flatten(h, 1), 2)

# the numbers in their own units, 256 states at a time
def predict(self, p: Dict[str, Tensor], latents: Tensor) -> Tensor:
  found: List[Tensor] = []
  for part in torch.split(latents, 256, 0):
    found.append(self.regress(p, part) * p["deviation"] + p["mean"])
  return torch.cat(found, 0)
