# One update is lookup_rows, update_values (where values learn, or weights need their advantage) and update_policy. They hand on one
# dictionary of rows, named as in OGBench:
#
#   "observations", "next_observations", "goals": code indices int64 [B, 144], latents [B, 720] from lookup_rows on
#   "actions" [B, 5], "poses" [B, 6]; "pose_scale" [2, 3]
#   "steps" [B], n from s to next; "goal_reached" [B], 1 where next is the goal's own frame
#   "actor_mask" [B], 1 where the policy may imitate the action; "weights" [B], how much

# fixed holds codebook and pose_scale; an actor with goals of its own has rows of its own, that are looked up alike
def lookup_rows(self, fixed: Dict[str, Tensor], rows: Dict[str, Tensor]) -> Dict[str, Tensor]:
  codebook = fixed["codebook"]
  rows["observations"] = self.latents(codebook, rows["observations"])
  rows["goals"] = self.latents(codebook, rows["goals"])
  if self.trains_values() or self.weighted():
    rows["next_observations"] = self.latents(codebook, rows["next_observations"])
  rows["pose_scale"] = fixed["pose_scale"]
  return rows

def descend(self, loss: Tensor, net: List[List[Tensor]], lr: float, decay: float) -> Tensor:
  grads = self.gradients(loss, net[0])
  norm = self.clip(grads, self.max_norm())
  self.adam_update(net, grads, lr, decay, self.coupled_decay())
  return norm

# y [B], and what V is regressed on: y itself, or the lesser of the target networks' Q
def value_targets(self, p: Dict[str, Tensor], targets: Dict[str, Tensor], rows: Dict[str, Tensor], done: Tensor) -> Tuple[Tensor, Tensor]:
  next = rows["next_observations"]
  g = rows["goals"]
  if self.has_q():
    y = self.target(rows["steps"], done, self.v(p, self.value_features(p, next, g)))
    x = self.value_features(targets, rows["observations"], g)
    return (y, torch.minimum(self.q(targets, "q1", x, rows["actions"]), self.q(targets, "q2", x, rows["actions"])))
  y = self.target(rows["steps"], done, self.v(targets, self.value_features(targets, next, g)))
  return (y, y)

# weights [B] of the actions by their advantage towards the goals, for rows that train the policy alone
def advantage_weights(self, p: Dict[str, Tensor], targets: Dict[str, Tensor], rows: Dict[str, Tensor]) -> Tensor:
  torch.set_grad_enabled(False)
  done = self.done(rows["next_observations"], rows["goals"], rows["goal_reached"])
  y, q = self.value_targets(p, targets, rows, done)
  return self.advantage_weight(q - self.v(p, self.value_features(p, rows["observations"], rows["goals"])))

# one update of V (and Q) and of the targets; returns the weights [B] of the actions, by the advantage before it
def update_values(self, p: Dict[str, Tensor], net: List[List[Tensor]], targets: Dict[str, Tensor], rows: Dict[str, Tensor], lr: float) -> Tuple[Tensor, Dict[str, float]]:
  metrics: Dict[str, float] = {}
  torch.set_grad_enabled(False)
  done = self.done(rows["next_observations"], rows["goals"], rows["goal_reached"])
  y, q = self.value_targets(p, targets, rows, done)
  torch.set_grad_enabled(self.trains_values())
  x = self.value_features(p, rows["observations"], rows["goals"])
  v = self.v(p, x)
  loss = self.value_loss(q, v)
  metrics["value_loss"] = float(loss)
  if self.has_q():
    fit = self.q_loss(y, self.q(p, "q1", x, rows["actions"]), self.q(p, "q2", x, rows["actions"]))
    metrics["q_loss"] = float(fit)
    loss = loss + fit
  if self.trains_values():
    metrics["value_gradient"] = float(self.descend(loss, net, lr, 0.))
    self.follow(targets, p, self.target_tau())
  torch.set_grad_enabled(False)
  advantage = q - v
  weights = self.advantage_weight(advantage)
  metrics["v"] = float(torch.mean(v))
  metrics["reached"] = float(torch.mean(done))
  metrics["advantage"] = float(torch.mean(advantage))
  metrics["advantage_deviation"] = float(torch.std(advantage, False))
  metrics["weight"] = float(torch.mean(weights))
  return (weights, metrics)

# one update of the policy, and of the one that acts and follows it
def update_policy(self, p: Dict[str, Tensor], net: List[List[Tensor]], reference: Dict[str, Tensor], ema: Dict[str, Tensor], rows: Dict[str, Tensor], lr: float) -> Dict[str, float]:
  metrics: Dict[str, float] = {}
  s = rows["observations"]
  g = rows["goals"]
  torch.set_grad_enabled(True)
  mean = self.act(p, rows["pose_scale"], s, g, rows["poses"])
  loss = self.policy_loss(mean, rows["actions"], rows["weights"], rows["actor_mask"])
  metrics["policy_loss"] = float(loss)
  metrics["action_error"] = float(torch.sqrt(torch.mse_loss(mean, rows["actions"])))
  if self.kl_weight() > 0.:
    pull = self.reference_loss(mean, torch.detach(self.act(reference, rows["pose_scale"], s, g, rows["poses"])))
    metrics["anchor_loss"] = float(pull)
    loss = loss + pull
  metrics["policy_gradient"] = float(self.descend(loss, net, lr, self.policy_decay()))
  if self.ema_tau() > 0.:
    self.follow(ema, p, self.ema_tau())
  torch.set_grad_enabled(False)
  return metrics
