package ptp.draw;

/** One way to use the pen. Points are in pixels of the picture and may lie outside it. */
public interface Tool {
  /** The pen goes down. */
  void press(double x, double y);

  /** The pen moves while it is down. */
  void drag(double x, double y);

  /** The pen goes up. */
  void release(double x, double y);

  /** The stroke under way is given up. */
  void cancel();
}
