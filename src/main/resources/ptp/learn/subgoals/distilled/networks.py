# A small network for the same function g(s, z) as a generator: patches of 4x4 cells, a narrow layer that sees them all, and
# per cell how much of the state to keep. features and decode as in the generators' networks.py; states [B, 5, 12, 12].

def network(self) -> List[Tuple[str, str, List[int]]]:
  w = self.width()
  h = self.hidden()
  net: List[Tuple[str, str, List[int]]] = []
  net.append(("linear", "patch", [80, w]))
  net.append(("linear", "z", [self.latent_dim(), 128]))
  net.append(("joint linear", "far", [128, 9 * w, h]))
  net.append(("linear", "hidden", [h, h]))
  net.append(("matrix", "near", [h, 9 * w]))
  net.append(("linear", "near.context", [w, w]))
  net.append(("linear", "out", [w, 96]))
  return net

def features(self, p: Dict[str, Tensor], s: Tensor) -> List[Tensor]:
  n = torch.size(s, 0)
  patches = torch.permute(torch.reshape(s, [n, 5, 3, 4, 3, 4]), [0, 2, 4, 1, 3, 5])
  patches = torch.reshape(patches, [n * 9, 80])
  e = torch.relu_(self.linear(p, "patch", patches))
  near = torch.reshape(self.linear(p, "near.context", e), [n, 9, -1])
  return [self.linear(p, "far.context", torch.reshape(e, [n, -1])), near, torch.reshape(patches, [n, 9, 5, 16])]

def decode(self, p: Dict[str, Tensor], s: Tensor, c: List[Tensor], z: Tensor) -> Tensor:
  n = torch.size(z, 0)
  h = torch.linear(torch.relu_(self.linear(p, "z", z)), p["far.weight"])
  h = torch.relu_(self.linear(p, "hidden", torch.relu_(h + c[0])))
  near = torch.reshape(torch.linear(h, p["near.weight"]), [n, 9, -1])
  out = self.linear(p, "out", torch.relu_(near + c[1]))
  new = torch.reshape(out[:, :, 0:80], [n, 9, 5, 16])
  overwrite = torch.reshape(torch.sigmoid(out[:, :, 80:96] - 1.), [n, 9, 1, 16])
  y = torch.lerp(c[2], new, overwrite)
  return torch.reshape(torch.permute(torch.reshape(y, [n, 3, 3, 5, 4, 4]), [0, 3, 1, 4, 2, 5]), [n, 720])
