package ptp.learn;

import ptp.config.Option;

/** The learning rate as a function of the gradient step. */
public record LearningRate(
    @Option(doc = "schedule: constant, or one cycle of a cosine rise and a cosine fall",
        paper = "constant") Schedule schedule,
    @Option(doc = "constant rate, or highest rate of the cycle", paper = "0.0003", min = 1e-9, max = 10) double peak,
    @Option(doc = "length of the cycle in gradient steps; the last rate is kept afterwards", min = 1,
        max = 1_000_000_000,
        alias = "steps") long gradientSteps,
    @Option(doc = "share of the cycle with rising rate", min = 0, max = .99) double warmup) {
  /** The rate a cycle starts at, as a share of its peak. */
  private static final double START = 1.0 / 25;

  /** The rate a cycle ends at, as a share of its start. */
  private static final double END = 1e-4;

  /** The shapes there are. */
  public enum Schedule {
    /** The peak rate at every step. */
    CONSTANT,
    /** Cosine rise to the peak, then cosine fall to almost nothing (Smith and Topin 2017). */
    ONE_CYCLE
  }

  public LearningRate {
    if (!(peak > 0) || !(warmup >= 0 && warmup < 1) || gradientSteps < 1) {
      throw new IllegalArgumentException(
          "a learning rate needs a peak above 0, at least 1 step and a warm-up in [0, 1), not %s, %d and %s"
              .formatted(peak, gradientSteps, warmup));
    }
  }

  /** The same rate at every step. */
  public static LearningRate constant(double rate) {
    return new LearningRate(Schedule.CONSTANT, rate, 1, 0);
  }

  /** One cycle up to the peak and down again; {@code warmup} is the share of the steps that rise, from 0 to below 1. */
  public static LearningRate oneCycle(double peak, long steps, double warmup) {
    return new LearningRate(Schedule.ONE_CYCLE, peak, steps, warmup);
  }

  /** The rate of that step, counted from 0. */
  public double at(long step) {
    if (schedule == Schedule.CONSTANT) return peak;
    double top = warmup * gradientSteps;
    if (step < top) return cosine(peak * START, peak, step / top);
    return cosine(peak, peak * START * END, Math.min(1, (step - top) / Math.max(1, gradientSteps - 1 - top)));
  }

  private static double cosine(double from, double to, double share) {
    return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
  }
}
