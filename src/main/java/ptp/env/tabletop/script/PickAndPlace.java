package ptp.env.tabletop.script;

import java.util.Optional;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.World;

/** Grasps the block, carries it over everything else, and puts it down at a place. */
public final class PickAndPlace implements Script {
  private static final double CARRY_Z = -0.185;
  private static final double CARRY_SLACK = 0.03;
  private static final double FORWARD = 0.01;
  private static final double RISE = 0.03;
  private static final double HOVER = 0.05;
  private static final double GRASP_SLACK = 1;
  private static final double GRASP_Z = 0.013;
  private static final double REACHED = 0.012;
  private static final double NEAR = 0.035;
  private static final double RELEASE_ABOVE = 0.008;
  private static final int PATIENCE = 6;

  private final ScriptedHand hand;
  private final double x;
  private final double y;
  private final double z;
  private boolean carried;
  private int stalled;
  private double lowest = Double.MAX_VALUE;

  /** The place of the block's centre. */
  public PickAndPlace(ScriptedHand hand, double x, double y, double z) {
    this.hand = hand;
    this.x = x;
    this.y = y;
    this.z = z;
  }

  @Override
  public Optional<float[]> act(SceneState s) {
    if (s.held()) return carry(s);
    if (carried && Feasibility.distance(s.blockX(), s.blockY(), x, y) < NEAR) return Optional.empty();
    return grasp(s);
  }

  private Optional<float[]> grasp(SceneState s) {
    double misfit = hand.misfit(s);
    double yaw = hand.graspYaw(s);
    double[] aim = hand.aim(s);
    if (misfit < GRASP_SLACK && Math.abs(s.gripper().z() - s.blockZ()) < GRASP_Z) {
      return Motion.towards(s, aim[0], aim[1], s.blockZ(), yaw, Motion.CLOSE);
    }
    Approach.Heights heights = new Approach.Heights(s.blockZ(), s.blockZ() + HOVER, Motion.TRAVEL_Z);
    return new Approach(aim, heights, misfit, 1, yaw, hand.openFor(s)).next(s);
  }

  private Optional<float[]> carry(SceneState s) {
    carried = true;
    double away = Feasibility.distance(s.blockX(), s.blockY(), x, y);
    boolean high = s.blockZ() > CARRY_Z - CARRY_SLACK;
    if (away < NEAR && (s.blockZ() < z + RELEASE_ABOVE || stuck(s))) {
      return Motion.vertical(s, s.gripper().z(), hand.carryYaw(s), hand.open());
    }
    if (away > NEAR && !high) return lift(s);
    return over(s, away);
  }

  /** Straight up; out of the drawer a little forward too, or the block would catch under the tray. */
  private Optional<float[]> lift(SceneState s) {
    double up = s.gripper().z() + CARRY_Z + 0.01 - s.blockZ();
    if (s.blockPlace() != BlockPlace.IN_DRAWER) return Motion.vertical(s, up, hand.carryYaw(s), Motion.CLOSE);
    DrawerFootprint d = DrawerFootprint.of(s);
    double forward = World.boxOffset(s.opening()) + FORWARD - d.ahead(s.blockX(), s.blockY());
    double step = Geometry.clamp(forward, 0, FORWARD);
    double gx = s.gripper().x() + step * d.forwardX();
    double gy = s.gripper().y() + step * d.forwardY();
    return Motion.towards(s, gx, gy, s.gripper().z() + step + RISE, hand.carryYaw(s), Motion.CLOSE);
  }

  /** Towards the place: across at carrying height, then above it, then down while well aligned. */
  private Optional<float[]> over(SceneState s, double away) {
    double gx = s.gripper().x() + x - s.blockX();
    double gy = s.gripper().y() + y - s.blockY();
    double wanted = away < REACHED ? z : away < NEAR ? Math.min(z + HOVER, CARRY_Z) : CARRY_Z;
    boolean down = away < NEAR && s.blockZ() < wanted;
    double height = down ? s.blockZ() : wanted;
    return Motion.towards(s, gx, gy, s.gripper().z() + height - s.blockZ(), hand.carryYaw(s), Motion.CLOSE);
  }

  /** Whether the block has come to rest on something on its way down. */
  private boolean stuck(SceneState s) {
    if (s.blockZ() > z + HOVER) return false;
    boolean lower = s.blockZ() < lowest - 0.002;
    lowest = Math.min(lowest, s.blockZ());
    stalled = lower ? 0 : stalled + 1;
    return stalled > PATIENCE;
  }
}
