package ptp.ui.control;

import java.util.Map;
import java.util.WeakHashMap;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import ptp.domain.Frame;

/** Frames as JavaFX images, made once per frame. */
public final class FrameImages {
  private final Map<Frame, Image> cache = new WeakHashMap<>();

  /** The image of a frame, pixel for pixel. */
  public Image of(Frame frame) {
    return cache.computeIfAbsent(frame, FrameImages::convert);
  }

  private static Image convert(Frame frame) {
    WritableImage image = new WritableImage(frame.width(), frame.height());
    FxPictures.put(frame, image, 0);
    return image;
  }
}
