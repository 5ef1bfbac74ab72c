package ptp.nn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs source text into the archive that libtorch loads modules from, so that methods can be compiled at start without
 * Python. The archive holds one class without attributes; libtorch demands stored (uncompressed) entries.
 */
final class ModuleArchive {
  /** Lines of the archive's source before the first line of the methods. */
  static final int LINES_BEFORE = 4;

  private static final String CLASS =
      "class Net(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n";

  private ModuleArchive() {}

  static byte[] of(String methods) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "net/data.pkl", object());
      put(zip, "net/code/__torch__.py", (CLASS + methods.indent(2)).getBytes(StandardCharsets.UTF_8));
      put(zip, "net/constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
      put(zip, "net/version", "10\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The pickled module: an instance of {@code __torch__.Net} whose only attribute is {@code training = True}. */
  private static byte[] object() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x80, 2});
    out.writeBytes("c__torch__\nNet\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {'q', 0, ')', (byte) 0x81, '}', '(', 'X', 8, 0, 0, 0});
    out.writeBytes("training".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {'q', 1, (byte) 0x88, 'u', 'b', 'q', 3, '.'});
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] data) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(data);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(data.length);
    entry.setCompressedSize(data.length);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(data);
    zip.closeEntry();
  }
}
