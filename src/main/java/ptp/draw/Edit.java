package ptp.draw;

import java.util.Optional;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.SceneState;

/**
 * One change that can be undone: the pixels that became different.
 *
 * @param at row-major places of the changed pixels
 * @param before their colours before, 0xRRGGBB
 * @param after and after
 * @param scenes what scenes the goal showed exactly, before and after
 */
public record Edit(EditKind kind, Side side, int[] at, int[] before, int[] after, Scenes scenes) {
  /** Scenes of the simulator; empty where a picture was drawn and is nobody's rendering. */
  public record Scenes(Optional<SceneState> before, Optional<SceneState> after) {
    /** Nothing is known of any scene. */
    public static final Scenes NONE = new Scenes(Optional.empty(), Optional.empty());
  }

  /** Which picture is changed; both only where they are equal. The order stands in journals: it stays. */
  public enum Side {
    START,
    GOAL,
    BOTH
  }

  /** A change from one image to another. */
  public static Edit between(EditKind kind, Side side, Frame before, Frame after, Scenes scenes) {
    Pixels a = Pixels.of(before);
    Pixels b = Pixels.of(after);
    int[] at =
        IntStream.range(0, Pixels.SIZE * Pixels.SIZE).filter(i -> colour(a, i) != colour(b, i)).toArray();
    int[] old = IntStream.of(at).map(i -> colour(a, i)).toArray();
    int[] now = IntStream.of(at).map(i -> colour(b, i)).toArray();
    return new Edit(kind, side, at, old, now, scenes);
  }

  private static int colour(Pixels pixels, int i) {
    return pixels.get(i % Pixels.SIZE, i / Pixels.SIZE);
  }

  /** Whether nothing changed. */
  public boolean empty() {
    return at.length == 0 && scenes.before().equals(scenes.after());
  }

  Frame applyTo(Frame picture) {
    return with(picture, after);
  }

  Frame revert(Frame picture) {
    return with(picture, before);
  }

  private Frame with(Frame picture, int[] colours) {
    Pixels pixels = Pixels.of(picture);
    for (int i = 0; i < at.length; i++) pixels.set(at[i], colours[i]);
    return pixels.toFrame();
  }
}
