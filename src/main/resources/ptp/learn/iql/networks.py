# The policy pi(a | s, g), V(s, g) and the twin Q(s, a, g) (paper, sections IV and VI-B; Kostrikov et al. 2021).
#
# Shapes: B rows of a batch; s, next and g are latents [B, 720], channel-major 5 x 12 x 12; actions [B, 5]. Values share a trunk
# (with convolutions only) and have heads v and, where there is a Q, q1 and q2; the policy has a trunk and a head pi of its own.

def value_network(self) -> List[Tuple[str, str, List[int]]]:
  net: List[Tuple[str, str, List[int]]] = []
  x = self.trunk_layers(net, self.value_convolutional())
  self.hidden_layers(net, "v", x, self.value_layers())
  net.append(("linear", "v." + str(self.value_layers()), [self.width(), 1]))
  if self.has_q():
    for name in ["q1", "q2"]:
      self.hidden_layers(net, name, x + 5, self.value_layers())
      net.append(("linear", name + "." + str(self.value_layers()), [self.width(), 1]))
  return net

# its last layer starts near zero, so that the first actions are small
def policy_network(self) -> List[Tuple[str, str, List[int]]]:
  net: List[Tuple[str, str, List[int]]] = []
  x = self.trunk_layers(net, self.policy_convolutional())
  if self.sees_pose():
    x = x + 6
  self.hidden_layers(net, "pi", x, self.policy_layers())
  net.append(("small linear", "pi." + str(self.policy_layers()), [self.width(), 5]))
  return net

# -> the numbers that state and goal become before a head
def trunk_layers(self, net: List[Tuple[str, str, List[int]]], convolutional: bool) -> int:
  if not convolutional:
    return 1440
  net.append(("conv", "trunk.0", [10, 64, 4]))
  net.append(("conv", "trunk.1", [64, 96, 3]))
  net.append(("linear", "trunk.2", [96 * 9, self.width()]))
  net.append(("norm", "trunk.2.norm", [self.width()]))
  return self.width()

def hidden_layers(self, net: List[Tuple[str, str, List[int]]], name: str, x: int, layers: int) -> None:
  for i in range(layers):
    net.append(("linear", name + "." + str(i), [x, self.width()]))
    x = self.width()
  if self.normalised():
    for i in range(layers):
      net.append(("norm", name + "." + str(i) + ".norm", [self.width()]))

# codes [B, 144] and the standardised codebook [codes, 5] -> latents [B, 720]
def latents(self, codebook: Tensor, codes: Tensor) -> Tensor:
  return torch.flatten(self.lookup(codebook, codes), 1)

# state and goal as a head's input: [B, 1440], or [B, width] behind the convolutions
def features(self, p: Dict[str, Tensor], s: Tensor, g: Tensor, convolutional: bool) -> Tensor:
  x = torch.cat([s, g], 1)
  if convolutional:
    x = self.conv(p, "trunk.0", torch.reshape(x, [-1, 10, 12, 12]), 2, 1)
    x = self.trunk(p, x)
  return x

def value_features(self, p: Dict[str, Tensor], s: Tensor, g: Tensor) -> Tensor:
  return self.features(p, s, g, self.value_convolutional())

# the convolutional trunk behind its first convolution
def trunk(self, p: Dict[str, Tensor], x: Tensor) -> Tensor:
  x = self.conv(p, "trunk.1", torch.relu(x), 2, 1)
  x = self.linear(p, "trunk.2", torch.flatten(torch.relu(x), 1))
  return torch.relu(self.layer_norm(p, "trunk.2.norm", x))

def activation(self, p: Dict[str, Tensor], layer: str, x: Tensor) -> Tensor:
  if self.normalised():
    x = self.layer_norm(p, layer + ".norm", x)
  return torch.relu(x)

# hidden layers from number first on
def hidden(self, p: Dict[str, Tensor], name: str, x: Tensor, first: int, layers: int) -> Tensor:
  for i in range(first, layers):
    layer = name + "." + str(i)
    x = self.activation(p, layer, self.linear(p, layer, x))
  return x

# these and a linear output
def head(self, p: Dict[str, Tensor], name: str, x: Tensor, first: int, layers: int) -> Tensor:
  return self.linear(p, name + "." + str(layers), self.hidden(p, name, x, first, layers))

# V(s, g) [B] of features x
def v(self, p: Dict[str, Tensor], x: Tensor) -> Tensor:
  return torch.squeeze(self.head(p, "v", x, 0, self.value_layers()), 1)

# Q(s, a, g) [B] of features x; name is q1 or q2
def q(self, p: Dict[str, Tensor], name: str, x: Tensor, a: Tensor) -> Tensor:
  return torch.squeeze(self.head(p, name, torch.cat([x, a], 1), 0, self.value_layers()), 1)

# pose [B, 6] = x, y, z, yaw, opening, holding -> [B, 6]; 2 yaw because the two fingers look alike. The opening is left
# out: it repeats the last command, so a cloned policy copies it for ever and never opens or closes
def pose_features(self, scale: Tensor, pose: Tensor) -> Tensor:
  position = (pose[:, 0:3] - scale[0]) / scale[1]
  yaw = pose[:, 3:4] * 2
  return torch.cat([position, torch.sin(yaw), torch.cos(yaw), pose[:, 5:6]], 1)

def policy_features(self, p: Dict[str, Tensor], scale: Tensor, s: Tensor, g: Tensor, pose: Tensor) -> Tensor:
  x = self.features(p, s, g, self.policy_convolutional())
  if self.sees_pose():
    x = torch.cat([x, self.pose_features(scale, pose)], 1)
  return x

# the policy's mean action [B, 5]; scale [2, 3] is that of the poses in the demonstrations
def act(self, p: Dict[str, Tensor], scale: Tensor, s: Tensor, g: Tensor, pose: Tensor) -> Tensor:
  return self.head(p, "pi", self.policy_features(p, scale, s, g, pose), 0, self.policy_layers())

# what both networks know of a state and a goal, for who learns on top of them:
# [mean action 5 | V | the policy's last hidden layer | V's first one | pose where it is seen]
def insight(self, p: Dict[str, Tensor], values: Dict[str, Tensor], scale: Tensor, s: Tensor, g: Tensor, pose: Tensor) -> Tensor:
  h = self.hidden(p, "pi", self.policy_features(p, scale, s, g, pose), 0, self.policy_layers())
  a = self.linear(p, "pi." + str(self.policy_layers()), h)
  x = self.value_features(values, s, g)
  v = torch.clamp(torch.reshape(self.v(values, x), [-1, 1]), self.target_minimum(), 0.)
  parts = [a, v, h, self.hidden(values, "v", x, 0, 1)]
  if self.sees_pose():
    parts.append(self.pose_features(scale, pose))
  return torch.cat(parts, 1)

def insight_size(self) -> int:
  size = 5 + 1 + 2 * self.width()
  if self.sees_pose():
    size = size + 6
  return size
