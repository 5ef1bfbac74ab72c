package ptp.stats;

/**
 * A curve over several seeds with its band. The arrays are parallel, ascending in epochs.
 *
 * @param centre mean or inter-quartile mean, as {@code summary} says
 * @param low lower edge of the band, equal to the centre where the band is unknown (one seed)
 * @param high upper edge, likewise
 * @param n seeds that have a value at this epoch
 */
public record BandCurve(Summary summary, long[] epochs, double[] centre, double[] low, double[] high, int[] n) {
  /** How seeds are summarised. */
  public enum Summary {
    /** Mean and sample standard deviation, as the paper's figure 3 draws. */
    MEAN_DEVIATION("mean", "mean ± standard deviation"),
    /** Inter-quartile mean and a 95 % bootstrap interval. */
    IQM_INTERVAL("iqm", "IQM, 95 % bootstrap interval");

    private final String id;
    private final String label;

    Summary(String id, String label) {
      this.id = id;
      this.label = label;
    }

    /** The name in commands. */
    public String id() {
      return id;
    }

    /** The name in figures. */
    public String label() {
      return label;
    }
  }
}
