package ptp.ui.data;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.WritableImage;
import ptp.domain.Frame;
import ptp.service.DataService.Episode;
import ptp.service.DataService.OpenSet;
import ptp.ui.control.FxPictures;

/** Filmstrips of trajectories as one image each; the ones that were seen last are kept. */
final class FilmRoll {
  /** Pixels between two frames of a strip. */
  static final int GAP = 2;

  private static final int KEPT = 200;
  private static final int STEP = Frame.OBSERVATION_SIZE + GAP;

  private final OpenSet set;
  private final int frames;
  private final Map<Integer, WritableImage> strips =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, WritableImage> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param frames most frames of a strip
   */
  FilmRoll(OpenSet set, int frames) {
    this.set = set;
    this.frames = frames;
  }

  /** How many frames a trajectory's strip has. */
  int count(Episode episode) {
    return Math.min(frames, episode.length() + 1);
  }

  /** The step of frame {@code i} of the strip: from the first to the last one, evenly. */
  int step(Episode episode, int i) {
    int count = count(episode);
    return count == 1 ? 0 : (int) Math.round((double) i * episode.length() / (count - 1));
  }

  /** The frame of the strip that is nearest to a step. */
  int nearest(Episode episode, int step) {
    return episode.length() == 0 ? 0 : (int) Math.round((double) step * (count(episode) - 1) / episode.length());
  }

  /** The strip, with 48x48 pixels per frame. */
  WritableImage strip(Episode episode) {
    return strips.computeIfAbsent(episode.number(), number -> draw(episode));
  }

  private WritableImage draw(Episode episode) {
    int count = count(episode);
    WritableImage strip = new WritableImage(count * STEP - GAP, Frame.OBSERVATION_SIZE);
    for (int i = 0; i < count; i++) {
      Frame frame = set.frame(episode.firstRow() + step(episode, i));
      FxPictures.put(frame, strip, i * STEP);
    }
    return strip;
  }
}
