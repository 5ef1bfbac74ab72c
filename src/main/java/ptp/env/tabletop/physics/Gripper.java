package ptp.env.tabletop.physics;

import com.jme3.bullet.joints.PhysicsJoint;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import ptp.domain.GripperPose;

/** The gripper: bodies, control and grasp. One implementation per {@link GraspMode}. */
public interface Gripper {
  /** Distance of each finger's inner face from the middle when fully open, in metres. */
  double FULLY_OPEN = 0.042;

  /** Bodies in a fixed order; the first one is the palm. */
  List<Body> bodies();

  /** The joints there are now, in a fixed order. */
  List<PhysicsJoint> joints();

  /** Puts the open gripper there, at rest, holding nothing. */
  void place(double x, double y, double z, double yaw);

  /** Takes an action's targets at the start of a control period. */
  void command(float[] action);

  /** Acts for one physics step, {@code left} steps before the end of the control period. */
  void drive(int left);

  /** The pose now; reads the bodies. */
  GripperPose pose();

  /** Distance of the (left, right) finger's inner face from the middle, in metres, for the picture. */
  double[] fingers();

  boolean holds();

  /** Writes what is not in the bodies' poses. */
  void write(DataOutput out) throws IOException;

  void restore(DataInput in) throws IOException;
}
