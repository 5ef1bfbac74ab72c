package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ptp.data.importing.RefusedException;

/**
 * Header of an {@code .npy} array (NEP 1). The header is a Python literal; it is matched, never evaluated.
 *
 * @param shape sizes of the dimensions, all at least 0; their product fits in a long
 * @param bytes of the header itself
 */
record NpyHeader(ArrayType type, long[] shape, int bytes) {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  /** NumPy's are 118 bytes long, and an array has a handful of dimensions. */
  private static final int LONGEST = 4096;
  private static final int MOST_DIMENSIONS = 8;
  private static final Pattern DICTIONARY =
      Pattern.compile(
          "\\s*\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(([-0-9, ]*)\\),?\\s*\\}\\s*");

  /** Reads the header of the array of that name, and leaves the stream at its first element. */
  static NpyHeader read(ZipContent in, String name) throws IOException {
    byte[] magic = new byte[MAGIC.length + 2];
    in.readFully(magic, 0, magic.length);
    int version = magic[MAGIC.length];
    if (!Arrays.equals(magic, 0, MAGIC.length, MAGIC, 0, MAGIC.length) || version < 1 || version > 3) {
      throw new RefusedException("\"%s\" is not a NumPy array".formatted(name));
    }
    byte[] size = new byte[version == 1 ? 2 : 4];
    in.readFully(size, 0, size.length);
    long length = 0;
    for (int i = size.length - 1; i >= 0; i--) length = length << 8 | size[i] & 255;
    if (length > LONGEST) throw new RefusedException("\"%s\" has a header of %,d bytes".formatted(name, length));
    byte[] text = new byte[(int) length];
    in.readFully(text, 0, text.length);
    int bytes = magic.length + size.length + text.length;
    return parse(new String(text, StandardCharsets.UTF_8), bytes, name);
  }

  private static NpyHeader parse(String text, int bytes, String name) throws RefusedException {
    Matcher m = DICTIONARY.matcher(text);
    if (!m.matches()) throw new RefusedException("\"%s\" is not an array of plain numbers".formatted(name));
    ArrayType type = ArrayType.of(m.group(1), name);
    if (m.group(2).equals("True")) {
      throw new RefusedException(
          "\"%s\" is stored in Fortran order; save numpy.ascontiguousarray of it".formatted(name));
    }
    return new NpyHeader(type, shape(m.group(3), type, name), bytes);
  }

  private static long[] shape(String text, ArrayType type, String name) throws RefusedException {
    try {
      String[] sizes = text.isBlank() ? new String[0] : text.strip().replaceFirst(",$", "").split(",");
      if (sizes.length > MOST_DIMENSIONS) throw new NumberFormatException();
      long[] shape = new long[sizes.length];
      long product = type.bytes();
      for (int i = 0; i < shape.length; i++) {
        shape[i] = Long.parseLong(sizes[i].strip());
        if (shape[i] < 0) throw new NumberFormatException();
        product = Math.multiplyExact(product, shape[i]);
      }
      return shape;
    } catch (NumberFormatException | ArithmeticException e) {
      throw new RefusedException("\"%s\" has an invalid shape".formatted(name));
    }
  }

  /** Number of elements. */
  long elements() {
    return elements(0);
  }

  /** Number of elements in one row: one index of the first dimension. */
  long rowElements() {
    return elements(1);
  }

  private long elements(int from) {
    long product = 1;
    for (int i = from; i < shape.length; i++) product *= shape[i];
    return product;
  }
}
