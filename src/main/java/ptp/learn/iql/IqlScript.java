package ptp.learn.iql;

import java.util.LinkedHashMap;
import java.util.Map;
import ptp.domain.ObservationMode;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.learn.vqvae.Quantiser;
import ptp.nn.Adam;
import ptp.nn.Layers;
import ptp.nn.Script;

/**
 * The networks and losses of {@link Iql} as TorchScript, to be read against Kostrikov et al., "Offline reinforcement
 * learning with implicit Q-learning" (2021), equations 4 to 7, and the paper's section IV. One loss, one function; one
 * call of {@code step} is one update. Options become methods without arguments, so that a loss reads like its equation.
 *
 * <p>Shapes: B rows of a batch; s, next, g are latents [B, 720]; parameters are looked up by name.
 */
final class IqlScript {
  private IqlScript() {}

  /** The whole source. */
  static String[] of(IqlOptions options) {
    return new String[] {
      Layers.SOURCE, Adam.SOURCE, Quantiser.SOURCE, constants(options), NETWORKS, LOSSES, STEP
    };
  }

  /** The options as methods: {@code self.gamma()} and so on. */
  private static String constants(IqlOptions o) {
    Map<String, Object> constants = new LinkedHashMap<>();
    constants.put("gamma", o.values().discount());
    constants.put("tau_expectile", o.values().expectile());
    constants.put("epsilon", o.values().epsilon());
    constants.put("terminal", o.values().terminal() ? 1.0 : 0.0);
    constants.put("target_rate", o.values().targetRate());
    constants.put("target_minimum", o.values().minimum());
    constants.put("temperature", o.policy().temperature());
    constants.put("weight_clip", o.policy().weightClip());
    constants.put("sigma", o.policy().deviation());
    constants.put("anchor_weight", o.policy().anchor());
    constants.put("average_rate", o.policy().average());
    constants.put("max_norm", o.optimiser().gradientClip());
    constants.put("policy_decay", o.optimiser().weightDecay());
    constants.put("coupled_decay", !o.optimiser().decoupledDecay());
    constants.put("has_q", o.values().target() == ValueTarget.Q);
    constants.put("value_convolutional", o.network().valueBody() == Body.CONV);
    constants.put("policy_convolutional", o.network().policyBody() == Body.CONV);
    constants.put("normalised", o.network().layerNorm());
    constants.put("sees_pose", o.observation() == ObservationMode.IMAGE_AND_POSE);
    constants.put("weighted", o.policy().weighting());
    constants.put("trains_values", o.values().train());
    constants.put("trains_policy", o.policy().train());
    constants.put("policy_layers", o.network().policyLayers());
    constants.put("value_layers", o.network().valueLayers());
    return Script.constants(constants);
  }

