"""The laptop preset's training steps and its planner in eager PyTorch: the same shapes, the same arithmetic.

Prints one JSON object: seconds per step, medians of several rounds after a warm-up.
Debian: apt install python3-torch libopenblas0-pthread. Usage: steps.py [threads]
"""

import json
import statistics
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

ROUNDS = 7
CODES, CELL, LATENT = 512, 5, 720


def median(work, repeats, rounds=ROUNDS, warm=2):
    seconds = []
    for i in range(rounds + warm):
        begun = time.perf_counter()
        for _ in range(repeats):
            work()
        if i >= warm:
            seconds.append((time.perf_counter() - begun) / repeats)
    return statistics.median(seconds)


def nearest(table, x):
    """Index of the nearest code vector: |x|^2 is the same for all codes, so it is left out."""
    return ((table * table).sum(1) - 2 * (x @ table.t())).argmin(1)


class Residual(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.a = nn.Conv2d(width, width, 3, padding=1)
        self.b = nn.Conv2d(width, width, 1)

    def forward(self, x):
        return F.relu(x + self.b(F.relu(self.a(F.relu(x)))))


class Vqvae(nn.Module):
    def __init__(self, width=64):
        super().__init__()
        self.encoder = nn.Sequential(
            nn.PixelUnshuffle(4), nn.Conv2d(48, width, 3, padding=1), Residual(width), nn.Conv2d(width, CELL, 1))
        self.decoder = nn.Sequential(
            nn.Conv2d(CELL, width, 3, padding=1), Residual(width), nn.Conv2d(width, 48, 1), nn.PixelShuffle(4))
        self.register_buffer("table", torch.randn(CODES, CELL))
        self.register_buffer("sums", torch.randn(CODES, CELL))
        self.register_buffer("uses", torch.ones(CODES))


def vqvae_step(batch=64):
    net = Vqvae()
    optimiser = torch.optim.AdamW(net.parameters(), 1e-3, foreach=True)
    images = torch.randint(0, 256, (batch, 48, 48, 3), dtype=torch.uint8)

    def step():
        x = images.permute(0, 3, 1, 2).float() / 255 - .5
        f = net.encoder(x).permute(0, 2, 3, 1).reshape(-1, CELL)
        with torch.no_grad():
            codes = nearest(net.table, f)
            counts = torch.bincount(codes, minlength=CODES).float()
        q = net.table[codes]
        grid = (f + (q - f).detach()).reshape(batch, 12, 12, CELL).permute(0, 3, 1, 2)
        loss = F.mse_loss(net.decoder(grid), x) + .25 * F.mse_loss(f, q.detach())
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1)
        optimiser.step()
        with torch.no_grad():
            rows = torch.randint(0, f.shape[0], (CODES,))
            net.uses.mul_(.99).add_(counts, alpha=.01)
            net.sums.mul_(.99).add_(torch.zeros_like(net.sums).index_add_(0, codes, f), alpha=.01)
            dead = (net.uses < .01).unsqueeze(1)
            net.sums.copy_(torch.where(dead, f[rows], net.sums))
            net.uses.copy_(torch.where(dead.squeeze(1), torch.ones_like(net.uses), net.uses))
            net.table.copy_(net.sums / net.uses.clamp(1e-4).unsqueeze(1))
        return float(loss)

    return median(step, 10)


def posterior(noise=8):
    return nn.Sequential(
        nn.Conv2d(10, 32, 3, 2, 1), nn.ReLU(), nn.Conv2d(32, 64, 3, 2, 1), nn.ReLU(), nn.Flatten(),
        nn.Linear(576, 256), nn.ReLU(), nn.Linear(256, 2 * noise))


