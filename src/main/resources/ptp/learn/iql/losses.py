# Implicit Q-learning (Kostrikov et al. 2021, equations 5 to 7) with goals (paper, section IV). One loss, one function.

# whether the next state is the goal's frame (goal_reached = 1), or nearer to the goal than epsilon (section IV); [B] of 0, 1
def done(self, next: Tensor, g: Tensor, goal_reached: Tensor) -> Tensor:
  near = torch.norm(next - g, 2, [1]) < self.epsilon()
  return torch.to(torch.logical_or(near, goal_reached > 0), 6)

# y = sum of n discounted rewards (-1 each, 0 for the step that reaches the goal) + gamma^n V(next, g); [B]
def target(self, n: Tensor, done: Tensor, v_next: Tensor) -> Tensor:
  discount = torch.pow(self.gamma(), n)
  rewards = (discount - 1) / (1. - self.gamma()) + done * discount / self.gamma()
  bootstrap = discount * (1 - done * self.terminal()) * v_next
  return torch.clamp(rewards + bootstrap, self.target_minimum(), 0.)

# equation 5: the expectile loss |kappa - 1(u < 0)| u^2 of u = target - V
def value_loss(self, target: Tensor, v: Tensor) -> Tensor:
  u = target - v
  weight = torch.abs(torch.to(u < 0, 6) - self.expectile())
  return torch.mean(weight * u * u)

# equation 6, for both Q
def q_loss(self, y: Tensor, q1: Tensor, q2: Tensor) -> Tensor:
  return torch.mse_loss(q1, y) + torch.mse_loss(q2, y)

# exp(A / temperature), clipped; 1 for behaviour cloning
def advantage_weight(self, advantage: Tensor) -> Tensor:
  weight = torch.ones_like(advantage)
  if self.weighted():
    weight = torch.clamp(torch.exp(advantage / self.temperature()), None, self.weight_clip())
  return weight

# -log N(a; mean, sigma) without its constant, which is also KL of two such Gaussians; [B]
def energy(self, mean: Tensor, a: Tensor) -> Tensor:
  d = mean - a
  return torch.sum(d * d, [1]) / (2. * self.sigma() * self.sigma())

# equation 7: weighted imitation, mean over the rows of the actor's mask
def policy_loss(self, mean: Tensor, a: Tensor, weight: Tensor, mask: Tensor) -> Tensor:
  return torch.sum(weight * mask * self.energy(mean, a)) / torch.clamp(torch.sum(mask), 1., None)

# pulls towards a frozen policy's actions, KL(reference || policy); not in the paper
def reference_loss(self, mean: Tensor, reference: Tensor) -> Tensor:
  return torch.mean(self.energy(mean, reference)) * self.kl_weight()
