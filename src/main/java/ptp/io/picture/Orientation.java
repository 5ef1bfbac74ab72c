package ptp.io.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held: a JPEG's EXIF block says by a number from 1 (upright) to 8 how its rows and columns are meant
 * (Exif 2.3, section 4.6.4, tag 0x0112).
 */
record Orientation(int code) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int START = 0xFFD8;
  private static final int BLOCK = 0xFFE1;
  private static final int PIXELS = 0xFFDA;
  private static final int TAG = 0x0112;

  /**
   * Upright for everything but a JPEG that says otherwise.
   *
   * @param head the first bytes of a file
   */
  static Orientation of(byte[] head) {
    ByteBuffer in = ByteBuffer.wrap(head);
    try {
      if ((in.getShort() & 0xFFFF) != START) return UPRIGHT;
      while (true) {
        int marker = in.getShort() & 0xFFFF;
        int length = (in.getShort() & 0xFFFF) - 2;
        if (marker < 0xFF00 || marker == PIXELS) return UPRIGHT;
        ByteBuffer block = in.slice(in.position(), length);
        if (marker == BLOCK && startsWithExif(block)) return exif(block.slice(EXIF.length, length - EXIF.length));
        in.position(in.position() + length);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException shorter) {
      return UPRIGHT;
    }
  }

  private static boolean startsWithExif(ByteBuffer block) {
    byte[] begin = new byte[Math.min(EXIF.length, block.limit())];
    block.get(0, begin);
    return Arrays.equals(begin, EXIF);
  }

  private static Orientation exif(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = tiff.getInt(4);
    int count = tiff.getShort(at) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      int entry = at + 2 + 12 * i;
      int code = tiff.getShort(entry + 8);
      if ((tiff.getShort(entry) & 0xFFFF) == TAG && code >= 1 && code <= 8) return new Orientation(code);
    }
    return UPRIGHT;
  }

  /** The picture as it was seen. */
  Picture upright(Picture held) {
    if (code == 1) return held;
    boolean turned = code >= 5;
    int width = turned ? held.height() : held.width();
    int height = turned ? held.width() : held.height();
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      int x = i % width;
      int y = i / width;
      argb[i] = turned ? at(held, y, x) : at(held, x, y);
    }
    return new Picture(width, height, argb);
  }

  private int at(Picture held, int x, int y) {
    boolean fromRight = code == 2 || code == 3 || code == 7 || code == 8;
    boolean fromBelow = code == 3 || code == 4 || code == 6 || code == 7;
    int column = fromRight ? held.width() - 1 - x : x;
    int row = fromBelow ? held.height() - 1 - y : y;
    return held.argb()[row * held.width() + column];
  }
}
