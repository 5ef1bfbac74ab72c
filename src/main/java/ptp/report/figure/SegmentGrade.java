package ptp.report.figure;

import java.awt.BasicStroke;
import ptp.domain.Subgoal;

/**
 * Whether the low-level policy can be expected to make a segment. V is about minus the steps a segment needs, so V is held
 * against the steps that the policy is given for one subgoal. Each grade has a colour and a dash of its own.
 */
public enum SegmentGrade {
  /** Needs at most two thirds of the budget. */
  EASY(0x2DA44E, new float[] {}),
  /** Needs up to four thirds of the budget: may run out of time. */
  DOUBTFUL(0xD4890B, new float[] {9, 4}),
  /** Needs more than that. */
  TOO_FAR(0xE5484D, new float[] {3, 4}),
  /** There is no value to judge by. */
  UNKNOWN(0x8C959F, new float[] {1, 3});

  /** Steps after which the next subgoal is taken up, in the paper's simulation (method.md, section 4). */
  public static final double PAPER_BUDGET = 30;

  private static final double EASY_SHARE = 2 / 3.0;
  private static final double DOUBTFUL_SHARE = 4 / 3.0;

  private final int rgb;
  private final float[] dash;

  SegmentGrade(int rgb, float[] dash) {
    this.rgb = rgb;
    this.dash = dash;
  }

  /** The grade of the segment that leads to a subgoal: the steps that it needs against those that the policy is given. */
  public static SegmentGrade of(Subgoal subgoal) {
    if (Double.isNaN(subgoal.steps())) return UNKNOWN;
    double share = subgoal.steps() / subgoal.budget();
    if (share <= EASY_SHARE) return EASY;
    return share <= DOUBTFUL_SHARE ? DOUBTFUL : TOO_FAR;
  }

  /** 0xRRGGBB. */
  public int rgb() {
    return rgb;
  }

  /** Lengths of dashes and gaps, empty for solid. */
  public float[] dash() {
    return dash.clone();
  }

  BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash.length == 0 ? null : dash, 0);
  }
}
