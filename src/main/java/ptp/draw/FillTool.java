package ptp.draw;

import java.util.ArrayDeque;
import java.util.Deque;

/** Fills the connected area of about the same colour. */
public final class FillTool implements Tool {
  /** Largest difference of a colour channel that counts as the same: shading and noise, but no edges. */
  static final int TOLERANCE = 20;

  private final DrawingSession easel;

  public FillTool(DrawingSession easel) {
    this.easel = easel;
  }

  @Override
  public void press(double x, double y) {
    int fromX = (int) Math.floor(x);
    int fromY = (int) Math.floor(y);
    if (!Pixels.inside(fromX, fromY)) return;
    Pixels before = Pixels.of(easel.goal());
    Pixels after = Pixels.of(easel.goal());
    flood(before, after, fromX, fromY);
    easel.commit(EditKind.FILL, after.toFrame());
  }

  private void flood(Pixels before, Pixels after, int fromX, int fromY) {
    int wanted = before.get(fromX, fromY);
    boolean[] seen = new boolean[Pixels.SIZE * Pixels.SIZE];
    Deque<Integer> open = new ArrayDeque<>();
    visit(fromX, fromY, seen, open);
    while (!open.isEmpty()) {
      int i = open.pop();
      int x = i % Pixels.SIZE;
      int y = i / Pixels.SIZE;
      if (!alike(wanted, before.get(x, y))) continue;
      after.set(x, y, easel.colour());
      visit(x - 1, y, seen, open);
      visit(x + 1, y, seen, open);
      visit(x, y - 1, seen, open);
      visit(x, y + 1, seen, open);
    }
  }

  private static void visit(int x, int y, boolean[] seen, Deque<Integer> open) {
    if (!Pixels.inside(x, y) || seen[y * Pixels.SIZE + x]) return;
    seen[y * Pixels.SIZE + x] = true;
    open.push(y * Pixels.SIZE + x);
  }

  private static boolean alike(int a, int b) {
    return channelAlike(a >> 16, b >> 16) && channelAlike(a >> 8, b >> 8) && channelAlike(a, b);
  }

  private static boolean channelAlike(int a, int b) {
    return Math.abs((a & 255) - (b & 255)) <= TOLERANCE;
  }

  @Override
  public void drag(double x, double y) {}

  @Override
  public void release(double x, double y) {}

  @Override
  public void cancel() {}
}
