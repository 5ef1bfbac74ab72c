package ptp.data.importing.robomimic;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.CompactDataset;
import io.jhdf.dataset.DatasetReader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OrderedDataType;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import ptp.data.importing.RefusedException;

/**
 * An array of an HDF5 file, read some rows at a time. Its numbers must lie in the file itself, as they are or compressed by
 * gzip. Only the rows that are asked for are read, whatever else the file claims.
 */
final class Hdf5Array {
  private static final int MOST_DIMENSIONS = 8;

  private final Hdf5File file;
  private final String path;
  private final long[] shape;
  private final DataType type;
  private final Rows rows;

  /** Where the bytes of rows come from. */
  private interface Rows {
    ByteBuffer read(long row, int rows, int bytes) throws IOException;
  }

  private Hdf5Array(Hdf5File file, String path, long[] shape, DataType type, Rows rows) {
    this.file = file;
    this.path = path;
    this.shape = shape;
    this.type = type;
    this.rows = rows;
  }

  static Hdf5Array of(Hdf5File file, Dataset data, String path) throws IOException {
    DataType type = data.getDataType();
    if (!(type instanceof FixedPoint || type instanceof FloatingPoint)) {
      throw new RefusedException("\"%s\" is not an array of plain numbers".formatted(path));
    }
    long[] shape = data.getDimensionsAsLong();
    if (shape.length < 1 || shape.length > MOST_DIMENSIONS) {
      throw new RefusedException("\"%s\" has %d dimensions".formatted(path, shape.length));
    }
    return new Hdf5Array(file, path, shape, type, rows(file, data, path));
  }

  private static Rows rows(Hdf5File file, Dataset data, String path) throws IOException {
    return switch (data) {
      case ChunkedDataset chunked -> {
        Hdf5Chunks chunks = Hdf5Chunks.of(file, chunked, path);
        yield (row, rows, bytes) -> ByteBuffer.wrap(chunks.rows((int) row, rows, bytes));
      }
      case ContiguousDataset plain -> {
        if (plain.isEmpty()) throw new RefusedException("\"%s\" was never written".formatted(path));
        yield (row, rows, bytes) -> file.bytes(plain.getDataAddress() + row * (bytes / rows), bytes);
      }
      case CompactDataset inHeader -> (row, rows, bytes) -> file
          .sound(path, () -> inHeader.getDataBuffer().slice((int) row * (bytes / rows), bytes));
      default -> throw new RefusedException("\"%s\" is not an array".formatted(path));
    };
  }

  /** Sizes of the dimensions, at least one. */
  long[] shape() {
    return shape.clone();
  }

  /** Whether its numbers are uint8. */
  boolean isBytes() {
    return type instanceof FixedPoint whole && whole.getSize() == 1 && !whole.isSigned();
  }

  boolean isFloat() {
    return type instanceof FloatingPoint;
  }

  /** Numbers of some rows: indices of the first dimension. */
  float[] floats(long row, int rows) throws IOException {
    int elements = elements(rows);
    ByteBuffer bytes = this.rows.read(row, rows, Math.multiplyExact(elements, type.getSize()));
    bytes.order(((OrderedDataType) type).getByteOrder());
    return file.sound(path, () -> {
      Object numbers = DatasetReader.readDataset(type, bytes, new int[] {elements}, null);
      float[] out = new float[elements];
      for (int i = 0; i < elements; i++) out[i] = (float) Array.getDouble(numbers, i);
      return out;
    });
  }

  /** Bytes of some rows of an array that {@link #isBytes()}. */
  byte[] bytes(long row, int rows) throws IOException {
    byte[] out = new byte[elements(rows)];
    this.rows.read(row, rows, out.length).get(out);
    return out;
  }

  private int elements(int rows) throws IOException {
    try {
      long product = rows;
      for (int i = 1; i < shape.length; i++) product = Math.multiplyExact(product, shape[i]);
      return Math.toIntExact(product);
    } catch (ArithmeticException e) {
      throw new IOException(path + " is damaged", e);
    }
  }
}
