package ptp.data.importing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ptp.data.dataset.Samples;
import ptp.domain.Frame;

final class FrameResizerTest {
  /** A picture whose red tells the column and whose green tells the row. */
  private static byte[] ramp(int width, int height) {
    byte[] rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        rgb[3 * (y * width + x)] = (byte) x;
        rgb[3 * (y * width + x) + 1] = (byte) y;
        rgb[3 * (y * width + x) + 2] = (byte) 200;
      }
    }
    return rgb;
  }

  @Test
  void observationsStayAsTheyAre() {
    Frame frame = Samples.trajectory(1, 1).observations().getFirst().frame();
    assertArrayEquals(frame.rgb(), new FrameResizer(48, 48).of(frame.rgb()).rgb());
  }

  @ParameterizedTest
  @CsvSource({"96, 96", "240, 240", "84, 84", "200, 128", "128, 200", "100, 48", "48, 90", "24, 24", "30, 50", "1, 1"})
  void everyPixelIsTheMeanOfTheMiddleSquareThatItCovers(int width, int height) {
    Frame frame = new FrameResizer(width, height).of(ramp(width, height));
    double edge = Math.min(width, height);
    for (int i = 0; i < 48; i++) {
      double middle = (i + .5) * edge / 48 - .5; // a ramp's mean over an interval, if the interval is large
      double slack = edge < 48 ? .51 : .5 + 1e-3;
      slack += edge % 48 == 0 ? 0 : .25; // a pixel that is covered in part counts as a whole one's place
      assertEquals(middle + (width - (int) edge) / 2, frame.rgb()[3 * i] & 255, slack);
      assertEquals(middle + (height - (int) edge) / 2, frame.rgb()[3 * 48 * i + 1] & 255, slack);
      assertEquals(200, frame.rgb()[3 * (48 * i + i) + 2] & 255);
    }
  }
}
