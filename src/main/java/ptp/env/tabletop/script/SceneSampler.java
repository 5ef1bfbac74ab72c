package ptp.env.tabletop.script;

import static ptp.env.tabletop.physics.Geometry.TRAVEL;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Task;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.Layout;
import ptp.env.tabletop.physics.Layout.Place;
import ptp.env.tabletop.physics.Layout.Spot;
import ptp.env.tabletop.physics.World;

/** The starts of scenes: random ones as in the demonstrations, and the target tasks'. */
public final class SceneSampler {
  /** Beside the open handle there must be room for the gripper. */
  private static final double HANDLE_MARGIN = 0.03;
  private static final double CAN_JITTER = 0.01;
  private static final double CAN_GAP = 0.012;
  private static final double TOP_JITTER = 0.012;
  private static final double INSIDE_JITTER = 0.008;
  private static final double BLOCK_GAP = 0.055;
  private static final double BLOCK_TO_CAN = 0.12;
  private static final double LIFT = 0.0005;
  private static final int TRIES = 60;

  private SceneSampler() {}

  /** A random scene. */
  public static Layout random(SplittableRandom random) {
    while (true) {
      Layout layout = attempt(random);
      if (layout != null) return layout;
    }
  }

  /** One draw; null when the can or the block found no free place. */
  private static @Nullable Layout attempt(SplittableRandom random) {
    int quadrant = random.nextInt(2);
    double yaw = drawerYaw(random);
    if (quadrant == 1) yaw = Math.PI - yaw;
    double y = quadrant == 0 ? Geometry.CABINET_Y : -Geometry.CABINET_Y;
    DrawerFootprint footprint = new DrawerFootprint(Geometry.CABINET_X, y, yaw);
    double opening = random.nextBoolean() ? 0 : TRAVEL;
    double[] can = can(footprint, opening, quadrant, random);
    if (can == null) return null;
    double[] block = block(footprint, opening, can, random);
    if (block == null) return null;
    Place gripper =
        new Place(
            uniform(random, .53, .82), uniform(random, -.17, .17), uniform(random, -.22, -.11),
            uniform(random, -.3, .3));
    Place lying = new Place(block[0], block[1], block[2] + LIFT, uniform(random, -Math.PI, Math.PI));
    return new Layout(footprint, opening, gripper, new Spot(can[0], can[1]), lying);
  }

  /** A yaw of a drawer in quadrant 0 that keeps the open handle, with room for the gripper, in the workspace. */
  private static double drawerYaw(SplittableRandom random) {
    double reach = Geometry.HANDLE_CLOSED + TRAVEL + HANDLE_MARGIN;
    double low = StrictMath.asin((Geometry.X_LOW - Geometry.CABINET_X) / reach);
    double high = StrictMath.acos((Geometry.CABINET_Y - Geometry.Y_HIGH) / reach);
    return uniform(random, low, high);
  }

  private static double @Nullable [] can(DrawerFootprint footprint, double opening, int taken,
      SplittableRandom random) {
    List<double[]> free = new ArrayList<>();
    for (int q = 0; q < 4; q++) {
      double[] spawn = Geometry.canSpawn(q);
      spawn[0] += uniform(random, -CAN_JITTER, CAN_JITTER);
      spawn[1] += uniform(random, -CAN_JITTER, CAN_JITTER);
      boolean clear = footprint.distance(spawn[0], spawn[1], opening) > Geometry.CAN_RADIUS + CAN_GAP;
      if (q != taken && clear) free.add(spawn);
    }
    return free.isEmpty() ? null : free.get(random.nextInt(free.size()));
  }

  private static double @Nullable [] block(DrawerFootprint footprint, double opening, double[] can,
      SplittableRandom random) {
    int places = opening > 0 ? 3 : 2;
    return switch (random.nextInt(places)) {
      case 0 -> target(BlockPlace.ON_TOP, footprint, opening, can[0], can[1], random);
      case 1 -> target(BlockPlace.OUT, footprint, opening, can[0], can[1], random);
      default -> target(BlockPlace.IN_DRAWER, footprint, opening, can[0], can[1], random);
    };
  }

  /** A random place for the block: {x, y, z}, or null when there is none. */
  static double @Nullable [] target(
      BlockPlace place, DrawerFootprint footprint, double opening, double canX, double canY, SplittableRandom random) {
    double a = uniform(random, -1, 1);
    double b = uniform(random, -1, 1);
    return switch (place) {
      case ON_TOP -> raise(footprint.point(TOP_JITTER * a, TOP_JITTER * b), Geometry.BLOCK_TOP_Z);
      case IN_DRAWER -> raise(
          footprint.point(World.boxOffset(opening) + INSIDE_JITTER * a, 2 * INSIDE_JITTER * b),
          Geometry.BLOCK_DRAWER_Z);
      case OUT -> onTable(footprint, canX, canY, random);
    };
  }

  /** A place on the table clear of the can and of wherever the drawer can come. */
  private static double @Nullable [] onTable(DrawerFootprint footprint, double canX, double canY,
      SplittableRandom random) {
    for (int i = 0; i < TRIES; i++) {
      double x = uniform(random, .54, .81);
      double y = uniform(random, -.165, .165);
      double toCan = Math.sqrt((x - canX) * (x - canX) + (y - canY) * (y - canY));
      if (toCan > BLOCK_TO_CAN && footprint.distance(x, y, TRAVEL) > BLOCK_GAP) {
        return new double[] {x, y, Geometry.BLOCK_TABLE_Z};
      }
    }
    return null;
  }

  private static double[] raise(double[] point, double z) {
    return new double[] {point[0], point[1], z};
  }

  /** The start of a target task; only the block's yaw is random. */
  public static Layout task(Task task, SplittableRandom random) {
    double yaw = uniform(random, -Math.PI, Math.PI);
    double near = Geometry.CABINET_Y;
    double[] spawn = Geometry.canSpawn(canQuadrant(task));
    Spot can = new Spot(spawn[0], spawn[1]);
    return switch (task) {
      case A -> new Layout(cabinet(near, 11.041), 0, new Place(.8008, .1648, -.1401, 0), can,
          new Place(.7057, .2297, Geometry.BLOCK_TABLE_Z + LIFT, yaw));
      case B -> new Layout(cabinet(near, 89.606), TRAVEL, new Place(.6, -.15, -.2, 0), can,
          new Place(.5125, .1676, Geometry.BLOCK_TOP_Z + LIFT, yaw));
      case C -> new Layout(cabinet(-near, 171.870), TRAVEL, new Place(.5560, -.0278, -.2812, 0), can,
          new Place(.5480, -.0066, Geometry.BLOCK_DRAWER_Z + LIFT, yaw));
    };
  }

  private static DrawerFootprint cabinet(double y, double degrees) {
    return new DrawerFootprint(.525, y, StrictMath.toRadians(degrees));
  }

  private static int canQuadrant(Task task) {
    return switch (task) {
      case A -> 1;
      case B -> 2;
      case C -> 3;
    };
  }

  /** A random number from {@code low} to below {@code high}. */
  public static double uniform(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
