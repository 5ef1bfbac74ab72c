package ptp.data.importing.npz;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The content of a zip entry as a stream: never more bytes than the entry claims, and an IOException at the end when there
 * are fewer, or more, or others. Several may read one file side by side.
 */
final class ZipContent extends FilterInputStream {
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int LOCAL_BYTES = 30;
  private static final int BUFFER = 1 << 16;

  private final ZipMember member;
  private final Inflater inflater;
  private final CRC32 crc = new CRC32();
  private long left;

  private ZipContent(ZipMember member, InputStream content, Inflater inflater) {
    super(content);
    this.member = member;
    this.inflater = inflater;
    this.left = member.size();
  }

  static ZipContent open(FileChannel file, ZipMember member) throws IOException {
    ByteBuffer local = ZipDirectory.bytes(file, member.header(), LOCAL_BYTES);
    if (local.getInt(0) != LOCAL_SIGNATURE) throw new IOException("an entry is not where it should be");
    long begin = member.header() + LOCAL_BYTES + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
    Inflater inflater = new Inflater(true);
    InputStream packed = new Section(file, begin, member.packed());
    InputStream content = member.deflated() ? new InflaterInputStream(packed, inflater, BUFFER) : packed;
    return new ZipContent(member, new BufferedInputStream(content, BUFFER), inflater);
  }

  /** Fills a part of an array. */
  void readFully(byte[] out, int offset, int length) throws IOException {
    if (readNBytes(out, offset, length) < length) throw new EOFException(member.name() + " ends too early");
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
    if (count < 0) throw new EOFException(member.name() + " ends too early");
    crc.update(out, offset, count);
    left -= count;
    return count;
  }

  /** Throws unless the content ends here and is what was put in. */
  void finish() throws IOException {
    boolean more = left > 0 || in.read() >= 0;
    if (more || crc.getValue() != member.crc()) throw new IOException(member.name() + " is damaged");
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** A part of a file; closing it leaves the file open. */
  private static final class Section extends InputStream {
    private final FileChannel file;
    private final long end;
    private long at;

    Section(FileChannel file, long begin, long length) {
      this.file = file;
      this.at = begin;
      this.end = begin + length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
      if (at >= end) return -1;
      int count = file.read(ByteBuffer.wrap(out, offset, (int) Math.min(length, end - at)), at);
      if (count > 0) at += count;
      return count;
    }
  }
}
