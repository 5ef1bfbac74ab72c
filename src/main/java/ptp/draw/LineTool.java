package ptp.draw;

import ptp.domain.Frame;

/** A straight line from where the pen went down to where it goes up. */
public final class LineTool implements Tool {
  private final DrawingSession easel;
  private boolean down;
  private double fromX;
  private double fromY;

  public LineTool(DrawingSession easel) {
    this.easel = easel;
  }

  @Override
  public void press(double x, double y) {
    down = true;
    fromX = x;
    fromY = y;
    drag(x, y);
  }

  @Override
  public void drag(double x, double y) {
    if (down) easel.preview(line(x, y));
  }

  @Override
  public void release(double x, double y) {
    if (!down) return;
    down = false;
    easel.commit(EditKind.LINE, line(x, y));
  }

  private Frame line(double x, double y) {
    Pixels pixels = Pixels.of(easel.goal());
    int colour = easel.colour();
    pixels.stroke(new Segment(fromX, fromY, x, y), easel.size(), (px, py) -> colour);
    return pixels.toFrame();
  }

  @Override
  public void cancel() {
    down = false;
    easel.discard();
  }
}
