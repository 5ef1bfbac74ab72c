package ptp.draw;

/** Puts a region of another picture where the pen goes up. */
public final class StampTool implements Tool {
  private final DrawingSession easel;
  private boolean down;

  public StampTool(DrawingSession easel) {
    this.easel = easel;
  }

  @Override
  public void press(double x, double y) {
    down = easel.stamp().isPresent();
    drag(x, y);
  }

  @Override
  public void drag(double x, double y) {
    if (down) easel.stamp().ifPresent(stamp -> easel.preview(stamp.put(easel.goal(), x, y)));
  }

  @Override
  public void release(double x, double y) {
    if (!down) return;
    drag(x, y);
    down = false;
    easel.commit(EditKind.STAMP, easel.shown());
  }

  @Override
  public void cancel() {
    down = false;
    easel.discard();
  }
}
