package ptp.draw;

/** Takes the colour of the picture under the pen. */
public final class EyedropperTool implements Tool {
  private final DrawingSession easel;

  public EyedropperTool(DrawingSession easel) {
    this.easel = easel;
  }

  @Override
  public void press(double x, double y) {
    drag(x, y);
  }

  @Override
  public void drag(double x, double y) {
    int px = (int) Math.floor(x);
    int py = (int) Math.floor(y);
    if (Pixels.inside(px, py)) easel.colour(easel.goal().argb(px, py));
  }

  @Override
  public void release(double x, double y) {}

  @Override
  public void cancel() {}
}
