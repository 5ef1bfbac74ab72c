# The midpoint predictor p(m | l, r, z) with posterior q(z | l, m, r) (Pertsch et al. 2020), on states [B, 5, 12, 12].

def network(self) -> List[Tuple[str, str, List[int]]]:
  w = self.width()
  net: List[Tuple[str, str, List[int]]] = []
  net.append(("conv", "m.conv0", [10, w, 3]))
  net.append(("conv", "m.conv1", [w, w, 4]))
  net.append(("conv", "m.conv2", [w, 2 * w, 4]))
  net.append(("linear", "m.z", [self.latent_dim(), 128]))
  net.append(("linear", "m.f1", [2 * w * 9 + 128, 256]))
  net.append(("linear", "m.f2", [256, 2 * w * 9]))
  net.append(("deconv", "m.up1", [4 * w, w, 4]))
  net.append(("deconv", "m.up2", [2 * w, w, 4]))
  net.append(("conv", "m.last", [2 * w, w, 3]))
  net.append(("conv", "m.out", [w, 20, 1]))
  net.append(("conv", "q.conv0", [15, 32, 3]))
  net.append(("conv", "q.conv1", [32, 64, 3]))
  net.append(("linear", "q.fc", [64 * 9, 256]))
  net.append(("linear", "q.out", [256, 2 * self.latent_dim()]))
  return net

# a U-Net with z in its bottleneck
def predict(self, p: Dict[str, Tensor], l: Tensor, r: Tensor, z: Tensor) -> Tensor:
  a = torch.relu(self.conv(p, "m.conv0", torch.cat([l, r], 1), 1, 1))
  b = torch.relu(self.conv(p, "m.conv1", a, 2, 1))
  c = torch.relu(self.conv(p, "m.conv2", b, 2, 1))
  h = torch.cat([torch.flatten(c, 1), torch.relu(self.linear(p, "m.z", z))], 1)
  h = torch.relu(self.linear(p, "m.f1", h))
  h = torch.reshape(torch.relu(self.linear(p, "m.f2", h)), [torch.size(z, 0), -1, 3, 3])
  h = torch.relu(self.deconv(p, "m.up1", torch.cat([h, c], 1), 2, 1))
  h = torch.relu(self.deconv(p, "m.up2", torch.cat([h, b], 1), 2, 1))
  o = self.conv(p, "m.out", torch.relu(self.conv(p, "m.last", torch.cat([h, a], 1), 1, 1)), 1, 0)
  return self.mixture(l, r, o)

# number by number w_l l + w_r r + w_n new, because most of a picture stays as it was at one of the ends; o [B, 20, 12, 12]
# holds new and the logits of w_l, w_r and w_n
def mixture(self, l: Tensor, r: Tensor, o: Tensor) -> Tensor:
  w = torch.softmax(torch.reshape(o[:, 5:20], [-1, 3, 5, 12, 12]), 1)
  return w[:, 0] * l + w[:, 1] * r + w[:, 2] * o[:, 0:5]

# q(z | l, m, r): mean and log variance, [B, latent_dim] each
def posterior(self, p: Dict[str, Tensor], l: Tensor, m: Tensor, r: Tensor) -> Tuple[Tensor, Tensor]:
  h = torch.relu(self.conv(p, "q.conv0", torch.cat([m, m - l, r - m], 1), 2, 1))
  h = torch.relu(self.conv(p, "q.conv1", h, 2, 1))
  o = self.linear(p, "q.out", torch.relu(self.linear(p, "q.fc", torch.flatten(h, 1))))
  half = torch.size(o, 1) // 2
  return (o[:, 0:half], torch.clamp(o[:, half:], -8., 4.))

# [n, 720] each, not yet made of code vectors
def generate(self, p: Dict[str, Tensor], left: Tensor, right: Tensor, z: Tensor) -> Tensor:
  l = torch.reshape(left, [-1, 5, 12, 12])
  r = torch.reshape(right, [-1, 5, 12, 12])
  return torch.flatten(self.predict(p, l, r, z), 1).contiguous()
