# Euclidean distances of rows begin to end of candidates "states" [S * N, D] to their segments' "goals" [S, D], written into
# "out" [S * N]; at most chunk() states at a time: more no longer fit the caches
def distances(self, rows: Dict[str, Tensor], begin: int, end: int) -> None:
  states = rows["states"]
  goals = rows["goals"]
  each = torch.size(states, 0) // torch.size(goals, 0)
  at = begin
  while at < end:
    i = at // each
    last = at + self.chunk()
    if last > (i + 1) * each:
      last = (i + 1) * each
    if last > end:
      last = end
    torch.copy_(rows["out"][at:last], torch.norm(states[at:last] - goals[i:i + 1], 2, [1]))
    at = last

# states of some candidates
def rows(self, states: Tensor, which: Tensor) -> Tensor:
  return torch.index_select(states, 0, which)

# sets all rows of one segment to a state [1, D], in place
def fill(self, states: Tensor, segments: int, segment: int, state: Tensor) -> None:
  view = torch.reshape(states, [segments, -1, torch.size(states, 1)])
  torch.copy_(torch.select(view, 0, segment), torch.expand(state, [torch.size(view, 1), -1]))
