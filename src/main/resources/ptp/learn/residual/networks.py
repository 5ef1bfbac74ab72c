# The residual on a frozen policy pi and its critics, which start as the frozen V.
#
# Shapes: B rows. z [B, N] is what the frozen networks know of a state and a goal:
# pi's mean action in columns 0 to 4, V(s, g) in column 5, their hidden layers and the pose behind it.

def actor_network(self) -> List[Tuple[str, str, List[int]]]:
  net: List[Tuple[str, str, List[int]]] = []
  self.hidden_layers(net, "f", self.feature_count())
  net.append(("zero linear", "f.2", [self.width(), 5]))
  return net

def critic_network(self) -> List[Tuple[str, str, List[int]]]:
  net: List[Tuple[str, str, List[int]]] = []
  for i in range(self.critic_count()):
    name = "q" + str(i)
    self.hidden_layers(net, name, 5 + self.feature_count())
    net.append(("small linear", name + ".2", [self.width(), 1]))
  return net

def hidden_layers(self, net: List[Tuple[str, str, List[int]]], name: str, x: int) -> None:
  for i in range(2):
    layer = name + "." + str(i)
    net.append(("linear", layer, [x, self.width()]))
    net.append(("norm", layer + ".norm", [self.width()]))
    x = self.width()

def policy_mean(self, z: Tensor) -> Tensor:
  return z[:, 0:5]

def value(self, z: Tensor) -> Tensor:
  return z[:, 5]

# z as a network's input: V in tens of steps, so that all columns are of one size
def scaled(self, z: Tensor) -> Tensor:
  return torch.cat([z[:, 0:5], z[:, 5:6] * 0.1, z[:, 6:]], 1)

# tanh f(z), [B, 5], each number in -1 to 1
def push(self, actor: Dict[str, Tensor], z: Tensor) -> Tensor:
  return torch.tanh(self.norm_mlp(actor, "f", self.scaled(z), 3))

# pi + alpha tanh f, not clipped yet
def pushed(self, actor: Dict[str, Tensor], z: Tensor, push: Tensor) -> Tensor:
  return self.policy_mean(z) + actor["alpha"] * push

# a = clip(pi + alpha tanh f(z), -1, 1)
def act(self, actor: Dict[str, Tensor], z: Tensor) -> Tensor:
  return torch.clamp(self.pushed(actor, z, self.push(actor, z)), -1., 1.)

# Q_i(z, a) = V + 10 q_i([2 (a - clip pi), z]), of all K critics: [K, B]
def critics(self, q: Dict[str, Tensor], z: Tensor, a: Tensor) -> Tensor:
  away = (a - torch.clamp(self.policy_mean(z), -1., 1.)) * 2.
  x = torch.cat([away, self.scaled(z)], 1)
  all: List[Tensor] = []
  for i in range(self.critic_count()):
    all.append(self.value(z) + torch.squeeze(self.norm_mlp(q, "q" + str(i), x, 3), 1) * 10.)
  return torch.stack(all)

# the least of all critics, [B]
def least(self, q: Dict[str, Tensor], z: Tensor, a: Tensor) -> Tensor:
  return torch.amin(self.critics(q, z, a), [0])
