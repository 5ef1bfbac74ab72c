# The subgoal generator g(s, z) and the posterior q(z | s, s') (paper, section V-B). States are [B, 5, 12, 12].
#
# Every shape of g is two methods: features(p, s), all that depends on the state alone, and decode(p, s, c, z), what is left
# once z is known. A layer that sees both (concatenated, in the paper's words) is written as the sum of two layers,
# name.context and name (a "joint" layer): the same function, and the context's part is computed once however many z are tried.

def network(self) -> List[Tuple[str, str, List[int]]]:
  net: List[Tuple[str, str, List[int]]] = []
  kernel = 3
  hidden = 256
  if self.released():
    kernel = 4
    hidden = 512
  net.append(("conv", "q.conv0", [10, 32, kernel]))
  net.append(("conv", "q.conv1", [32, 64, kernel]))
  net.append(("linear", "q.fc", [64 * 9, hidden]))
  net.append(("linear", "q.out", [hidden, 2 * self.latent_dim()]))
  if self.patches():
    self.patch_layers(net)
  else:
    self.unet_layers(net, hidden)
  return net

def unet_layers(self, net: List[Tuple[str, str, List[int]]], hidden: int) -> None:
  w = self.width()
  z = 512
  first = 5
  if not self.released():
    z = 128
    first = w
    net.append(("conv", "g.conv0", [5, w, 3]))
  net.append(("conv", "g.conv1", [first, w, 4]))
  net.append(("conv", "g.conv2", [w, 2 * w, 4]))
  net.append(("linear", "g.z", [self.latent_dim(), z]))
  net.append(("linear", "g.f2", [hidden, 2 * w * 9]))
  net.append(("joint linear", "g.f1", [z, 2 * w * 9, hidden]))
  net.append(("joint deconv", "g.up1", [2 * w, 2 * w, w, 4]))
  net.append(("joint deconv", "g.up2", [w, w, w, 4]))
  if self.released():
    net.append(("conv", "g.out", [w, 5, 1]))
  else:
    net.append(("joint conv", "g.last", [w, w, w, 3]))
    net.append(("conv", "g.out", [w, 10, 1]))

def patch_layers(self, net: List[Tuple[str, str, List[int]]]) -> None:
  w = self.width()
  net.append(("linear", "g.patch", [80, w]))
  net.append(("linear", "g.z", [self.latent_dim(), 128]))
  net.append(("linear", "g.f2", [2 * w, 2 * w]))
  net.append(("joint linear", "g.f1", [128, 9 * w, 2 * w]))
  net.append(("matrix", "g.near", [2 * w, 9 * w]))
  net.append(("linear", "g.near.context", [w, w]))
  net.append(("linear", "g.out", [w, 160]))

def features(self, p: Dict[str, Tensor], s: Tensor) -> List[Tensor]:
  if self.patches():
    return self.patch_features(p, s)
  return self.unet_features(p, s)

def decode(self, p: Dict[str, Tensor], s: Tensor, c: List[Tensor], z: Tensor) -> Tensor:
  if self.patches():
    return self.patch_decode(p, c, z)
  return self.unet_decode(p, s, c, z)

# a U-Net with z in its bottleneck
def unet_features(self, p: Dict[str, Tensor], s: Tensor) -> List[Tensor]:
  a = s
  if not self.released():
    a = torch.relu(self.conv(p, "g.conv0", s, 1, 1))
  b = torch.relu(self.conv(p, "g.conv1", a, 2, 1))
  c = torch.relu(self.conv(p, "g.conv2", b, 2, 1))
  bottleneck = self.linear(p, "g.f1.context", torch.flatten(c, 1))
  return [bottleneck, self.deconv(p, "g.up1.context", c, 2, 1), self.deconv(p, "g.up2.context", b, 2, 1), a]

def unet_decode(self, p: Dict[str, Tensor], s: Tensor, c: List[Tensor], z: Tensor) -> Tensor:
  h = torch.relu(c[0] + torch.linear(torch.relu(self.linear(p, "g.z", z)), p["g.f1.weight"]))
  h = torch.reshape(torch.relu(self.linear(p, "g.f2", h)), [torch.size(z, 0), -1, 3, 3])
  h = torch.relu(c[1] + self.deconv_with(h, p["g.up1.weight"], None, 2, 1))
  h = torch.relu(c[2] + self.deconv_with(h, p["g.up2.weight"], None, 2, 1))
  if self.released():
    return self.conv(p, "g.out", h, 1, 0)
  context = self.conv(p, "g.last.context", c[3], 1, 1)
  h = torch.relu(context + self.conv_with(h, p["g.last.weight"], None, 1, 1))
  return self.keep_or_overwrite(s, self.conv(p, "g.out", h, 1, 0), 1)

# nine patches of 4x4 cells, and a layer that sees them all and z
def patch_features(self, p: Dict[str, Tensor], s: Tensor) -> List[Tensor]:
  patches = torch.transpose(torch.flatten(torch.pixel_unshuffle(s, 4), 2), 1, 2)
  e = torch.relu(self.linear(p, "g.patch", patches))
  return [self.linear(p, "g.f1.context", torch.flatten(e, 1)), self.linear(p, "g.near.context", e), patches]

def patch_decode(self, p: Dict[str, Tensor], c: List[Tensor], z: Tensor) -> Tensor:
  h = torch.relu_(c[0] + torch.linear(torch.relu(self.linear(p, "g.z", z)), p["g.f1.weight"]))
  h = torch.relu_(self.linear(p, "g.f2", h))
  far = torch.reshape(torch.linear(h, p["g.near.weight"]), [torch.size(z, 0), 9, -1])
  y = self.keep_or_overwrite(c[2], self.linear(p, "g.out", torch.relu_(c[1] + far)), 2)
  return torch.pixel_shuffle(torch.reshape(torch.transpose(y, 1, 2), [torch.size(z, 0), -1, 3, 3]), 4)

# number by number (1 - o) s + o new, because most of a picture stays as it is; o starts near 1/4
def keep_or_overwrite(self, s: Tensor, out: Tensor, axis: int) -> Tensor:
  new, overwrite = torch.chunk(out, 2, axis)
  return torch.lerp(s, new, torch.sigmoid(overwrite - 1.))

# q(z | s, t): mean and log variance, [B, latent_dim] each
def posterior(self, p: Dict[str, Tensor], s: Tensor, t: Tensor) -> Tuple[Tensor, Tensor]:
  h = torch.relu(self.conv(p, "q.conv0", torch.cat([s - t, s], 1), 2, 1))
  h = torch.relu(self.conv(p, "q.conv1", h, 2, 1))
  o = self.linear(p, "q.out", torch.relu(self.linear(p, "q.fc", torch.flatten(h, 1))))
  half = torch.size(o, 1) // 2
  return (torch.narrow(o, 1, 0, half), torch.clamp(torch.narrow(o, 1, half, half), -8., 4.))

# g(s, z)
def predict(self, p: Dict[str, Tensor], s: Tensor, z: Tensor) -> Tensor:
  return self.decode(p, s, self.features(p, s), z)

# posterior means of known segments, [n, 720] each -> [n, latent_dim]
def encode(self, p: Dict[str, Tensor], states: Tensor, next: Tensor) -> Tensor:
  mu, logvar = self.posterior(p, torch.reshape(states, [-1, 5, 12, 12]), torch.reshape(next, [-1, 5, 12, 12]))
  return mu
