package ptp.ui;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Approved pictures of the window, half as large and with fewer colours than they were made, to keep them small. A picture
 * differs when more than a small share of its pixels differ by more than a little; fonts are smoothed a bit differently on
 * other machines. Pages that were never approved are not compared. Only the headless platform draws the same everywhere, so
 * nothing is compared on others.
 */
final class Approved {
  private static final Path FOLDER = Path.of("src", "test", "resources", "screenshots");
  private static final int COARSE = 0xF0F0F0;
  private static final int VISIBLE = 32;
  private static final double TOLERATED = 0.002;

  private final String approve = System.getProperty("ptp.screenshots.approve", "");
  private final boolean comparable = "Headless".equals(System.getProperty("glass.platform"));
  private final List<String> differences = new ArrayList<>();

  /** Compares a picture with the approved one of its name, or makes it that. */
  void check(String page, String name, BufferedImage picture) throws IOException {
    BufferedImage half = half(picture);
    Path file = FOLDER.resolve(name + ".png");
    if (approve.equals("all") || List.of(approve.split(",")).contains(page)) {
      Files.createDirectories(FOLDER);
      ImageIO.write(half, "png", file.toFile());
    } else if (comparable && Files.exists(file)) {
      double share = share(ImageIO.read(file.toFile()), half);
      if (share > TOLERATED) differences.add("%s: %.2f %% of its pixels differ".formatted(name, 100 * share));
    }
  }

  /** What was found, one sentence per picture. */
  List<String> differences() {
    return differences;
  }

  private static BufferedImage half(BufferedImage picture) {
    BufferedImage half =
        new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = half.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(picture, 0, 0, half.getWidth(), half.getHeight(), null);
    g.dispose();
    for (int y = 0; y < half.getHeight(); y++) {
      for (int x = 0; x < half.getWidth(); x++) half.setRGB(x, y, half.getRGB(x, y) & COARSE);
    }
    return half;
  }

  /** The share of pixels that a person could see to differ; 1 when the sizes do. */
  static double share(BufferedImage a, BufferedImage b) {
    if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) return 1;
    long differing = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        if (differ(a.getRGB(x, y), b.getRGB(x, y))) differing++;
      }
    }
    return differing / ((double) a.getWidth() * a.getHeight());
  }

  private static boolean differ(int a, int b) {
    for (int shift = 0; shift < 24; shift += 8) {
      if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > VISIBLE) return true;
    }
    return false;
  }
}
