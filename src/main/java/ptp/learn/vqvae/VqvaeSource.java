package ptp.learn.vqvae;

/** The encoder's networks and loss as TorchScript; pictures are uint8 [B, 48, 48, 3], features [B, 5, 12, 12]. */
final class VqvaeSource {
  static final String SOURCE =
      """
      def pixels(self, images: Tensor) -> Tensor:
        return torch.permute(images, [0, 3, 1, 2]).to(torch.float32) / 255. - 0.5

      def same_conv(self, p: Dict[str, Tensor], name: str, x: Tensor) -> Tensor:
        return self.conv(p, name, x, 1, torch.size(p[name + ".weight"], 2) // 2)

      def residuals(self, p: Dict[str, Tensor], name: str, x: Tensor, blocks: int) -> Tensor:
        for i in range(blocks):
          block = name + ".residual" + str(i)
          x = x + self.same_conv(p, block + ".b", torch.relu(self.same_conv(p, block + ".a", torch.relu(x))))
        return torch.relu(x)

      def encoder(self, p: Dict[str, Tensor], x: Tensor, blocks: int) -> Tensor:
        if "encoder.down0.weight" in p:
          h = torch.relu(self.conv(p, "encoder.down0", x, 2, 1))
          h = torch.relu(self.conv(p, "encoder.down1", h, 2, 1))
        else:
          h = torch.pixel_unshuffle(x, 4)
        h = self.same_conv(p, "encoder.in", h)
        return self.same_conv(p, "encoder.out", self.residuals(p, "encoder", h, blocks))

      def decoder(self, p: Dict[str, Tensor], q: Tensor, blocks: int) -> Tensor:
        h = self.residuals(p, "decoder", self.same_conv(p, "decoder.in", q), blocks)
        if "decoder.up0.weight" in p:
          h = torch.relu(self.deconv(p, "decoder.up0", h, 2, 1))
          return torch.tanh(self.deconv(p, "decoder.up1", h, 2, 1))
        return torch.pixel_shuffle(self.same_conv(p, "decoder.out", h), 4)

      def follow_means(self, p: Dict[str, Tensor], f: Tensor, codes: Tensor, counts: Tensor, rows: Tensor, decay: float, restart_below: float) -> None:
        table = p["codebook"]
        uses = p["codebook.uses"]
        sums = p["codebook.sums"]
        uses.mul_(decay).add_(counts, alpha=1. - decay)
        sums.mul_(decay).add_(torch.index_add(torch.zeros_like(sums), 0, codes, f), alpha=1. - decay)
        dead = torch.unsqueeze(uses < restart_below, 1)
        fresh = torch.index_select(f, 0, rows)
        sums.copy_(torch.where(dead, fresh, sums))
        uses.copy_(torch.where(torch.squeeze(dead, 1), torch.ones_like(uses), uses))
        table.copy_(sums / torch.unsqueeze(torch.clamp(uses, 1e-4), 1))

      def start_codebook(self, p: Dict[str, Tensor], f: Tensor, rows: Tensor) -> None:
        fresh = torch.index_select(f, 0, rows)
        p["codebook"].copy_(fresh)
        if "codebook.sums" in p:
          p["codebook.sums"].copy_(fresh)

      def perplexity(self, counts: Tensor) -> float:
        share = counts / torch.sum(counts)
        return float(torch.exp(-torch.sum(share * torch.log(share + 1e-9))))

      def losses(self, p: Dict[str, Tensor], x: Tensor, f: Tensor, codes: Tensor, blocks: int) -> Tuple[Tensor, Tensor, Tensor]:
        q = torch.embedding(p["codebook"], codes)
        codebook_loss = torch.mse_loss(q, f.detach())
        commitment = torch.mse_loss(f, q.detach())
        straight_through = f + (q - f).detach()
        reconstruction = torch.mse_loss(self.decoder(p, self.to_grid(straight_through), blocks), x)
        return (reconstruction, commitment, codebook_loss)

      def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], images: Tensor, rows: Tensor, first: bool, lr: float, blocks: int, averaged: bool, decay: float, restart_below: float, reconstruction_weight: float, commitment_weight: float, clip_norm: float) -> Dict[str, float]:
        x = self.pixels(images)
        f = self.to_points(self.encoder(p, x, blocks))
        fixed = f.detach()
        torch.set_grad_enabled(False)
        if first:
          self.start_codebook(p, fixed, rows)
        codes = self.nearest(p["codebook"], fixed)
        counts = torch.bincount(codes, None, torch.size(p["codebook"], 0)).to(torch.float32)
        torch.set_grad_enabled(True)
        reconstruction, commitment, codebook_loss = self.losses(p, x, f, codes, blocks)
        loss = reconstruction * reconstruction_weight + commitment * commitment_weight
        if not averaged:
          loss = loss + codebook_loss
        norm = self.minimise(loss, net, lr, 0., clip_norm)
        torch.set_grad_enabled(False)
        if averaged:
          self.follow_means(p, fixed, codes, counts, rows, decay, restart_below)
        return {"loss": float(loss), "reconstruction": float(reconstruction), "commitment": float(commitment), "codebook": float(codebook_loss), "perplexity": self.perplexity(counts), "codes_used": float(torch.sum(counts > 0)), "gradient_norm": float(norm)}

      def features(self, p: Dict[str, Tensor], images: Tensor, blocks: int) -> Tensor:
        found: List[Tensor] = []
        for part in torch.split(images, 64, 0):
          found.append(torch.flatten(self.encoder(p, self.pixels(part), blocks), 1))
        return torch.cat(found, 0)

      def decode(self, p: Dict[str, Tensor], vectors: Tensor, blocks: int) -> Tensor:
        found: List[Tensor] = []
        for part in torch.split(vectors, 64, 0):
          x = torch.clamp(self.decoder(p, part, blocks) + 0.5, 0., 1.) * 255.
          found.append(torch.permute(torch.round(x), [0, 2, 3, 1]).to(torch.uint8))
        return torch.cat(found, 0)

      def unstandardise(self, latents: Tensor, mean: Tensor, deviation: float) -> Tensor:
        return torch.reshape(latents, [-1, 5, 12, 12]) * deviation + torch.reshape(mean, [1, 5, 1, 1])
      """;

  private VqvaeSource() {}
}
