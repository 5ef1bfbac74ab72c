package ptp.learn.vqvae;

import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.learn.vqvae.VqvaeOptions.Architecture;
import ptp.learn.vqvae.VqvaeOptions.CodebookUpdate;
import ptp.nn.Initialiser;
import ptp.nn.ParameterSet;

/** The tensors of the two architectures; {@link VqvaeSource} tells them apart by their names. */
final class VqvaeNetworks {
  /** A 4x4 block of colour pixels. */
  private static final int BLOCK = 4 * 4 * 3;

  private VqvaeNetworks() {}

  static ParameterSet create(VqvaeOptions options, Seed seed) {
    ParameterSet.Builder b = ParameterSet.builder(seed);
    if (options.architecture() == Architecture.RELEASED) released(b, options);
    else laptop(b, options);
    codebook(b, options);
    return b.build();
  }

  private static void released(ParameterSet.Builder b, VqvaeOptions o) {
    int w = o.width();
    b.conv("encoder.down0", 3, w / 2, 4).conv("encoder.down1", w / 2, w, 4).conv("encoder.in", w, w, 3);
    residuals(b, "encoder", o, w / 2, 3);
    b.conv("encoder.out", w, Latent.CHANNELS, 1).conv("decoder.in", Latent.CHANNELS, w, 3);
    residuals(b, "decoder", o, w / 2, 3);
    b.deconv("decoder.up0", w, w / 2, 4).deconv("decoder.up1", w / 2, 3, 4);
  }

  private static void laptop(ParameterSet.Builder b, VqvaeOptions o) {
    int w = o.width();
    b.conv("encoder.in", BLOCK, w, 3);
    residuals(b, "encoder", o, w, 1);
    b.conv("encoder.out", w, Latent.CHANNELS, 1).conv("decoder.in", Latent.CHANNELS, w, 3);
    residuals(b, "decoder", o, w, 1);
    b.conv("decoder.out", w, BLOCK, 1);
  }

  private static void residuals(ParameterSet.Builder b, String name, VqvaeOptions o, int hidden, int lastKernel) {
    for (int i = 0; i < o.residualBlocks(); i++) {
      String block = name + ".residual" + i;
      b.conv(block + ".a", o.width(), hidden, 3).conv(block + ".b", hidden, o.width(), lastKernel);
    }
  }

  private static void codebook(ParameterSet.Builder b, VqvaeOptions o) {
    Initialiser small = Initialiser.uniform(1.0 / o.codes());
    if (o.codebook() == CodebookUpdate.GRADIENT) {
      b.parameter("codebook", small, o.codes(), Latent.CHANNELS);
    } else {
      b.buffer("codebook", small, o.codes(), Latent.CHANNELS);
      b.buffer("codebook.sums", Initialiser.zeros(), o.codes(), Latent.CHANNELS);
      b.buffer("codebook.uses", Initialiser.ones(), o.codes());
    }
  }
}
