# state number k of every candidate: [N * K, D] -> [N, D]
def column(self, states: Tensor, count: int, k: int) -> Tensor:
  return torch.reshape(states, [-1, count, torch.size(states, 1)])[:, k].contiguous()
