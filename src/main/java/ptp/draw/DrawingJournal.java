package ptp.draw;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The file a drawing is kept in while it is drawn: entries are only ever added, each with its length and checksum, and
 * are on the disk when {@link #append} returns. After a kill, everything up to the last whole entry is recovered and a
 * torn tail is cut off.
 */
public final class DrawingJournal implements AutoCloseable {
  private static final int HEAD = 2 * Integer.BYTES;
  private static final int LARGEST = 1 << 20;

  private final FileChannel channel;
  private final List<Entry> recovered;

  private DrawingJournal(FileChannel channel, List<Entry> recovered) {
    this.channel = channel;
    this.recovered = recovered;
  }

  /** Opens the journal of a workspace, or begins one. */
  public static DrawingJournal open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    List<Entry> entries = new ArrayList<>();
    int good = read(bytes, entries);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(good);
    channel.position(good);
    return new DrawingJournal(channel, List.copyOf(entries));
  }

  /** Reads whole entries and returns where they end. */
  private static int read(byte[] bytes, List<Entry> entries) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int good = 0;
    while (buffer.remaining() >= HEAD) {
      int length = buffer.getInt();
      int sum = buffer.getInt();
      if (length <= 0 || length > LARGEST || length > buffer.remaining()) return good;
      byte[] payload = new byte[length];
      buffer.get(payload);
      if (sum != sum(payload)) return good;
      try {
        entries.add(EntryFormat.read(new DataInputStream(new ByteArrayInputStream(payload))));
      } catch (IOException unknown) {
        return good;
      }
      good = buffer.position();
    }
    return good;
  }

  private static int sum(byte[] payload) {
    CRC32 crc = new CRC32();
    crc.update(payload);
    return (int) crc.getValue();
  }

  /** Content of the file when it was opened. */
  public List<Entry> recovered() {
    return recovered;
  }

  /** Adds an entry. */
  public synchronized void append(Entry entry) throws IOException {
    byte[] payload = EntryFormat.bytes(entry);
    ByteBuffer record = ByteBuffer.allocate(HEAD + payload.length);
    record.putInt(payload.length).putInt(sum(payload)).put(payload).flip();
    while (record.hasRemaining()) channel.write(record);
    channel.force(false);
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
