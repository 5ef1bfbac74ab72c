package ptp.draw;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Selects a rectangle; a selected one is moved by its inside and turned by its handle. */
public final class SelectTool implements Tool {
  private static final double REACH = 2.5;

  private final DrawingSession easel;
  private Mode mode = Mode.IDLE;
  private @Nullable Selection before;
  private double fromX;
  private double fromY;

  public SelectTool(DrawingSession easel) {
    this.easel = easel;
  }

  private enum Mode {
    IDLE,
    CHOOSING,
    MOVING,
    TURNING
  }

  @Override
  public void press(double x, double y) {
    fromX = x;
    fromY = y;
    before = easel.selection().filter(this::current).orElse(null);
    mode = modeAt(x, y);
    if (mode == Mode.CHOOSING) easel.select(Optional.empty());
  }

  /** A selection is of no use any more once something else changed the picture. */
  private boolean current(Selection selection) {
    return selection.compose(easel.background()).equals(easel.goal());
  }

  private Mode modeAt(double x, double y) {
    if (before == null) return Mode.CHOOSING;
    Selection.Point handle = before.handle();
    if (Math.hypot(x - handle.x(), y - handle.y()) < REACH) return Mode.TURNING;
    return before.contains(x, y) ? Mode.MOVING : Mode.CHOOSING;
  }

  @Override
  public void drag(double x, double y) {
    if (mode == Mode.CHOOSING) choose(Region.between(fromX, fromY, x, y));
    else
      if (mode != Mode.IDLE && before != null) show(mode == Mode.MOVING ? moved(before, x, y) : turned(before, x, y));
  }

  private Selection moved(Selection from, double x, double y) {
    return from.moved(from.dx() + x - fromX, from.dy() + y - fromY);
  }

  private Selection turned(Selection from, double x, double y) {
    return from.turned(from.angle() + angle(from, x, y) - angle(from, fromX, fromY));
  }

  private void choose(Region region) {
    easel.select(region.empty() ? Optional.empty() : Optional.of(Selection.of(easel.goal(), region)));
  }

  private static double angle(Selection about, double x, double y) {
    return Math.atan2(y - about.centreY(), x - about.centreX());
  }

  private void show(Selection now) {
    easel.select(Optional.of(now));
    easel.preview(now.compose(easel.background()));
  }

  @Override
  public void release(double x, double y) {
    Mode ended = mode;
    mode = Mode.IDLE;
    if (ended == Mode.MOVING || ended == Mode.TURNING) {
      if (easel.drawing()) commit(ended == Mode.MOVING ? EditKind.MOVE : EditKind.ROTATE);
    } else if (Math.hypot(x - fromX, y - fromY) < 0.5) {
      easel.select(Optional.empty());
    }
  }

  private void commit(EditKind kind) {
    easel.commit(kind, easel.shown());
  }

  /** Turns the selected region by an angle in radians, as one edit. */
  public void turn(double by) {
    easel.selection().filter(this::current).map(s -> s.turned(s.angle() + by)).ifPresent(
        now -> {
          show(now);
          commit(EditKind.ROTATE);
        });
  }

  /** Moves the selected region, as one edit. */
  public void move(double byX, double byY) {
    easel.selection().filter(this::current).map(s -> s.moved(s.dx() + byX, s.dy() + byY)).ifPresent(
        now -> {
          show(now);
          commit(EditKind.MOVE);
        });
  }

  @Override
  public void cancel() {
    mode = Mode.IDLE;
    easel.select(Optional.ofNullable(easel.drawing() ? before : null));
    easel.discard();
  }
}
