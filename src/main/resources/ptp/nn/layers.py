# Layers that look their weights up by name in p, a network's tensors. Every networks.py lists the tensors of its layers in a
# method -> List[Tuple[str, str, List[int]]]: a kind of layer, its name and its sizes (LayerList.java says which kinds there
# are).

# x W' + b: [B, in] -> [B, out]
def linear(self, p: Dict[str, Tensor], name: str, x: Tensor) -> Tensor:
  return torch.linear(x, p[name + ".weight"], p[name + ".bias"])

# linear maps name.0, name.1, ... with ReLU between them
def mlp(self, p: Dict[str, Tensor], name: str, x: Tensor, layers: int) -> Tensor:
  for i in range(layers - 1):
    x = torch.relu(self.linear(p, name + "." + str(i), x))
  return self.linear(p, name + "." + str(layers - 1), x)

# the same with layer normalisation before each ReLU
def norm_mlp(self, p: Dict[str, Tensor], name: str, x: Tensor, layers: int) -> Tensor:
  for i in range(layers - 1):
    layer = name + "." + str(i)
    x = torch.relu(self.layer_norm(p, layer + ".norm", self.linear(p, layer, x)))
  return self.linear(p, name + "." + str(layers - 1), x)

# over the last axis
def layer_norm(self, p: Dict[str, Tensor], name: str, x: Tensor) -> Tensor:
  return torch.layer_norm(x, [torch.size(x, -1)], p[name + ".weight"], p[name + ".bias"])

# [B, C, H, W] -> [B, C', H', W']; likewise deconv
def conv(self, p: Dict[str, Tensor], name: str, x: Tensor, stride: int, padding: int) -> Tensor:
  return torch.conv2d(x, p[name + ".weight"], p[name + ".bias"], [stride, stride], [padding, padding])

def deconv(self, p: Dict[str, Tensor], name: str, x: Tensor, stride: int, padding: int) -> Tensor:
  return torch.conv_transpose2d(x, p[name + ".weight"], p[name + ".bias"], [stride, stride], [padding, padding])

# mean of Huber's loss with delta 1
def smooth_l1(self, x: Tensor, y: Tensor) -> Tensor:
  return torch.smooth_l1_loss(x, y)

# KL(N(mu, exp logvar) || N(0, 1)), mean over the batch
def kl(self, mu: Tensor, logvar: Tensor) -> Tensor:
  return torch.mean(torch.sum(mu * mu + torch.exp(logvar) - 1 - logvar, [1])) * 0.5

# the reparametrised sample mu + sigma noise
def sample(self, mu: Tensor, logvar: Tensor, noise: Tensor) -> Tensor:
  return mu + torch.exp(logvar * 0.5) * noise
