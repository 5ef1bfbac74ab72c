# Code vectors, code indices and latents, for all learners that work on latents. table is the codebook [codes, 5].

# [n, 5] -> int64 [n]: argmin_i |x - e_i|^2, of which |x|^2 is left out because it is alike for all i
def nearest(self, table: Tensor, points: Tensor) -> Tensor:
  size = torch.sum(table * table, [1])
  found: List[Tensor] = []
  for part in torch.split(points, 1024, 0):
    distance, index = torch.min(torch.addmm(size, part, table.t(), beta=1, alpha=-2), 1)
    found.append(index)
  return torch.cat(found, 0)

# [B, 5, 12, 12] -> [B * 144, 5], and back
def to_points(self, x: Tensor) -> Tensor:
  return torch.reshape(torch.permute(x, [0, 2, 3, 1]), [-1, 5])

def to_grid(self, points: Tensor) -> Tensor:
  return torch.permute(torch.reshape(points, [-1, 12, 12, 5]), [0, 3, 1, 2])

# int64 [B, 144] -> [B, 5, 12, 12]
def lookup(self, table: Tensor, codes: Tensor) -> Tensor:
  return self.to_grid(torch.embedding(table, torch.reshape(codes, [-1])))

# [B, 5, 12, 12] with every vector replaced by its nearest code vector
def snap(self, table: Tensor, x: Tensor) -> Tensor:
  return self.to_grid(torch.embedding(table, self.nearest(table, self.to_points(x))))
