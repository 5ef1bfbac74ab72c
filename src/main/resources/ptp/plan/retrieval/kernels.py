# rows of bank [B, D] nearest to points [n, D]; |b - p|^2 without |p|^2, which is alike for all b
def nearest(self, bank: Tensor, points: Tensor) -> Tensor:
  near = torch.argmin(torch.sum(bank * bank, [1]) - torch.matmul(points, bank.t()) * 2, 1)
  return torch.index_select(bank, 0, near)
