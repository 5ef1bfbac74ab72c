package ptp.io;

import com.google.gson.stream.JsonWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Files in the safetensors format: 8 bytes of header length, a JSON header, numbers. The types are those of
 * {@link TensorType}. Nothing in a file is executed, nothing is allocated before it is known to fit the file, and whatever does not
 * fit is refused in one sentence ({@link BadTensorFileException}).
 */
public final class SafeTensors {
  /** No header of ours comes near; larger ones are refused unread. */
  static final int MAX_HEADER = 4 << 20;

  private static final int CHUNK = 1 << 20;

  private SafeTensors() {}

  /** Writes the file whole or not at all: into a temporary file beside it, forced to disk, then renamed. */
  public static void write(Path path, TensorFile file) throws IOException {
    Path target = path.toAbsolutePath();
    Files.createDirectories(AtomicFiles.folder(target));
    // not one of the system's temporary files, which nobody else could read after the move
    Path temporary = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      writeTo(temporary, file);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(AtomicFiles.folder(target));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Reads and checks a file of a network. */
  public static TensorFile read(Path path) throws IOException {
    try {
      return load(path);
    } catch (BadTensorFileException e) {
      throw new BadTensorFileException(path.getFileName() + " cannot be read as a model: " + e.getMessage(), e);
    }
  }

  /** Reads and checks a file; a refusal says what is wrong without the file's name. */
  static TensorFile load(Path path) throws IOException {
    try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
      return load(in, 8L + headerLength(in), header(in));
    }
  }

  /** What describes the content of a file, without the content. */
  static Map<String, String> metadata(Path path) throws IOException {
    try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
      return header(in).metadata();
    }
  }

  private static SafeTensorsHeader header(FileChannel in) throws IOException {
    int length = headerLength(in);
    String json = StandardCharsets.UTF_8.decode(readFully(in, 8, length)).toString();
    return SafeTensorsHeader.parse(json, in.size() - 8 - length);
  }

  private static int headerLength(FileChannel in) throws IOException {
    long size = in.size();
    if (size < 8) throw new BadTensorFileException("it is only " + size + " bytes long");
    long length = readFully(in, 0, 8).getLong();
    if (length < 2 || length > MAX_HEADER || length > size - 8) {
      throw new BadTensorFileException("its header claims " + Long.toUnsignedString(length) + " bytes");
    }
    return (int) length;
  }

  private static TensorFile load(FileChannel in, long dataBegin, SafeTensorsHeader header) throws IOException {
    TensorFile file = new TensorFile();
    header.metadata().forEach(file::describe);
    for (SafeTensorsHeader.Slot slot : header.slots()) {
      file.put(slot.name(), new TensorFile.Entry(slot.shape(), array(in, dataBegin, slot)));
    }
    return file;
  }

  private static Object array(FileChannel in, long dataBegin, SafeTensorsHeader.Slot slot) throws IOException {
    int size = slot.type().bytes();
    int length = (int) ((slot.end() - slot.begin()) / size);
    Object array = slot.type().array(length);
    for (int done = 0; done < length;) {
      int count = Math.min(CHUNK, length - done);
      ByteBuffer bytes = readFully(in, dataBegin + slot.begin() + (long) done * size, count * size);
      TensorType.get(bytes, array, done, count);
      done += count;
    }
    return array;
  }

  private static ByteBuffer readFully(FileChannel in, long position, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (in.read(buffer, position + buffer.position()) < 0) throw new EOFException("the file became shorter");
    }
    return buffer.flip();
  }

  private static void writeTo(Path path, TensorFile file) throws IOException {
    byte[] header = header(file);
    try (FileChannel out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeFully(out, buffer(8).putLong(header.length));
      writeFully(out, buffer(header.length).put(header));
      for (TensorFile.Entry entry : file.tensors().values()) chunks(entry, bytes -> writeAll(out, bytes));
      out.force(true);
    }
  }

  /** Takes the bytes of a tensor one piece after the other. */
  interface Sink<E extends Exception> {
    void take(ByteBuffer bytes) throws E;
  }

  static <E extends Exception> void chunks(TensorFile.Entry entry, Sink<E> sink) throws E {
    for (int done = 0; done < entry.length(); done += CHUNK) {
      int count = Math.min(CHUNK, entry.length() - done);
      ByteBuffer bytes = buffer(count * entry.type().bytes());
      TensorType.put(entry.array(), done, count, bytes);
      sink.take(bytes);
    }
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void writeFully(FileChannel out, ByteBuffer filled) throws IOException {
    writeAll(out, filled.flip());
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) out.write(bytes);
  }

  /** Padded with spaces to a multiple of 8 bytes, as the format asks for alignment. */
  private static byte[] header(TensorFile file) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      writeMetadata(json, file.metadata());
      long offset = 0;
      for (Map.Entry<String, TensorFile.Entry> e : file.tensors().entrySet()) {
        long end = offset + (long) e.getValue().length() * e.getValue().type().bytes();
        writeSlot(json, e.getKey(), e.getValue(), List.of(offset, end));
        offset = end;
      }
      json.endObject();
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    String padding = " ".repeat((8 - bytes.length % 8) % 8);
    return (text + padding).getBytes(StandardCharsets.UTF_8);
  }

  private static void writeMetadata(JsonWriter json, Map<String, String> metadata) throws IOException {
    json.name("__metadata__").beginObject();
    for (Map.Entry<String, String> e : metadata.entrySet()) json.name(e.getKey()).value(e.getValue());
    json.endObject();
  }

  private static void writeSlot(JsonWriter json, String name, TensorFile.Entry entry, List<Long> offsets)
      throws IOException {
    json.name(name).beginObject();
    json.name("dtype").value(entry.type().name());
    json.name("shape").beginArray();
    for (long s : entry.shape()) json.value(s);
    json.endArray().name("data_offsets").beginArray();
    for (long o : offsets) json.value(o);
    json.endArray().endObject();
  }

  /** Makes the rename itself durable; systems without folder handles (Windows) need no such thing. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      System.getLogger(SafeTensors.class.getName()).log(System.Logger.Level.DEBUG, "folder not forced", e);
    }
  }
}