class Laptop(nn.Module):
    """The coarsest generator: a U-Net whose output says per number how much of the context to keep."""

    def __init__(self, width=32, noise=8):
        super().__init__()
        self.conv0 = nn.Conv2d(CELL, width, 3, padding=1)
        self.conv1 = nn.Conv2d(width, width, 4, 2, 1)
        self.conv2 = nn.Conv2d(width, 2 * width, 4, 2, 1)
        self.z = nn.Linear(noise, 128)
        self.f1_context = nn.Linear(18 * width, 256)
        self.f1 = nn.Linear(128, 256, bias=False)
        self.f2 = nn.Linear(256, 18 * width)
        self.up1_context = nn.ConvTranspose2d(2 * width, width, 4, 2, 1)
        self.up1 = nn.ConvTranspose2d(2 * width, width, 4, 2, 1, bias=False)
        self.up2_context = nn.ConvTranspose2d(width, width, 4, 2, 1)
        self.up2 = nn.ConvTranspose2d(width, width, 4, 2, 1, bias=False)
        self.last_context = nn.Conv2d(width, width, 3, padding=1)
        self.last = nn.Conv2d(width, width, 3, padding=1, bias=False)
        self.out = nn.Conv2d(width, 2 * CELL, 1)
        self.q = posterior(noise)

    def features(self, s):
        a = F.relu(self.conv0(s))
        b = F.relu(self.conv1(a))
        c = F.relu(self.conv2(b))
        return self.f1_context(c.flatten(1)), self.up1_context(c), self.up2_context(b), self.last_context(a), s

    def decode(self, c, z):
        h = F.relu(c[0] + self.f1(F.relu(self.z(z))))
        h = F.relu(self.f2(h)).reshape(z.shape[0], -1, 3, 3)
        h = F.relu(c[1] + self.up1(h))
        h = F.relu(c[2] + self.up2(h))
        new, overwrite = self.out(F.relu(c[3] + self.last(h))).chunk(2, 1)
        return torch.lerp(c[4].expand_as(new), new, torch.sigmoid(overwrite - 1))


class Fast(nn.Module):
    """The finer generators: 4x4 patches with a narrow global layer."""

    def __init__(self, width=96, noise=8):
        super().__init__()
        hidden = 2 * width
        self.patch = nn.Linear(80, width)
        self.z = nn.Linear(noise, 128)
        self.f1_context = nn.Linear(9 * width, hidden)
        self.f1 = nn.Linear(128, hidden, bias=False)
        self.f2 = nn.Linear(hidden, hidden)
        self.near_context = nn.Linear(width, width)
        self.near = nn.Linear(hidden, 9 * width, bias=False)
        self.out = nn.Linear(width, 160)

    def features(self, s):
        patches = F.pixel_unshuffle(s, 4).flatten(2).transpose(1, 2)
        e = F.relu(self.patch(patches))
        return self.f1_context(e.flatten(1)), self.near_context(e), patches

    def decode(self, c, z):
        h = F.relu(self.f2(F.relu(c[0] + self.f1(F.relu(self.z(z))))))
        o = self.out(F.relu(c[1] + self.near(h).reshape(z.shape[0], 9, -1)))
        new, overwrite = o.chunk(2, 2)
        y = torch.lerp(c[2].expand_as(new), new, torch.sigmoid(overwrite - 1))
        return F.pixel_shuffle(y.transpose(1, 2).reshape(z.shape[0], -1, 3, 3), 4)


def generator_step(batch=64):
    """The generator of 60 steps: one hop per sequence."""
    net = Laptop()
    table = torch.randn(CODES, CELL)
    optimiser = torch.optim.AdamW(net.parameters(), 1e-3, foreach=True)
    codes = torch.randint(0, CODES, (batch, 2, 144))

    def step():
        states = table[codes].reshape(batch, 2, 12, 12, CELL).permute(0, 1, 4, 2, 3)
        s, t = states[:, 0], states[:, 1]
        mu, logvar = net.q(torch.cat([s - t, s], 1)).chunk(2, 1)
        logvar = logvar.clamp(-8, 4)
        z = mu + torch.exp(.5 * logvar) * torch.randn_like(mu)
        y = net.decode(net.features(s), z)
        kl = -.5 * (1 + logvar - mu * mu - logvar.exp()).sum(1).mean()
        loss = 1000 * F.smooth_l1_loss(y, t) + .5 * kl
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 50)
        optimiser.step()
        return float(loss)

    return median(step, 10)


def head(inputs, layers, outputs, width=256):
    parts = []
    for i in range(layers):
        parts += [nn.Linear(inputs if i == 0 else width, width), nn.LayerNorm(width), nn.ReLU()]
    return nn.Sequential(*parts, nn.Linear(width, outputs))


class Policy(nn.Module):
    def __init__(self):
        super().__init__()
        self.trunk = nn.Sequential(
            nn.Conv2d(10, 64, 4, 2, 1), nn.ReLU(), nn.Conv2d(64, 96, 3, 2, 1), nn.ReLU(), nn.Flatten(),
            nn.Linear(864, 256), nn.LayerNorm(256), nn.ReLU())
        self.head = head(262, 2, 5)

    def forward(self, s, g, pose):
        x = self.trunk(torch.cat([s, g], 1).reshape(-1, 10, 12, 12))
        return self.head(torch.cat([x, pose], 1))


