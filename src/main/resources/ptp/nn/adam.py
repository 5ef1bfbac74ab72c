# Adam (Kingma and Ba 2015). net is a network's state [parameters, first moments, second moments, step counts].

# one AdamW step on the loss; gradients are scaled down to the global norm max_norm unless that is 0. -> norm before clipping
def minimise(self, loss: Tensor, net: List[List[Tensor]], lr: float, decay: float, max_norm: float) -> Tensor:
  grads = self.gradients(loss, net[0])
  norm = self.clip(grads, max_norm)
  self.adam_update(net, grads, lr, decay, False)
  return norm

# zero where a parameter has no part in the loss. Made contiguous: convolutions may return them channels-last, and the fused
# operator reads memory, not indices
def gradients(self, loss: Tensor, parameters: List[Tensor]) -> List[Tensor]:
  found = torch.grad([loss], parameters, None, None, False, True)
  grads: List[Tensor] = []
  for i in range(len(parameters)):
    g = found[i]
    if g is None:
      grads.append(torch.zeros_like(parameters[i]))
    else:
      grads.append(torch.contiguous(g))
  return grads

# clips in place -> the global norm before
def clip(self, grads: List[Tensor], max_norm: float) -> Tensor:
  norm = torch.norm(torch.stack(torch._foreach_norm(grads)))
  if max_norm > 0.:
    torch._foreach_mul_(grads, torch.clamp(max_norm / (norm + 1e-6), None, 1.))
  return norm

# coupled: decay x parameter is added to the gradient (Adam's L2 term) instead of to the step (AdamW)
def adam_update(self, net: List[List[Tensor]], grads: List[Tensor], lr: float, decay: float, coupled: bool) -> None:
  recording = torch.is_grad_enabled()
  torch.set_grad_enabled(False)
  torch._foreach_add_(net[3], 1)
  none: List[Tensor] = []
  if coupled:
    torch._fused_adam_(net[0], grads, net[1], net[2], none, net[3], lr=lr, beta1=0.9, beta2=0.999, weight_decay=decay, eps=1e-8, amsgrad=False, maximize=False)
  else:
    torch._fused_adamw_(net[0], grads, net[1], net[2], none, net[3], lr=lr, beta1=0.9, beta2=0.999, weight_decay=decay, eps=1e-8, amsgrad=False, maximize=False)
  torch.set_grad_enabled(recording)

# target = target + tau (online - target), name by name: libtorch removes a _foreach operator on lists that nobody reads
# afterwards as dead code
def follow(self, target: Dict[str, Tensor], online: Dict[str, Tensor], tau: float) -> None:
  recording = torch.is_grad_enabled()
  torch.set_grad_enabled(False)
  for name in target.keys():
    torch.lerp_(target[name], online[name], tau)
  torch.set_grad_enabled(recording)
