package ptp.plan.ptp;

import java.util.List;
import ptp.domain.MethodId;
import ptp.plan.PlannerStyle;

/** Planning to Practice as the paper has it. */
public final class PtpFactory extends PtpVariant {
  public PtpFactory() {
    super(false, true);
  }

  @Override
  public MethodId id() {
    return MethodId.PTP;
  }

  @Override
  public String title() {
    return "PTP";
  }

  @Override
  public String description() {
    return "Planning to Practice: hierarchical search over learned subgoals, coarse to fine";
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0xE69F00, List.of(), 0);
  }

  @Override
  public int row() {
    return 2;
  }
}
