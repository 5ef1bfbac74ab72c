package ptp.domain;

/** An estimate from a latent state, in metres: how far the drawer is open, where can and block are. */
public record ProbeEstimate(double drawer, double canX, double canY, double blockX, double blockY, double blockZ) {
  /** Errors of the estimated positions. */
  public PoseError apart(SceneState now) {
    return apart(of(now));
  }

  private PoseError apart(ProbeEstimate other) {
    return new PoseError(
        Math.abs(other.drawer - drawer), Math.hypot(other.canX - canX, other.canY - canY),
        Math.hypot(Math.hypot(other.blockX - blockX, other.blockY - blockY), other.blockZ - blockZ));
  }

  /**
   * This estimate, corrected where an estimate of a start says that a thing stays in its place: then it is where it truly
   * was at the start. So an error that both estimates have, as of places that no demonstration showed, does not count.
   */
  public ProbeEstimate corrected(ProbeEstimate start, SceneState from) {
    PoseError moved = apart(start);
    ProbeEstimate known = of(from);
    ProbeEstimate can = moved.canThere() ? known : this;
    ProbeEstimate block = moved.blockThere() ? known : this;
    return new ProbeEstimate(
        moved.drawerThere() ? known.drawer : drawer, can.canX, can.canY, block.blockX, block.blockY, block.blockZ);
  }

  private static ProbeEstimate of(SceneState state) {
    return new ProbeEstimate(
        state.opening(), state.canX(), state.canY(), state.blockX(), state.blockY(), state.blockZ());
  }
}
