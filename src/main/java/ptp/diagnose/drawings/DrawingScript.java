package ptp.diagnose.drawings;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import ptp.domain.Frame;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.draw.Drawing;
import ptp.draw.DrawingSession;
import ptp.draw.Edit.Side;
import ptp.draw.EditKind;
import ptp.draw.Pixels;
import ptp.draw.Region;
import ptp.draw.SelectTool;
import ptp.draw.Stamp;
import ptp.draw.StampTool;
import ptp.draw.Tool;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.physics.Geometry;
import ptp.experiment.setup.TaskInstance;

/**
 * Draws the goal of task A as a person would: selects the can and moves it to quadrant 2, stamps the open drawer from a
 * frame of another scene with the same cabinet, and snaps. Hands are not exact: the can lands up to a pixel off, and the
 * rectangles are up to two pixels larger than what they hold. The solved problem's own picture is never used.
 */
final class DrawingScript {
  /** Where quadrant 2 is as seen from the can, in pixels. */
  private static final int RIGHT = -2;
  private static final int DOWN = 9;
  private static final int TRIES = 200;
  private static final double AWAY = 0.5;
  /** The gripper stays about where it is or goes to the right, where its shadow falls on nothing that is stamped. */
  private static final double NEARLY_RIGHT = -0.05;
  private static final double OPEN = 0.95 * Geometry.TRAVEL;

  private final Tabletop tabletop;
  private final SplittableRandom random;

  DrawingScript(Tabletop tabletop, SplittableRandom random) {
    this.tabletop = tabletop;
    this.random = random;
  }

  /**
   * Draws the goal of one problem.
   *
   * @param snap gives the nearest picture that the robot can represent
   */
  DrawnGoal draw(TaskInstance problem, UnaryOperator<Frame> snap) {
    tabletop.reset(problem.task(), problem.seed());
    SceneState start = tabletop.scene();
    Region can = seen(SceneObject.CAN);
    Drawing drawing = new Drawing(entry -> {});
    drawing.begin(problem.start(), problem.start());
    DrawingSession easel = new DrawingSession(drawing, () -> {});
    easel.emptyScene(Optional.of(tabletop.empty()));
    Region moved = moveCan(easel, widened(can));
    Stamp drawer = openDrawer(start, moved);
    stamp(easel, drawer);
    Frame picture = drawing.goal();
    drawing.edit(EditKind.SNAP, Side.GOAL, snap.apply(picture));
    return new DrawnGoal(drawer.source(), picture, drawing.goal());
  }

  /** Returns where the can is then. */
  private Region moveCan(DrawingSession easel, Region region) {
    Tool select = new SelectTool(easel);
    stroke(select, region.x(), region.y(), region.x() + region.width(), region.y() + region.height());
    double x = region.centreX();
    double y = region.centreY();
    int right = RIGHT + shake();
    int down = DOWN + shake();
    stroke(select, x, y, x + right, y + down);
    return new Region(region.x() + right, region.y() + down, region.width(), region.height());
  }

  /** The stamped region stays where it is in its own frame, because the cabinet is the same. */
  private static void stamp(DrawingSession easel, Stamp drawer) {
    easel.stamp(drawer);
    double x = drawer.region().centreX();
    double y = drawer.region().centreY();
    stroke(new StampTool(easel), x, y, x, y);
  }

  private static void stroke(Tool tool, double x1, double y1, double x2, double y2) {
    tool.press(x1, y1);
    tool.drag((x1 + x2) / 2, (y1 + y2) / 2);
    tool.drag(x2, y2);
    tool.release(x2, y2);
  }

  private int shake() {
    return random.nextInt(-1, 2);
  }

  /**
   * A scene with the same cabinet, its drawer open, and can and gripper somewhere that hides nothing of it. The rectangle
   * is drawn such that it does not cut into the can that was moved.
   */
  private Stamp openDrawer(SceneState start, Region can) {
    for (int i = 0; i < TRIES; i++) {
      SceneState scene = moved(start, SceneObject.CAN, -AWAY);
      scene = moved(scene, SceneObject.GRIPPER, NEARLY_RIGHT);
      Frame frame = tabletop.put(scene, new SceneMove.Drag(SceneObject.DRAWER, -AWAY, 0)).frame();
      Region drawer = seen(SceneObject.DRAWER);
      Region drawn = above(can, drawer, widened(drawer));
      if (tabletop.scene().opening() > OPEN && clear(drawn)) return new Stamp(frame, drawn);
    }
    throw new IllegalStateException("no frame shows the open drawer alone; its cabinet is hidden");
  }

  /** The rectangle without as much of its lower margin as lies on the can. */
  private static Region above(Region can, Region drawer, Region drawn) {
    int lowest = Math.max(drawer.y() + drawer.height(), Math.min(can.y(), drawn.y() + drawn.height()));
    boolean beside = can.x() >= drawn.x() + drawn.width() || can.x() + can.width() <= drawn.x();
    return beside ? drawn : new Region(drawn.x(), drawn.y(), drawn.width(), lowest - drawn.y());
  }

  private SceneState moved(SceneState from, SceneObject object, double leftmost) {
    tabletop.put(
        from, new SceneMove.Drag(object, random.nextDouble(leftmost, AWAY), random.nextDouble(-AWAY, AWAY)));
    return tabletop.scene();
  }

  /** Whether a region shows neither can nor gripper. */
  private boolean clear(Region region) {
    byte[] objects = objects();
    for (int y = region.y(); y < region.y() + region.height(); y++) {
      for (int x = region.x(); x < region.x() + region.width(); x++) {
        byte object = objects[y * Pixels.SIZE + x];
        if (object == SceneObject.CAN.ordinal() || object == SceneObject.GRIPPER.ordinal()) return false;
      }
    }
    return true;
  }

  /** The rectangle around an object in the picture as it is now. */
  private Region seen(SceneObject object) {
    byte[] objects = objects();
    int left = Pixels.SIZE;
    int top = Pixels.SIZE;
    int right = 0;
    int bottom = 0;
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != object.ordinal()) continue;
      left = Math.min(left, i % Pixels.SIZE);
      right = Math.max(right, i % Pixels.SIZE + 1);
      top = Math.min(top, i / Pixels.SIZE);
      bottom = Math.max(bottom, i / Pixels.SIZE + 1);
    }
    if (right <= left) throw new IllegalStateException("the image shows no " + object);
    return Region.between(left, top, right, bottom);
  }

  private byte[] objects() {
    tabletop.render(Pixels.SIZE, Pixels.SIZE);
    return tabletop.objects();
  }

  /** A rectangle drawn by hand: one or two pixels larger on every side, so that no edge is cut off. */
  private Region widened(Region region) {
    return Region.between(
        region.x() - 1 - random.nextInt(2), region.y() - 1 - random.nextInt(2),
        region.x() + region.width() + 1 + random.nextInt(2), region.y() + region.height() + 1 + random.nextInt(2));
  }
}
