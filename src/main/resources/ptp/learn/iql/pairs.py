# V for planners, which ask for thousands of pairs of a few states and goals. The first layer is linear in the state and in the
# goal, so each is mapped once and the products are added pair by pair.

# [max(S, G)]; rows of the shorter side serve several neighbouring rows of the longer one
def values(self, p: Dict[str, Tensor], s: Tensor, g: Tensor) -> Tensor:
  return self.v_of_sums(p, self.add_pairs(self.map_state(p, s), self.map_goal(p, g)))

def map_state(self, p: Dict[str, Tensor], s: Tensor) -> Tensor:
  if self.value_convolutional():
    w = p["trunk.0.weight"]
    a = torch.conv2d(torch.reshape(s, [-1, 5, 12, 12]), w[:, 0:5], None, [2, 2], [1, 1])
  else:
    a = torch.linear(s, p["v.0.weight"][:, 0:720])
  return torch.flatten(a, 1)

def map_goal(self, p: Dict[str, Tensor], g: Tensor) -> Tensor:
  if self.value_convolutional():
    w = p["trunk.0.weight"]
    b = torch.conv2d(torch.reshape(g, [-1, 5, 12, 12]), w[:, 5:10], p["trunk.0.bias"], [2, 2], [1, 1])
  else:
    b = torch.linear(g, p["v.0.weight"][:, 720:1440], p["v.0.bias"])
  return torch.flatten(b, 1)

# V of what the first layer makes of pairs. Convolutions go on in parts of 64 rows, which stay in the caches
def v_of_sums(self, p: Dict[str, Tensor], sums: Tensor) -> Tensor:
  if self.value_convolutional():
    parts: List[Tensor] = []
    for x in torch.split(torch.reshape(sums, [-1, 64, 6, 6]), 64, 0):
      parts.append(self.v(p, self.trunk(p, x)))
    v = torch.cat(parts, 0)
  else:
    x = self.activation(p, "v.0", sums)
    v = torch.squeeze(self.head(p, "v", x, 1, self.value_layers()), 1)
  return v

# V summed over the segments of the chains that rows["numbers"] names, which begin at chains[0] and end at chains[-1]; of points
# with fewer rows than `of`, each row belongs to as many neighbouring chains. Writes rows begin to end of rows["sums"]
def values_along(self, p: Dict[str, Tensor], chains: List[Tensor], rows: Dict[str, Tensor], of: int, begin: int, end: int) -> None:
  first = self.map_state(p, chains[0])
  last = self.map_goal(p, chains[-1])
  at = begin
  while at < end:
    to = at + self.chunk()
    if to > end:
      to = end
    n = rows["numbers"][at:to]
    state = self.of_chains(first, n, of)
    sums: List[Tensor] = []
    for k in range(1, len(chains) - 1):
      point = self.of_chains(chains[k], n, of)
      sums.append(state + self.map_goal(p, point))
      state = self.map_state(p, point)
    sums.append(state + self.of_chains(last, n, of))
    v = torch.reshape(self.v_of_sums(p, torch.cat(sums, 0)), [-1, to - at])
    torch.copy_(rows["sums"][at:to], torch.sum(v, [0]))
    at = to

def of_chains(self, points: Tensor, numbers: Tensor, of: int) -> Tensor:
  return torch.index_select(points, 0, torch.floor_divide(numbers, of // torch.size(points, 0)))

def add_pairs(self, a: Tensor, b: Tensor) -> Tensor:
  width = torch.size(a, 1)
  if torch.size(a, 0) <= torch.size(b, 0):
    rows = torch.size(a, 0)
  else:
    rows = torch.size(b, 0)
  pairs = torch.reshape(a, [rows, -1, width]) + torch.reshape(b, [rows, -1, width])
  return torch.reshape(pairs, [-1, width])
