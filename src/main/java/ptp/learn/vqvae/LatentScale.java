package ptp.learn.vqvae;

import java.util.Arrays;
import ptp.domain.Latent;

/**
 * Standardises code vectors: latent = (code vector - mean) / deviation. The mean is per channel. The deviation is one
 * number, the mean of the channels' standard deviations, so the nearest code vector is the same before and after.
 *
 * @param mean {@code float[5]}, per channel over the code vectors in use
 * @param deviation shared by all channels
 */
public record LatentScale(float[] mean, float deviation) {
  /** Refuses a mean without one number per channel, and a deviation that is not above 0. */
  public LatentScale {
    if (mean.length != Latent.CHANNELS || !(deviation > 0)) {
      throw new IllegalArgumentException("a latent scale needs " + Latent.CHANNELS + " means and a deviation above 0");
    }
  }

  /** Leaves code vectors as they are. */
  public static LatentScale identity() {
    return new LatentScale(new float[Latent.CHANNELS], 1);
  }

  /**
   * The scale that standardises the given use of a codebook.
   *
   * @param codebook code vectors, row-major [codes, 5]
   * @param uses how often each occurs in the data
   */
  public static LatentScale of(float[] codebook, long[] uses) {
    double total = Arrays.stream(uses).sum();
    float[] mean = new float[Latent.CHANNELS];
    double deviations = 0;
    for (int d = 0; d < Latent.CHANNELS; d++) {
      double sum = 0;
      double squares = 0;
      for (int c = 0; c < uses.length; c++) {
        double v = codebook[c * Latent.CHANNELS + d];
        sum += uses[c] * v;
        squares += uses[c] * v * v;
      }
      mean[d] = (float) (sum / total);
      deviations += Math.sqrt(Math.max(0, squares / total - Math.pow(sum / total, 2)));
    }
    return new LatentScale(mean, (float) Math.max(deviations / Latent.CHANNELS, 1e-6));
  }

  /** The codebook in latent units, [codes, 5]. */
  public float[] standardise(float[] codebook) {
    float[] out = new float[codebook.length];
    for (int i = 0; i < out.length; i++) out[i] = (codebook[i] - mean[i % Latent.CHANNELS]) / deviation;
    return out;
  }
}
