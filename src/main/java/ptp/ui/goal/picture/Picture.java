package ptp.ui.goal.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import ptp.domain.Frame;

/**
 * A picture of any size.
 *
 * @param argb 0xAARRGGBB per pixel, row-major, not premultiplied
 */
public record Picture(int width, int height, int[] argb) {
  public Picture {
    if (width <= 0 || height <= 0 || argb.length != width * height) {
      throw new IllegalArgumentException("%d x %d pixels, not %d values".formatted(width, height, argb.length));
    }
  }

  static Picture of(BufferedImage image) {
    BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = plain.createGraphics();
    g.drawImage(image, 0, 0, null);
    g.dispose();
    int[] argb = plain.getRGB(0, 0, plain.getWidth(), plain.getHeight(), null, 0, plain.getWidth());
    return new Picture(plain.getWidth(), plain.getHeight(), argb);
  }

  static BufferedImage image(Frame frame) {
    BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) image.setRGB(x, y, frame.argb(x, y));
    }
    return image;
  }

  /** Whether it has exactly the size of an observation, so that nothing has to be cropped. */
  public boolean fits() {
    return width == Frame.OBSERVATION_SIZE && height == Frame.OBSERVATION_SIZE;
  }
}