  private static final String NETWORKS =
      """
      # codes [B, 144] and the standardised codebook [512, 5] -> latents [B, 720], channel-major 5 x 12 x 12
      def latents(self, codebook: Tensor, codes: Tensor) -> Tensor:
        return torch.flatten(self.lookup(codebook, codes), 1)

      # state and goal as a head's input: [B, 1440], or [B, width] behind the convolutions
      def features(self, p: Dict[str, Tensor], s: Tensor, g: Tensor, convolutional: bool) -> Tensor:
        x = torch.cat([s, g], 1)
        if convolutional:
          x = self.conv(p, "trunk.0", torch.reshape(x, [-1, 10, 12, 12]), 2, 1)
          x = self.trunk(p, x)
        return x

      def value_features(self, p: Dict[str, Tensor], s: Tensor, g: Tensor) -> Tensor:
        return self.features(p, s, g, self.value_convolutional())

      # the convolutional trunk behind its first convolution
      def trunk(self, p: Dict[str, Tensor], x: Tensor) -> Tensor:
        x = self.conv(p, "trunk.1", torch.relu(x), 2, 1)
        x = self.linear(p, "trunk.2", torch.flatten(torch.relu(x), 1))
        return torch.relu(self.layer_norm(p, "trunk.2.norm", x))

      def activation(self, p: Dict[str, Tensor], layer: str, x: Tensor) -> Tensor:
        if self.normalised():
          x = self.layer_norm(p, layer + ".norm", x)
        return torch.relu(x)

      # hidden layers from number `first` on, and a linear output
      def head(self, p: Dict[str, Tensor], name: str, x: Tensor, first: int, hidden: int) -> Tensor:
        return self.linear(p, name + "." + str(hidden), self.hidden(p, name, x, first, hidden))

      def hidden(self, p: Dict[str, Tensor], name: str, x: Tensor, first: int, hidden: int) -> Tensor:
        for i in range(first, hidden):
          layer = name + "." + str(i)
          x = self.activation(p, layer, self.linear(p, layer, x))
        return x

      # V(s, g) [B] of features x
      def v(self, p: Dict[str, Tensor], x: Tensor) -> Tensor:
        return torch.squeeze(self.head(p, "v", x, 0, self.value_layers()), 1)

      # Q(s, a, g) [B] of features x; name is q1 or q2
      def q(self, p: Dict[str, Tensor], name: str, x: Tensor, a: Tensor) -> Tensor:
        return torch.squeeze(self.head(p, name, torch.cat([x, a], 1), 0, self.value_layers()), 1)

      # pose [B, 6] = x, y, z, yaw, opening, holding -> [B, 6]; 2 yaw because the two fingers look alike. The opening is left
      # out: it repeats the last command, so a cloned policy copies it for ever and never opens or closes
      def pose_features(self, scale: Tensor, pose: Tensor) -> Tensor:
        position = (pose[:, 0:3] - scale[0]) / scale[1]
        yaw = pose[:, 3:4] * 2
        return torch.cat([position, torch.sin(yaw), torch.cos(yaw), pose[:, 5:6]], 1)

      def policy_features(self, p: Dict[str, Tensor], scale: Tensor, s: Tensor, g: Tensor, pose: Tensor) -> Tensor:
        x = self.features(p, s, g, self.policy_convolutional())
        if self.sees_pose():
          x = torch.cat([x, self.pose_features(scale, pose)], 1)
        return x

      # the policy's mean action [B, 5]
      def act(self, p: Dict[str, Tensor], scale: Tensor, s: Tensor, g: Tensor, pose: Tensor) -> Tensor:
        return self.head(p, "pi", self.policy_features(p, scale, s, g, pose), 0, self.policy_layers())

      # what both networks know of a state and a goal, for who learns on top of them:
      # [mean action 5 | V | the policy's last hidden layer | V's first one | pose where it is seen]
      def insight(self, p: Dict[str, Tensor], values: Dict[str, Tensor], scale: Tensor, s: Tensor, g: Tensor, pose: Tensor) -> Tensor:
        h = self.hidden(p, "pi", self.policy_features(p, scale, s, g, pose), 0, self.policy_layers())
        a = self.linear(p, "pi." + str(self.policy_layers()), h)
        x = self.value_features(values, s, g)
        v = torch.clamp(torch.reshape(self.v(values, x), [-1, 1]), self.target_minimum(), 0.)
        parts = [a, v, h, self.hidden(values, "v", x, 0, 1)]
        if self.sees_pose():
          parts.append(self.pose_features(scale, pose))
        return torch.cat(parts, 1)

      # V of pairs for the planners. The first layer is linear in the state and in the goal, so each is mapped once and the
      # products are added pair by pair: rows of the shorter side serve several rows of the longer one
      def values(self, p: Dict[str, Tensor], s: Tensor, g: Tensor) -> Tensor:
        return self.v_of_sums(p, self.add_pairs(self.map_state(p, s), self.map_goal(p, g)))

      def map_state(self, p: Dict[str, Tensor], s: Tensor) -> Tensor:
        if self.value_convolutional():
          w = p["trunk.0.weight"]
          a = torch.conv2d(torch.reshape(s, [-1, 5, 12, 12]), w[:, 0:5], None, [2, 2], [1, 1])
        else:
          a = torch.linear(s, p["v.0.weight"][:, 0:720])
        return torch.flatten(a, 1)

      def map_goal(self, p: Dict[str, Tensor], g: Tensor) -> Tensor:
        if self.value_convolutional():
          w = p["trunk.0.weight"]
          b = torch.conv2d(torch.reshape(g, [-1, 5, 12, 12]), w[:, 5:10], p["trunk.0.bias"], [2, 2], [1, 1])
        else:
          b = torch.linear(g, p["v.0.weight"][:, 720:1440], p["v.0.bias"])
        return torch.flatten(b, 1)

      # V of what the first layer makes of pairs. Convolutions go on in parts of 64 rows, which stay in the caches
      def v_of_sums(self, p: Dict[str, Tensor], sums: Tensor) -> Tensor:
        if self.value_convolutional():
          parts: List[Tensor] = []
          for x in torch.split(torch.reshape(sums, [-1, 64, 6, 6]), 64, 0):
            parts.append(self.v(p, self.trunk(p, x)))
          v = torch.cat(parts, 0)
        else:
          x = self.activation(p, "v.0", sums)
          v = torch.squeeze(self.head(p, "v", x, 1, self.value_layers()), 1)
        return v

      # V summed over the hops of the chains of these numbers, which begin at chains[0] and end at chains[-1]; of points with
      # fewer rows than `of`, each row belongs to as many neighbouring chains. Writes rows begin to end of out
      def values_along(self, p: Dict[str, Tensor], chains: List[Tensor], numbers: Tensor, of: int, out: Tensor, chunk: int, begin: int, end: int) -> None:
        first = self.map_state(p, chains[0])
        last = self.map_goal(p, chains[-1])
        at = begin
        while at < end:
          to = at + chunk
          if to > end:
            to = end
          n = numbers[at:to]
          state = self.of_chains(first, n, of)
          sums: List[Tensor] = []
          for k in range(1, len(chains) - 1):
            point = self.of_chains(chains[k], n, of)
            sums.append(state + self.map_goal(p, point))
            state = self.map_state(p, point)
          sums.append(state + self.of_chains(last, n, of))
          v = torch.reshape(self.v_of_sums(p, torch.cat(sums, 0)), [-1, to - at])
          torch.copy_(out[at:to], torch.sum(v, [0]))
          at = to

      def of_chains(self, points: Tensor, numbers: Tensor, of: int) -> Tensor:
        return torch.index_select(points, 0, torch.floor_divide(numbers, of // torch.size(points, 0)))

      def add_pairs(self, a: Tensor, b: Tensor) -> Tensor:
        width = torch.size(a, 1)
        if torch.size(a, 0) <= torch.size(b, 0):
          rows = torch.size(a, 0)
        else:
          rows = torch.size(b, 0)
        pairs = torch.reshape(a, [rows, -1, width]) + torch.reshape(b, [rows, -1, width])
        return torch.reshape(pairs, [-1, width])
      """;

