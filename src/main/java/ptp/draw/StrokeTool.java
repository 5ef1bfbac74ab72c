package ptp.draw;

import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the pixels along the pen's way. */
abstract class StrokeTool implements Tool {
  private final DrawingSession easel;
  private final EditKind kind;
  private @Nullable Pixels pixels;
  private double lastX;
  private double lastY;

  StrokeTool(DrawingSession easel, EditKind kind) {
    this.easel = easel;
    this.kind = kind;
  }

  /** The colour that a pixel gets, by x and y. */
  abstract IntBinaryOperator paint(DrawingSession on);

  @Override
  public void press(double x, double y) {
    pixels = Pixels.of(easel.goal());
    lastX = x;
    lastY = y;
    drag(x, y);
  }

  @Override
  public void drag(double x, double y) {
    if (pixels == null) return;
    pixels.stroke(new Segment(lastX, lastY, x, y), easel.size(), paint(easel));
    lastX = x;
    lastY = y;
    easel.preview(pixels.toFrame());
  }

  @Override
  public void release(double x, double y) {
    if (pixels == null) return;
    drag(x, y);
    Pixels done = pixels;
    pixels = null;
    easel.commit(kind, done.toFrame());
  }

  @Override
  public void cancel() {
    pixels = null;
    easel.discard();
  }
}
