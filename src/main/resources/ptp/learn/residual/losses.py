# TD3 (Fujimoto et al. 2018) for the residual, with n-step returns and K critics.
#
# A batch has z "state" and z' "next" n steps later (fewer at a segment's end), the "action" between, the discounted
# "reward" of the n steps, "discount" gamma^n or 0 where the segment arrived, "noise" on the target's action, the "pair" of
# critics that the target is the lesser of, and "arrived", 1 for rows of segments that arrived.

# y = r + gamma^n min over the pair of Q'(z', a'), a' = clip(act(z') + noise, -1, 1); [B]
def critic_target(self, acting: Dict[str, Tensor], target: Dict[str, Tensor], batch: Dict[str, Tensor]) -> Tensor:
  next = batch["next"]
  a = torch.clamp(self.act(acting, next) + batch["noise"], -1., 1.)
  pair = torch.index_select(self.critics(target, next, a), 0, batch["pair"])
  y = batch["reward"] + batch["discount"] * torch.amin(pair, [0])
  return torch.clamp(y, self.target_minimum(), 0.)

# the squared error, mean over rows, summed over critics
def critic_loss(self, q: Dict[str, Tensor], batch: Dict[str, Tensor], y: Tensor) -> Tensor:
  d = self.critics(q, batch["state"], batch["action"]) - y
  return torch.sum(torch.mean(d * d, [1]))

# -mean Q, in units of its own size, so that the other terms weigh the same near the goal and far from it
def improvement_loss(self, q: Tensor) -> Tensor:
  return torch.mean(q) * -1. / (torch.detach(torch.mean(torch.abs(q))) + 1.)

# sum of squares over columns, mean over rows
def size(self, x: Tensor) -> Tensor:
  return torch.mean(torch.sum(x * x, [1]))

# imitates the actions of the rows whose segments arrived
def cloning_loss(self, pushed: Tensor, batch: Dict[str, Tensor]) -> Tensor:
  d = pushed - batch["action"]
  rows = batch["arrived"]
  return torch.sum(rows * torch.sum(d * d, [1])) / torch.clamp(torch.sum(rows), 1., None)

# how far the actions would be beyond -1 and 1
def beyond_loss(self, pushed: Tensor) -> Tensor:
  return torch.mean(torch.sum(torch.relu(torch.abs(pushed) - 1.), [1]))

def actor_loss(self, actor: Dict[str, Tensor], q: Dict[str, Tensor], batch: Dict[str, Tensor], metrics: Dict[str, float]) -> Tensor:
  z = batch["state"]
  push = self.push(actor, z)
  pushed = self.pushed(actor, z, push)
  value = torch.mean(self.critics(q, z, torch.clamp(pushed, -1., 1.)), [0])
  small = self.size(push)
  metrics["q"] = float(torch.mean(value))
  metrics["push"] = float(small)
  return self.improvement_loss(value) + small * self.small_weight() + self.cloning_loss(pushed, batch) * self.cloning_weight() + self.beyond_loss(pushed) * self.beyond_weight()
