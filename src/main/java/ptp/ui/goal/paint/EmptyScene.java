package ptp.ui.goal.paint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ptp.domain.Frame;

/** The scene without what moves in it, estimated: what each pixel shows in the median of many pictures. */
public final class EmptyScene {
  /** With fewer pictures something that happens to rest would be taken for the table. */
  static final int FEWEST = 8;

  private EmptyScene() {}

  /** Empty when there are too few pictures to tell. */
  public static Optional<Frame> of(List<Frame> pictures) {
    if (pictures.size() < FEWEST) return Optional.empty();
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    int[] values = new int[pictures.size()];
    for (int i = 0; i < rgb.length; i++) {
      for (int k = 0; k < values.length; k++) values[k] = pictures.get(k).rgb()[i] & 255;
      Arrays.sort(values);
      rgb[i] = (byte) values[values.length / 2];
    }
    return Optional.of(Frame.observation(rgb));
  }
}
