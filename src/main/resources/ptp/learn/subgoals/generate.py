# Rows begin to end of what follows "contexts" [S, 720] for "z" [S * R, latent_dim], written into "out" [S * R, 720]. The R rows
# of a context share its features. At most chunk() states at a time: more no longer fit the caches.
def generate_rows(self, p: Dict[str, Tensor], rows: Dict[str, Tensor], begin: int, end: int) -> None:
  states = torch.reshape(rows["contexts"], [-1, 5, 12, 12])
  z = rows["z"]
  repeat = torch.size(z, 0) // torch.size(states, 0)
  s = states
  c: List[Tensor] = []
  shared = -1
  at = begin
  while at < end:
    last = at + self.chunk()
    if repeat > 1:
      i = at // repeat
      if last > (i + 1) * repeat:
        last = (i + 1) * repeat
    if last > end:
      last = end
    if repeat == 1:
      s = states[at:last]
      c = self.features(p, s)
    elif at // repeat != shared:
      shared = at // repeat
      s = states[shared:shared + 1]
      c = self.features(p, s)
    torch.copy_(rows["out"][at:last], torch.flatten(self.decode(p, s, c, z[at:last]), 1))
    at = last