  private static final String LOSSES =
      """
      # whether the next state is the goal's frame (same = 1), or nearer to the goal than epsilon (section IV); [B] of 0, 1
      def done(self, next: Tensor, g: Tensor, same: Tensor) -> Tensor:
        near = torch.norm(next - g, 2, [1]) < self.epsilon()
        return torch.to(torch.logical_or(near, same > 0), 6)

      # y = sum of n discounted rewards (-1 each, 0 for the step that reaches the goal) + gamma^n V(next, g); [B]
      def target(self, n: Tensor, done: Tensor, v_next: Tensor) -> Tensor:
        discount = torch.pow(self.gamma(), n)
        rewards = (discount - 1) / (1. - self.gamma()) + done * discount / self.gamma()
        bootstrap = discount * (1 - done * self.terminal()) * v_next
        return torch.clamp(rewards + bootstrap, self.target_minimum(), 0.)

      # equation 5: the expectile loss |tau - 1(u < 0)| u^2 of u = target - V
      def value_loss(self, target: Tensor, v: Tensor) -> Tensor:
        u = target - v
        weight = torch.abs(torch.to(u < 0, 6) - self.tau_expectile())
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

      # equation 7: weighted imitation, mean over the rows that teach
      def policy_loss(self, mean: Tensor, a: Tensor, weight: Tensor, teaches: Tensor) -> Tensor:
        return torch.sum(weight * teaches * self.energy(mean, a)) / torch.clamp(torch.sum(teaches), 1., None)

      # pulls towards a frozen policy's actions, KL(anchor || policy); not in the paper
      def anchor_loss(self, mean: Tensor, anchor: Tensor) -> Tensor:
        return torch.mean(self.energy(mean, anchor)) * self.anchor_weight()
      """;

