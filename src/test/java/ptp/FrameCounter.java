package ptp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the program's own frames on the stack of each thread and remembers, for every method that called another library
 * from too deep, its deepest stack. {@link CountingLoader} inserts the calls.
 */
public final class FrameCounter {
  /** The most own frames that a stack should have. */
  public static final int LIMIT = 20;

  private static final ThreadLocal<int[]> DEPTH = ThreadLocal.withInitial(() -> new int[1]);
  private static final Map<String, List<String>> DEEPEST = new ConcurrentHashMap<>();

  private FrameCounter() {}

  /** A method of the program begins. */
  public static void enter() {
    DEPTH.get()[0]++;
  }

  /** A method of the program returns. One that ends by an exception is not counted off; {@link #outside} corrects this. */
  public static void leave() {
    DEPTH.get()[0]--;
  }

  /** A method of the program is about to call another library. */
  public static void outside(String method) {
    int[] depth = DEPTH.get();
    if (depth[0] <= LIMIT || DEEPEST.getOrDefault(method, List.of()).size() >= depth[0]) return;
    List<String> frames = ownFrames();
    depth[0] = frames.size();
    DEEPEST.merge(method, frames, (one, other) -> one.size() < other.size() ? other : one);
  }

  private static List<String> ownFrames() {
    List<String> frames = new ArrayList<>();
    StackWalker.getInstance().forEach(frame -> {
      String type = frame.getClassName();
      boolean own = type.startsWith("ptp.") && !type.equals(FrameCounter.class.getName())
          && !type.equals(StackDepthTest.class.getName());
      if (own) frames.add(type + "." + frame.getMethodName() + ":" + frame.getLineNumber());
    });
    return frames;
  }

  /** Stacks with more than {@link #LIMIT} frames since the last call, the innermost frame first; begins anew. */
  static List<List<String>> take() {
    List<List<String>> deep = DEEPEST.values().stream().filter(frames -> frames.size() > LIMIT).toList();
    DEEPEST.clear();
    return deep;
  }
}
