package ptp.plan.ptp;

import java.util.List;
import ptp.domain.MethodId;
import ptp.plan.PlannerStyle;

/** Planning to Practice with one search over all subgoals. */
public final class PtpFlatFactory extends PtpVariant {
  public PtpFlatFactory() {
    super(true, true);
  }

  @Override
  public MethodId id() {
    return MethodId.PTP_FLAT;
  }

  @Override
  public String title() {
    return "PTP w/o H";
  }

  @Override
  public String description() {
    return "PTP without hierarchy: one search over all subgoals";
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0x8C8C8C, List.of(10f, 3f, 4f, 3f), 8);
  }

  @Override
  public int row() {
    return 6;
  }
}
