package ptp.plan.ptp;

import java.util.List;
import ptp.domain.MethodId;
import ptp.plan.PlannerStyle;

/** Planning to Practice without plan buffers. */
public final class PtpNoBufferFactory extends PtpVariant {
  public PtpNoBufferFactory() {
    super(false, false);
  }

  @Override
  public MethodId id() {
    return MethodId.PTP_NO_BUFFER;
  }

  @Override
  public String title() {
    return "PTP w/o B";
  }

  @Override
  public String description() {
    return "PTP without the plan buffer that practice fills";
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0xB8A800, List.of(4f, 4f), 7);
  }
}
