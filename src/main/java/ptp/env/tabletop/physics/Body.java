package ptp.env.tabletop.physics;

import com.jme3.bullet.objects.PhysicsRigidBody;
import com.simsilica.mathd.Quatd;
import com.simsilica.mathd.Vec3d;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A rigid body with its pose read in double precision; positions in metres, angles in radians. */
public final class Body {
  final PhysicsRigidBody rigid;
  private final Vec3d position = new Vec3d();
  private final Vec3d velocity = new Vec3d();
  private final Vec3d spin = new Vec3d();
  private final Quatd rotation = new Quatd();

  Body(PhysicsRigidBody rigid) {
    this.rigid = rigid;
  }

  /** Reads the pose and speed from the simulation; the accessors below return what was read last. */
  public Body read() {
    rigid.getPhysicsLocationDp(position);
    rigid.getPhysicsRotationDp(rotation);
    if (rigid.isDynamic()) {
      rigid.getLinearVelocityDp(velocity);
      rigid.getAngularVelocityDp(spin);
    }
    return this;
  }

  /** Position of the body's origin in metres. */
  public Vec3d position() {
    return position;
  }

  public Quatd rotation() {
    return rotation;
  }

  Vec3d velocity() {
    return velocity;
  }

  Vec3d spin() {
    return spin;
  }

  /** Rotation around the vertical axis in radians. */
  public double yaw() {
    Quatd q = rotation;
    return StrictMath.atan2(2 * (q.w * q.z + q.x * q.y), 1 - 2 * (q.y * q.y + q.z * q.z));
  }

  /** Puts the body there, upright and at rest. */
  void put(double x, double y, double z, double yaw) {
    position.set(x, y, z);
    rotation.set(0, 0, StrictMath.sin(yaw / 2), StrictMath.cos(yaw / 2));
    velocity.set(0, 0, 0);
    spin.set(0, 0, 0);
    apply();
  }

  void write(DataOutput out) throws IOException {
    read();
    for (double v : new double[] {position.x, position.y, position.z, rotation.x, rotation.y, rotation.z, rotation.w,
      velocity.x, velocity.y, velocity.z, spin.x, spin.y, spin.z}) {
      out.writeDouble(v);
    }
  }

  void restore(DataInput in) throws IOException {
    position.set(in.readDouble(), in.readDouble(), in.readDouble());
    rotation.set(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    velocity.set(in.readDouble(), in.readDouble(), in.readDouble());
    spin.set(in.readDouble(), in.readDouble(), in.readDouble());
    apply();
  }

  private void apply() {
    rigid.setPhysicsLocationDp(position);
    rigid.setPhysicsRotationDp(rotation);
    if (rigid.isDynamic()) {
      rigid.setLinearVelocityDp(velocity);
      rigid.setAngularVelocityDp(spin);
      rigid.clearForces();
    }
  }
}
