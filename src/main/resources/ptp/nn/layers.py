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
  return self.conv_with(x, p[name + ".weight"], p[name + ".bias"], stride, padding)

def deconv(self, p: Dict[str, Tensor], name: str, x: Tensor, stride: int, padding: int) -> Tensor:
  return self.deconv_with(x, p[name + ".weight"], p[name + ".bias"], stride, padding)

# A convolution with weights w [C', C, k, k] and, if there is one, a bias b [C']. oneDNN 3.7 computes in blocks of 8 or 16
# channels and reads what happens to lie behind them where the last block is not full (wrong sums, NaN): forwards with more than
# 8 channels in, backwards with any number out; and backwards with a stride it is wrong for 3, 5, ... blocks in. So channels of
# zeros are added. With kernels of 1 it is right as it is. ConvolutionTest has the evidence.
def conv_with(self, x: Tensor, w: Tensor, b: Optional[Tensor], stride: int, padding: int) -> Tensor:
  full = self.filled(w, stride)
  x = self.channels(x, torch.size(full, 1))
  y = torch.conv2d(x, full, self.longer(b, torch.size(full, 0)), [stride, stride], [padding, padding])
  return self.first(y, torch.size(w, 0))

# its transpose, with weights w [C, C', k, k]
def deconv_with(self, x: Tensor, w: Tensor, b: Optional[Tensor], stride: int, padding: int) -> Tensor:
  full = self.filled(w, stride)
  x = self.channels(x, torch.size(full, 0))
  y = torch.conv_transpose2d(x, full, self.longer(b, torch.size(full, 1)), [stride, stride], [padding, padding])
  return self.first(y, torch.size(w, 1))

# weights with channels of zeros up to the next numbers that are right
def filled(self, w: Tensor, stride: int) -> Tensor:
  first = self.missing(w, 0, 0, 1)
  second = self.missing(w, 1, 8, stride)
  if first + second == 0:
    return w
  return torch.constant_pad_nd(w, [0, 0, 0, 0, 0, second, 0, first])

# x [M, C, H, W] with channels of zeros up to n
def channels(self, x: Tensor, n: int) -> Tensor:
  if torch.size(x, 1) == n:
    return x
  return torch.constant_pad_nd(x, [0, 0, 0, 0, 0, n - torch.size(x, 1)])

# the first n channels of y
def first(self, y: Tensor, n: int) -> Tensor:
  if torch.size(y, 1) == n:
    return y
  return torch.slice(y, 1, 0, n)

# how many channels an axis lacks to the next number that is right; up to enough channels any number is
def missing(self, w: Tensor, axis: int, enough: int, stride: int) -> int:
  n = torch.size(w, axis)
  if torch.size(w, 2) == 1 or n <= enough:
    return 0
  block = 16
  if stride > 1 and n > 16:
    block = 32
  return (block - n % block) % block

# a bias with zeros up to n
def longer(self, b: Optional[Tensor], n: int) -> Optional[Tensor]:
  if b is None:
    return None
  if torch.size(b, 0) == n:
    return b
  return torch.constant_pad_nd(b, [0, n - torch.size(b, 0)])

# mean of Huber's loss with delta 1
def smooth_l1(self, x: Tensor, y: Tensor) -> Tensor:
  return torch.smooth_l1_loss(x, y)

# KL(N(mu, exp logvar) || N(0, 1)), mean over the batch
def kl(self, mu: Tensor, logvar: Tensor) -> Tensor:
  return torch.mean(torch.sum(mu * mu + torch.exp(logvar) - 1 - logvar, [1])) * 0.5

# the reparametrised sample mu + sigma noise
def sample(self, mu: Tensor, logvar: Tensor, noise: Tensor) -> Tensor:
  return mu + torch.exp(logvar * 0.5) * noise