def iql_step(batch=256):
    table = torch.randn(CODES, CELL)
    values, targets, policy = head(2 * LATENT, 2, 1), head(2 * LATENT, 2, 1), Policy()
    value_optimiser = torch.optim.AdamW(values.parameters(), 7e-4, weight_decay=0, foreach=True)
    policy_optimiser = torch.optim.AdamW(policy.parameters(), 1.5e-3, weight_decay=1e-3, foreach=True)
    codes = torch.randint(0, CODES, (3, batch, 144))
    actions, pose = torch.randn(batch, 5), torch.randn(batch, 6)
    n = torch.randint(1, 11, (batch,)).float()
    same = (torch.arange(batch) % 7 == 0).float()
    teaches = (torch.arange(batch) % 4 != 3).float()

    def latents(c):
        return table[c].reshape(batch, 12, 12, CELL).permute(0, 3, 1, 2).reshape(batch, LATENT)

    def step():
        s, following, g = (latents(c) for c in codes)
        with torch.no_grad():
            done = (((following - g).norm(dim=1) < 6) | (same > 0)).float()
            discount = .98 ** n
            ahead = targets(torch.cat([following, g], 1)).squeeze(1)
            y = (discount - 1) / .02 + done * discount / .98 + discount * (1 - done) * ahead
            y = y.clamp(-50, 0)
        v = values(torch.cat([s, g], 1)).squeeze(1)
        u = y - v
        loss = (((u < 0).float() - .8).abs() * u * u).mean()
        value_optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(values.parameters(), 10)
        value_optimiser.step()
        with torch.no_grad():
            for a, b in zip(targets.parameters(), values.parameters()):
                a.lerp_(b, .02)
        mean = policy(s, g, pose)
        loss = (teaches * ((mean - actions) ** 2).sum(1) / .045).sum() / teaches.sum()
        policy_optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(policy.parameters(), 10)
        policy_optimiser.step()
        return float(loss)

    return median(step, 10)


def planner(levels, candidates=1024, noise=(1, .5, .2, .1, .1)):
    """Hierarchical MPPI as method.md, section 4: every candidate is generated, snapped and valued in every round."""
    nets, values, table = [Laptop(), Fast(), Fast()], head(2 * LATENT, 2, 1), torch.randn(CODES, CELL)

    def snap(x):
        points = x.reshape(-1, CELL, 144).transpose(1, 2).reshape(-1, CELL)
        return table[nearest(table, points)].reshape(-1, 144, CELL).transpose(1, 2).reshape(x.shape)

    def search(net, starts, goals):
        segments, steps = starts.shape[0], 2
        first = [net.features(s.reshape(1, CELL, 12, 12)) for s in starts]
        z = torch.randn(segments, candidates, steps, 8)
        for deviation in (*noise, None):
            one = torch.cat([snap(net.decode(c, z[i, :, 0])) for i, c in enumerate(first)])
            two = snap(net.decode(net.features(one), z[:, :, 1].reshape(-1, 8)))
            chain = [starts.repeat_interleave(candidates, 0), one.reshape(-1, LATENT), two.reshape(-1, LATENT),
                     goals.repeat_interleave(candidates, 0)]
            cost = (chain[2] - chain[3]).norm(dim=1) + .01 * (z * z).sum((2, 3)).reshape(-1)
            for a, b in zip(chain, chain[1:]):
                cost = cost - .01 * values(torch.cat([a, b], 1)).squeeze(1)
            cost = cost.reshape(segments, candidates)
            if deviation is None:
                best = cost.argmin(1) + torch.arange(segments) * candidates
                return chain[1][best], chain[2][best]
            weights = torch.softmax(-(cost - cost.min(1, keepdim=True)[0]) / .1, 1)
            mean = (weights[:, :, None, None] * z).sum(1, keepdim=True)
            z = mean + deviation * torch.randn_like(z)
            z[:, 0] = mean[:, 0]

    @torch.no_grad()
    def plan():
        ends = torch.zeros(2, LATENT)
        ends[1] = 1
        for net in nets[:levels]:
            middle, _ = search(net, ends[:-1], ends[1:])
            ends = torch.stack([x for pair in zip(ends[:-1], middle) for x in pair] + [ends[-1]])

    # a plan takes a minute or so; the steps before and the coarse plan have warmed up everything
    return median(plan, 1, 1, 0)


def main():
    torch.set_num_threads(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    torch.manual_seed(0)
    print(json.dumps({
        "torch": torch.__version__,
        "threads": torch.get_num_threads(),
        "vqvae_step": vqvae_step(),
        "generator_step": generator_step(),
        "iql_step": iql_step(),
        "coarse_plan": planner(1),
        "full_plan": planner(3),
    }))


if __name__ == "__main__":
    main()
