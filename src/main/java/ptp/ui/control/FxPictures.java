package ptp.ui.control;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import ptp.domain.Frame;
import ptp.io.picture.Picture;

/** Pictures and frames as JavaFX images and back, pixel for pixel. */
public final class FxPictures {
  private FxPictures() {}

  public static WritableImage of(Picture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    put(picture, image);
    return image;
  }

  /** Draws a picture over an image of its size. */
  public static void put(Picture picture, WritableImage onto) {
    onto.getPixelWriter().setPixels(
        0, 0, picture.width(), picture.height(), PixelFormat.getIntArgbInstance(), picture.argb(), 0, picture.width());
  }

  /** Draws a frame with its upper left corner at (x, 0). */
  public static void put(Frame frame, WritableImage onto, int x) {
    onto.getPixelWriter().setPixels(
        x, 0, frame.width(), frame.height(), PixelFormat.getByteRgbInstance(), frame.rgb(), 0, 3 * frame.width());
  }

  public static Picture of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Picture(width, height, argb);
  }
}
