# One update of the critics; their targets follow.
def learn_critics(self, q: Dict[str, Tensor], net: List[List[Tensor]], target: Dict[str, Tensor], acting: Dict[str, Tensor], batch: Dict[str, Tensor]) -> Dict[str, float]:
  metrics: Dict[str, float] = {}
  torch.set_grad_enabled(False)
  y = self.critic_target(acting, target, batch)
  torch.set_grad_enabled(True)
  loss = self.critic_loss(q, batch, y)
  metrics["critic_loss"] = float(loss)
  metrics["target"] = float(torch.mean(y))
  self.minimise(loss, net, self.critic_rate(), 0., 0.)
  self.follow(target, q, self.target_rate())
  torch.set_grad_enabled(False)
  return metrics

# One update of the actor; the one that acts follows. Gradients pass the critics and change the actor only.
def learn_actor(self, actor: Dict[str, Tensor], net: List[List[Tensor]], acting: Dict[str, Tensor], q: Dict[str, Tensor], batch: Dict[str, Tensor]) -> Dict[str, float]:
  metrics: Dict[str, float] = {}
  torch.set_grad_enabled(True)
  loss = self.actor_loss(actor, q, batch, metrics)
  metrics["actor_loss"] = float(loss)
  self.minimise(loss, net, self.actor_rate(), 0., 0.)
  self.follow(acting, actor, self.average_rate())
  torch.set_grad_enabled(False)
  return metrics
