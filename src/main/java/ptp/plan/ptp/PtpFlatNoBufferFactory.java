package ptp.plan.ptp;

import java.util.List;
import ptp.domain.MethodId;
import ptp.plan.PlannerStyle;

/** Planning to Practice with one search and without plan buffers. */
public final class PtpFlatNoBufferFactory extends PtpVariant {
  public PtpFlatNoBufferFactory() {
    super(true, false);
  }

  @Override
  public MethodId id() {
    return MethodId.PTP_FLAT_NO_BUFFER;
  }

  @Override
  public String title() {
    return "PTP w/o H and B";
  }

  @Override
  public String description() {
    return "PTP without hierarchy and without plan buffer";
  }

  @Override
  public PlannerStyle style() {
    return new PlannerStyle(0x7A5AA8, List.of(1f, 5f), 6);
  }
}