  private static final String STEP =
      """
      def descend(self, loss: Tensor, net: List[List[Tensor]], lr: float, decay: float) -> Tensor:
        grads = self.gradients(loss, net[0])
        norm = self.clip(grads, self.max_norm())
        self.adam_update(net, grads, lr, decay, self.coupled_decay())
        return norm

      # one update of V (and Q) and of the targets; returns the advantage [B] before it
      def update_values(self, p: Dict[str, Tensor], net: List[List[Tensor]], targets: Dict[str, Tensor], s: Tensor, next: Tensor, g: Tensor, a: Tensor, n: Tensor, same: Tensor, lr: float, metrics: Dict[str, float]) -> Tensor:
        torch.set_grad_enabled(False)
        done = self.done(next, g, same)
        if self.has_q():
          y = self.target(n, done, self.v(p, self.value_features(p, next, g)))
          x = self.value_features(targets, s, g)
          q = torch.minimum(self.q(targets, "q1", x, a), self.q(targets, "q2", x, a))
        else:
          y = self.target(n, done, self.v(targets, self.value_features(targets, next, g)))
          q = y
        torch.set_grad_enabled(self.trains_values())
        x = self.value_features(p, s, g)
        v = self.v(p, x)
        loss = self.value_loss(q, v)
        metrics["value_loss"] = float(loss)
        if self.has_q():
          fit = self.q_loss(y, self.q(p, "q1", x, a), self.q(p, "q2", x, a))
          metrics["q_loss"] = float(fit)
          loss = loss + fit
        if self.trains_values():
          metrics["value_gradient"] = float(self.descend(loss, net, lr, 0.))
          self.follow(targets, p, self.target_rate())
        torch.set_grad_enabled(False)
        advantage = q - v
        metrics["v"] = float(torch.mean(v))
        metrics["reached"] = float(torch.mean(done))
        metrics["advantage"] = float(torch.mean(advantage))
        metrics["advantage_deviation"] = float(torch.std(advantage, False))
        return advantage

      # one update of the policy
      def update_policy(self, p: Dict[str, Tensor], net: List[List[Tensor]], anchor: Dict[str, Tensor], scale: Tensor, s: Tensor, g: Tensor, a: Tensor, pose: Tensor, weight: Tensor, teaches: Tensor, lr: float, metrics: Dict[str, float]) -> None:
        torch.set_grad_enabled(True)
        mean = self.act(p, scale, s, g, pose)
        loss = self.policy_loss(mean, a, weight, teaches)
        metrics["policy_loss"] = float(loss)
        metrics["action_error"] = float(torch.sqrt(torch.mse_loss(mean, a)))
        if self.anchor_weight() > 0.:
          pull = self.anchor_loss(mean, torch.detach(self.act(anchor, scale, s, g, pose)))
          metrics["anchor_loss"] = float(pull)
          loss = loss + pull
        metrics["policy_gradient"] = float(self.descend(loss, net, lr, self.policy_decay()))

      def step(self, values: Dict[str, Tensor], value_net: List[List[Tensor]], targets: Dict[str, Tensor], policy: Dict[str, Tensor], policy_net: List[List[Tensor]], anchor: Dict[str, Tensor], average: Dict[str, Tensor], codebook: Tensor, scale: Tensor, s_codes: Tensor, next_codes: Tensor, g_codes: Tensor, a: Tensor, pose: Tensor, n: Tensor, same: Tensor, teaches: Tensor, value_lr: float, policy_lr: float) -> Dict[str, float]:
        metrics: Dict[str, float] = {}
        s = self.latents(codebook, s_codes)
        g = self.latents(codebook, g_codes)
        weight = torch.ones_like(teaches)
        if self.trains_values() or self.weighted():
          next = self.latents(codebook, next_codes)
          advantage = self.update_values(values, value_net, targets, s, next, g, a, n, same, value_lr, metrics)
          weight = self.advantage_weight(advantage)
          metrics["weight"] = float(torch.mean(weight))
        if self.trains_policy():
          self.update_policy(policy, policy_net, anchor, scale, s, g, a, pose, weight, teaches, policy_lr, metrics)
          if self.average_rate() > 0.:
            self.follow(average, policy, self.average_rate())
        torch.set_grad_enabled(False)
        return metrics
      """;
}
