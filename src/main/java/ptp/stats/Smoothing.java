package ptp.stats;

import java.util.Arrays;

/**
 * A centred moving average over epochs: the value at epoch e becomes the mean of the values at e - h .. e + h with
 * h = (window - 1) / 2, fewer at the ends. Offline and online epochs are never mixed, because the step at the start of
 * practice is what such a curve is read for. Missing epochs count as missing, not as zero.
 *
 * @param window epochs, odd; 1 leaves a curve as it is
 */
public record Smoothing(int window) {
  /** Draws what was measured. */
  public static final Smoothing NONE = new Smoothing(1);

  /** About the window of 10 epochs that the paper's plots use; 11 because a centred window is odd. */
  public static final Smoothing PAPER = new Smoothing(11);

  public Smoothing {
    if (window < 1 || window % 2 == 0) throw new IllegalArgumentException("a centred window is odd, not " + window);
  }

  /** The name in figures. */
  public String label() {
    return window == 1 ? "not smoothed" : "centred mean over " + window + " epochs";
  }

  /** The smoothed curve at the same epochs. */
  public SeedCurve apply(SeedCurve curve) {
    if (window == 1) return curve;
    double[] smooth = new double[curve.values().length];
    for (int i = 0; i < smooth.length; i++) smooth[i] = mean(curve, i);
    return new SeedCurve(curve.seed(), curve.epochs(), smooth);
  }

  private double mean(SeedCurve curve, int centre) {
    long[] epochs = curve.epochs();
    long half = (window - 1) / 2;
    int from = centre;
    while (from > 0 && near(epochs[from - 1], epochs[centre], half)) from--;
    int to = centre;
    while (to < epochs.length - 1 && near(epochs[to + 1], epochs[centre], half)) to++;
    return Aggregate.mean(Arrays.copyOfRange(curve.values(), from, to + 1));
  }

  private static boolean near(long epoch, long centre, long half) {
    return Math.abs(epoch - centre) <= half && (epoch > 0) == (centre > 0);
  }
}
