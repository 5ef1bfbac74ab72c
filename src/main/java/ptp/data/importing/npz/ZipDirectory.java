package ptp.data.importing.npz;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ptp.data.importing.RefusedException;

/**
 * The table of contents at the end of a zip file (APPNOTE 4.3.12 to 4.3.16), with the 64-bit sizes that NumPy writes. Entries
 * must be stored or deflated, and may not overlap, which is how small files claim enormous contents.
 */
final class ZipDirectory {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int END64_SIGNATURE = 0x06064b50;
  private static final int END64_BYTES = 56;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL_BYTES = 30;
  private static final int EXTRA_64 = 1;
  private static final int MOST_COMMENT = 0xFFFF;
  private static final long IN_EXTRA = 0xFFFFFFFFL;
  private static final int ENCRYPTED = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  /** A data set has a few arrays with short names. */
  private static final int MOST_BYTES = 1 << 20;

  private ZipDirectory() {}

  /** All entries, in the order of the table. */
  static List<ZipMember> read(FileChannel file) throws IOException {
    long end = findEnd(file);
    ByteBuffer record = bytes(file, end, END_BYTES);
    long size = unsigned(record.getInt(12));
    long begin = unsigned(record.getInt(16));
    if (size == IN_EXTRA || begin == IN_EXTRA) {
      ByteBuffer record64 = bytes(file, end64(file, end), END64_BYTES);
      if (record64.getInt(0) != END64_SIGNATURE) throw damaged();
      size = record64.getLong(40);
      begin = record64.getLong(48);
    }
    if (size < 0 || begin < 0 || size > end || begin > end - size) throw damaged();
    if (size > MOST_BYTES) throw new RefusedException("it has too many entries for a data set");
    List<ZipMember> members = members(bytes(file, begin, (int) size));
    refuseOverlaps(members, begin);
    return members;
  }

  /** The end record is followed by nothing but its own comment. */
  private static long findEnd(FileChannel file) throws IOException {
    int length = (int) Math.min(file.size(), END_BYTES + MOST_COMMENT);
    long from = file.size() - length;
    ByteBuffer tail = bytes(file, from, length);
    for (int at = length - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) != END_SIGNATURE) continue;
      if (at + END_BYTES + (tail.getShort(at + 20) & 0xFFFF) == length) return from + at;
    }
    throw new RefusedException("it is not a NumPy archive, or it is truncated");
  }

  private static long end64(FileChannel file, long end) throws IOException {
    ByteBuffer locator = bytes(file, end - LOCATOR_BYTES, LOCATOR_BYTES);
    if (locator.getInt(0) != LOCATOR_SIGNATURE) throw damaged();
    return locator.getLong(8);
  }

  private static List<ZipMember> members(ByteBuffer table) throws IOException {
    List<ZipMember> members = new ArrayList<>();
    while (table.hasRemaining()) {
      if (table.remaining() < ENTRY_BYTES || table.getInt(table.position()) != ENTRY_SIGNATURE) throw damaged();
      int names = table.getShort(table.position() + 28) & 0xFFFF;
      int extras = table.getShort(table.position() + 30) & 0xFFFF;
      int comments = table.getShort(table.position() + 32) & 0xFFFF;
      int length = ENTRY_BYTES + names + extras + comments;
      if (length > table.remaining()) throw damaged();
      members.add(member(table.slice(table.position(), length).order(ByteOrder.LITTLE_ENDIAN), names, extras));
      table.position(table.position() + length);
    }
    return members;
  }

  private static ZipMember member(ByteBuffer entry, int names, int extras) throws IOException {
    String name = name(entry, names);
    int method = entry.getShort(10);
    if ((entry.getShort(8) & ENCRYPTED) != 0) throw new RefusedException("it is encrypted");
    if (method != STORED && method != DEFLATED) {
      throw new RefusedException("its compression method is not supported");
    }
    ByteBuffer extra = extra64(entry.slice(ENTRY_BYTES + names, extras).order(ByteOrder.LITTLE_ENDIAN));
    // the order is the standard's, and only numbers that do not fit in 32 bits are there
    long size = wide(entry.getInt(24), extra);
    long packed = wide(entry.getInt(20), extra);
    long header = wide(entry.getInt(42), extra);
    if (size < 0 || packed < 0 || header < 0 || method == STORED && size != packed) throw damaged();
    return new ZipMember(name, method == DEFLATED, unsigned(entry.getInt(16)), packed, size, header);
  }

  /** Nothing is ever written under these names, but a file that tries has nothing good in mind. */
  private static String name(ByteBuffer entry, int length) throws RefusedException {
    byte[] bytes = new byte[length];
    entry.get(ENTRY_BYTES, bytes);
    String name = new String(bytes, StandardCharsets.UTF_8);
    boolean leaves = name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":");
    if (leaves || name.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException("the name of an entry points outside the archive");
    }
    return name;
  }

  /** The content of the extra field with 64-bit sizes; empty where there is none. */
  private static ByteBuffer extra64(ByteBuffer extras) throws IOException {
    while (extras.remaining() >= 4) {
      int id = extras.getShort() & 0xFFFF;
      int length = extras.getShort() & 0xFFFF;
      if (length > extras.remaining()) throw damaged();
      ByteBuffer content = extras.slice(extras.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      if (id == EXTRA_64) return content;
      extras.position(extras.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  private static long wide(int number, ByteBuffer extra) throws IOException {
    if (unsigned(number) != IN_EXTRA) return unsigned(number);
    if (extra.remaining() < Long.BYTES) throw damaged();
    return extra.getLong();
  }

  private static void refuseOverlaps(List<ZipMember> members, long end) throws IOException {
    long free = 0;
    for (ZipMember m : members.stream().sorted(Comparator.comparingLong(ZipMember::header)).toList()) {
      if (m.header() < free || m.packed() > end || m.header() > end - m.packed() - LOCAL_BYTES) {
        throw new RefusedException("its entries overlap or lie outside the file");
      }
      free = m.header() + LOCAL_BYTES + m.packed();
    }
  }

  /** Bytes of a file, little-endian. */
  static ByteBuffer bytes(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    if (from < 0) throw damaged();
    while (bytes.hasRemaining()) {
      if (file.read(bytes, from + bytes.position()) < 0) throw new EOFException("the file ends too early");
    }
    return bytes.flip();
  }

  private static long unsigned(int number) {
    return Integer.toUnsignedLong(number);
  }

  private static IOException damaged() {
    return new IOException("the table of contents is damaged");
  }
}
