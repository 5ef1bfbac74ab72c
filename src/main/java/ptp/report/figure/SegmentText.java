package ptp.report.figure;

import java.util.Locale;
import ptp.domain.Subgoal;

/** The numbers of a plan's segment as short texts. */
public final class SegmentText {
  private SegmentText() {}

  /** "V −12", minus the steps that the segment needs, or nothing when V is unknown. */
  public static String value(Subgoal subgoal) {
    return Double.isNaN(subgoal.steps()) ? "" : "V " + minus(String.format(Locale.ROOT, "%.0f", -subgoal.steps()));
  }

  /** "d 7.5", or nothing when the distance is unknown. */
  public static String distance(Subgoal subgoal) {
    return Double.isNaN(subgoal.distance()) ? "" : String.format(Locale.ROOT, "d %.1f", subgoal.distance());
  }

  /** "t 28": the steps that the policy is given. */
  public static String budget(Subgoal subgoal) {
    return String.format(Locale.ROOT, "t %.0f", subgoal.budget());
  }

  private static String minus(String number) {
    return number.equals("-0") ? "0" : number.replace('-', '\u2212');
  }
}
