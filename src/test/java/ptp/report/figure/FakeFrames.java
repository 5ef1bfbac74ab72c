package ptp.report.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import ptp.domain.Frame;

/** Small pictures of a table with a drawer, a can and a gripper, for tests that only need something to look at. */
public final class FakeFrames {
  private static final int SIZE = Frame.OBSERVATION_SIZE;

  private FakeFrames() {}

  /** The scene at a share of the way from its start (0) to its goal (1). */
  public static Frame at(double share) {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    fill(g, 0xB9C4D0, 0, 0, SIZE, 8);
    fill(g, 0x6B6F76, 0, 8, SIZE, 5);
    fill(g, 0xD9CCAE, 0, 13, SIZE, SIZE - 13);
    fill(g, 0x4F7FCB, 25, 19, 18, 11);
    fill(g, 0xF0EEE8, 26, 30, 16, (int) (8 * share));
    fill(g, 0x1F7A7A, 25, 30 + (int) (8 * share), 18, 5);
    fill(g, 0x34A24E, 31, 15, 6, 6);
    g.setColor(new Color(0x6A2C91));
    g.fillOval(6 + (int) (10 * share), 28, 9, 11);
    fill(g, 0x33373D, 10 + (int) (22 * share), 4, 3, 14);
    fill(g, 0xD8452E, 8 + (int) (22 * share), 17, 7, 4);
    g.dispose();
    return frame(image);
  }

  /** {@code count} scenes from start to goal. */
  public static List<Frame> way(int count) {
    return IntStream.range(0, count).mapToObj(i -> at(i / (count - 1.0))).toList();
  }

  private static void fill(Graphics2D g, int rgb, int x, int y, int width, int height) {
    g.setColor(new Color(rgb));
    g.fillRect(x, y, width, height);
  }

  private static Frame frame(BufferedImage image) {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    for (int i = 0; i < SIZE * SIZE; i++) {
      int pixel = image.getRGB(i % SIZE, i / SIZE);
      rgb[3 * i] = (byte) (pixel >> 16);
      rgb[3 * i + 1] = (byte) (pixel >> 8);
      rgb[3 * i + 2] = (byte) pixel;
    }
    return Frame.observation(rgb);
  }
}
