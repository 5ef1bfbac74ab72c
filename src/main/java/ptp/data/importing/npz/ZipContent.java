package ptp.data.importing.npz;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The content of a zip entry as a stream: never more bytes than the entry claims, and an IOException at the end when there
 * are fewer, or more, or others. Several may read one file side by side.
 */
final class ZipContent extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private final ZipEntry entry;
  private final CRC32 crc = new CRC32();
  private long left;

  ZipContent(ZipFile file, ZipEntry entry) throws IOException {
    super(new BufferedInputStream(file.getInputStream(entry), BUFFER));
    this.entry = entry;
    this.left = entry.getSize();
  }

  /** Fills a part of an array. */
  void readFully(byte[] out, int offset, int length) throws IOException {
    if (readNBytes(out, offset, length) < length) throw new EOFException(entry.getName() + " ends too early");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (left == 0) {
      finish();
      return -1;
    }
    int count = in.read(out, offset, (int) Math.min(length, left));
    if (count < 0) throw new EOFException(entry.getName() + " ends too early");
    crc.update(out, offset, count);
    left -= count;
    return count;
  }

  /** Throws unless the content ends here and is what was put in. */
  void finish() throws IOException {
    boolean more = left > 0 || in.read() >= 0;
    if (more || crc.getValue() != entry.getCrc()) throw new IOException(entry.getName() + " is damaged");
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
