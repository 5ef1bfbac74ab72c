package ptp.data.importing;

import ptp.domain.Frame;
import ptp.io.picture.Crop;
import ptp.io.picture.Picture;

/**
 * Makes 48x48 observations of pictures of one size: the middle square is cut out, and every new pixel is the mean of the
 * area that it covers, rounded. Pictures of 48x48 stay as they are.
 */
public final class FrameResizer {
  private static final int EDGE = Frame.OBSERVATION_SIZE;

  private final int width;
  private final int height;
  private final Crop middle;

  /** Resizes images of this many pixels. */
  public FrameResizer(int width, int height) {
    this.width = width;
    this.height = height;
    int edge = Math.min(width, height);
    this.middle = new Crop((width - edge) / 2, (height - edge) / 2, edge);
  }

  /**
   * The observation.
   *
   * @param rgb the picture, [height, width, 3]
   */
  public Frame of(byte[] rgb) {
    if (width == EDGE && height == EDGE) return Frame.observation(rgb.clone());
    return Frame.of(middle.resize(Picture.ofRgb(width, height, rgb), EDGE));
  }

  /** Says how images of that size are changed; empty when they stay as they are. */
  public static String note(int width, int height) {
    int edge = Math.min(width, height);
    String crop = width == height ? "" : "cropped to the central square";
    String resize = edge == EDGE ? "" : (edge > EDGE ? "reduced" : "enlarged") + " to 48x48";
    String how = crop + (crop.isEmpty() || resize.isEmpty() ? "" : " and ") + resize;
    return how.isEmpty() ? "" : "images of %dx%d were %s".formatted(width, height, how);
  }
}
