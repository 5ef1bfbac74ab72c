package ptp.data.importing.npz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ptp.domain.Trajectory;

/** Writes NumPy archives, sound ones and others. */
public final class NpzWriter {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private boolean deflated = true;

  /** An archive of trajectories as other programs keep them: a row for each picture, the last one's action is zero. */
  public static NpzWriter of(List<Trajectory> trajectories) {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    int rows = trajectories.stream().mapToInt(t -> t.length() + 1).sum();
    ByteBuffer actions = numbers(rows * 5 * 4);
    byte[] terminals = new byte[rows];
    int row = 0;
    for (Trajectory t : trajectories) {
      t.observations().forEach(o -> pictures.writeBytes(o.frame().rgb()));
      t.actions().forEach(action -> {
        for (float number : action) actions.putFloat(number);
      });
      actions.position(actions.position() + 5 * 4);
      row += t.length() + 1;
      terminals[row - 1] = 1;
    }
    return new NpzWriter().array("observations", "|u1", "(%d, 48, 48, 3)".formatted(rows), pictures.toByteArray())
        .array("actions", "<f4", "(%d, 5)".formatted(rows), actions.array())
        .array("terminals", "|b1", "(%d,)".formatted(rows), terminals);
  }

  static ByteBuffer numbers(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] floats(float... numbers) {
    ByteBuffer bytes = numbers(4 * numbers.length);
    for (float number : numbers) bytes.putFloat(number);
    return bytes.array();
  }

  static byte[] longs(long... numbers) {
    ByteBuffer bytes = numbers(8 * numbers.length);
    for (long number : numbers) bytes.putLong(number);
    return bytes.array();
  }

  NpzWriter stored() {
    deflated = false;
    return this;
  }

  /** Adds or replaces an array. */
  NpzWriter array(String name, String type, String shape, byte[] content) {
    String header = "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
    return raw(name + ".npy", npy(header, content));
  }

  /** An array with any header. */
  static byte[] npy(String header, byte[] content) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer bytes = numbers(10 + text.length + content.length);
    bytes.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.ISO_8859_1)).put((byte) 1).put((byte) 0);
    return bytes.putShort((short) text.length).put(text).put(content).array();
  }

  /** Adds or replaces an entry with any content. */
  NpzWriter raw(String entry, byte[] content) {
    entries.put(entry, content);
    return this;
  }

  NpzWriter without(String name) {
    entries.remove(name + ".npy");
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        zip.putNextEntry(entry(e.getKey(), e.getValue()));
        zip.write(e.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private ZipEntry entry(String name, byte[] content) {
    ZipEntry entry = new ZipEntry(name);
    if (deflated) return entry;
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    return entry;
  }

  public Path write(Path file) throws IOException {
    return Files.write(file, bytes());
  }
}
