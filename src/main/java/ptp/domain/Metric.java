package ptp.domain;

/** One named measurement at one step (an update, or an epoch where the name says so) of a run. */
public record Metric(String name, long step, double value) {
  /** Name of the success metric: one value per epoch, the epoch negative offline and positive online. */
  public static final String SUCCESS = "evaluation/success";

  /**
   * Success of a practice run over the preset's whole number of evaluation episodes, before (epoch 0) and after: the first
   * and last point of {@link #SUCCESS} that is not offline, whose other points come from fewer episodes.
   */
  public static final String RESULT = "evaluation/result";
}
