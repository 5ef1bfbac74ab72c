# The state encoder f and decoder of a VQ-VAE (paper, section V-A). Pictures are uint8 [B, 48, 48, 3], features [B, 5, 12, 12].

def network(self) -> List[Tuple[str, str, List[int]]]:
  net: List[Tuple[str, str, List[int]]] = []
  w = self.width()
  if self.released():
    net.append(("conv", "encoder.down0", [3, w // 2, 4]))
    net.append(("conv", "encoder.down1", [w // 2, w, 4]))
    net.append(("conv", "encoder.in", [w, w, 3]))
    self.residual_layers(net, "encoder", w // 2, 3)
    net.append(("conv", "encoder.out", [w, 5, 1]))
    net.append(("conv", "decoder.in", [5, w, 3]))
    self.residual_layers(net, "decoder", w // 2, 3)
    net.append(("deconv", "decoder.up0", [w, w // 2, 4]))
    net.append(("deconv", "decoder.up1", [w // 2, 3, 4]))
  else:
    net.append(("conv", "encoder.in", [48, w, 3]))
    self.residual_layers(net, "encoder", w, 1)
    net.append(("conv", "encoder.out", [w, 5, 1]))
    net.append(("conv", "decoder.in", [5, w, 3]))
    self.residual_layers(net, "decoder", w, 1)
    net.append(("conv", "decoder.out", [w, 48, 1]))
  return net

def residual_layers(self, net: List[Tuple[str, str, List[int]]], name: str, hidden: int, last_kernel: int) -> None:
  for i in range(self.blocks()):
    block = name + ".residual" + str(i)
    net.append(("conv", block + ".a", [self.width(), hidden, 3]))
    net.append(("conv", block + ".b", [hidden, self.width(), last_kernel]))

# -> [B, 3, 48, 48] in -0.5 to 0.5
def pixels(self, images: Tensor) -> Tensor:
  return torch.permute(images, [0, 3, 1, 2]).to(torch.float32) / 255. - 0.5

# keeps height and width
def same_conv(self, p: Dict[str, Tensor], name: str, x: Tensor) -> Tensor:
  return self.conv(p, name, x, 1, torch.size(p[name + ".weight"], 2) // 2)

# x + b(relu(a(relu(x)))), block after block
def residuals(self, p: Dict[str, Tensor], name: str, x: Tensor) -> Tensor:
  for i in range(self.blocks()):
    block = name + ".residual" + str(i)
    x = x + self.same_conv(p, block + ".b", torch.relu(self.same_conv(p, block + ".a", torch.relu(x))))
  return torch.relu(x)

# f(x); the laptop's turns 4x4 pixels into 48 channels instead of striding
def encoder(self, p: Dict[str, Tensor], x: Tensor) -> Tensor:
  if self.released():
    h = torch.relu(self.conv(p, "encoder.down0", x, 2, 1))
    h = torch.relu(self.conv(p, "encoder.down1", h, 2, 1))
  else:
    h = torch.pixel_unshuffle(x, 4)
  h = self.same_conv(p, "encoder.in", h)
  return self.same_conv(p, "encoder.out", self.residuals(p, "encoder", h))

# x' of code vectors q [B, 5, 12, 12]
def decoder(self, p: Dict[str, Tensor], q: Tensor) -> Tensor:
  h = self.residuals(p, "decoder", self.same_conv(p, "decoder.in", q))
  if self.released():
    h = torch.relu(self.deconv(p, "decoder.up0", h, 2, 1))
    return torch.tanh(self.deconv(p, "decoder.up1", h, 2, 1))
  return torch.pixel_shuffle(self.same_conv(p, "decoder.out", h), 4)

# For use, 64 pictures at a time, which stay in the caches.

def features(self, p: Dict[str, Tensor], images: Tensor) -> Tensor:
  found: List[Tensor] = []
  for part in torch.split(images, 64, 0):
    found.append(torch.flatten(self.encoder(p, self.pixels(part)), 1))
  return torch.cat(found, 0)

def decode(self, p: Dict[str, Tensor], vectors: Tensor) -> Tensor:
  found: List[Tensor] = []
  for part in torch.split(vectors, 64, 0):
    x = torch.clamp(self.decoder(p, part) + 0.5, 0., 1.) * 255.
    found.append(torch.permute(torch.round(x), [0, 2, 3, 1]).to(torch.uint8))
  return torch.cat(found, 0)

# latents -> code vectors: the inverse of (e - mean) / std
def unstandardise(self, latents: Tensor, mean: Tensor, std: float) -> Tensor:
  return torch.reshape(latents, [-1, 5, 12, 12]) * std + torch.reshape(mean, [1, 5, 1, 1])
