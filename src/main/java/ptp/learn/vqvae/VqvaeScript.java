package ptp.learn.vqvae;

import java.util.Map;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.learn.vqvae.VqvaeOptions.Architecture;
import ptp.learn.vqvae.VqvaeOptions.CodebookUpdate;
import ptp.nn.Adam;
import ptp.nn.Initialiser;
import ptp.nn.Layers;
import ptp.nn.ParameterSet;
import ptp.nn.Script;
import ptp.nn.TorchModule;

/** The source of {@link Vqvae}, {@code networks.py} and {@code losses.py}, with its options, and the tensors it works on. */
final class VqvaeScript {
  private VqvaeScript() {}

  static String[] of(VqvaeOptions options) {
    return new String[] {
      Script.of(Vqvae.class, "networks.py"), Script.of(Vqvae.class, "losses.py"), Quantiser.SOURCE, Layers.SOURCE,
      Adam.SOURCE, Script.constants(constants(options))
    };
  }

  private static Map<String, Object> constants(VqvaeOptions o) {
    return Map.of(
        "released", o.architecture() == Architecture.RELEASED,
        "width", o.width(),
        "blocks", o.residualBlocks(),
        "averaged", o.codebook() == CodebookUpdate.MOVING_AVERAGE,
        "decay", o.movingAverageDecay(),
        "restart_below", o.restartBelow(),
        "reconstruction_weight", o.reconstructionWeight(),
        "commitment_weight", o.commitmentWeight(),
        "max_norm", o.clipNorm());
  }

  static ParameterSet network(TorchModule module, VqvaeOptions o, Seed seed) {
    ParameterSet.Builder net = ParameterSet.builder(seed).layers(module, "network");
    Initialiser small = Initialiser.uniform(1.0 / o.codes());
    if (o.codebook() == CodebookUpdate.GRADIENT) {
      return net.parameter("codebook", small, o.codes(), Latent.CHANNELS).build();
    }
    return net.buffer("codebook", small, o.codes(), Latent.CHANNELS)
        .buffer("codebook.sums", Initialiser.zeros(), o.codes(), Latent.CHANNELS)
        .buffer("codebook.uses", Initialiser.ones(), o.codes())
        .build();
  }
}
