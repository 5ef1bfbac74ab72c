package ptp.data.importing.robomimic;

import static org.bytedeco.hdf5.global.hdf5.H5D_CHUNKED;
import static org.bytedeco.hdf5.global.hdf5.H5D_VIRTUAL;
import static org.bytedeco.hdf5.global.hdf5.H5Dclose;
import static org.bytedeco.hdf5.global.hdf5.H5Dget_create_plist;
import static org.bytedeco.hdf5.global.hdf5.H5Dget_space;
import static org.bytedeco.hdf5.global.hdf5.H5Dget_storage_size;
import static org.bytedeco.hdf5.global.hdf5.H5Dget_type;
import static org.bytedeco.hdf5.global.hdf5.H5Dread;
import static org.bytedeco.hdf5.global.hdf5.H5Pclose;
import static org.bytedeco.hdf5.global.hdf5.H5Pget_chunk;
import static org.bytedeco.hdf5.global.hdf5.H5Pget_external_count;
import static org.bytedeco.hdf5.global.hdf5.H5Pget_filter2;
import static org.bytedeco.hdf5.global.hdf5.H5Pget_layout;
import static org.bytedeco.hdf5.global.hdf5.H5Pget_nfilters;
import static org.bytedeco.hdf5.global.hdf5.H5S_SELECT_SET;
import static org.bytedeco.hdf5.global.hdf5.H5Sclose;
import static org.bytedeco.hdf5.global.hdf5.H5Screate_simple;
import static org.bytedeco.hdf5.global.hdf5.H5Sget_simple_extent_dims;
import static org.bytedeco.hdf5.global.hdf5.H5Sget_simple_extent_ndims;
import static org.bytedeco.hdf5.global.hdf5.H5Sselect_hyperslab;
import static org.bytedeco.hdf5.global.hdf5.H5T_FLOAT;
import static org.bytedeco.hdf5.global.hdf5.H5T_INTEGER;
import static org.bytedeco.hdf5.global.hdf5.H5T_NATIVE_FLOAT_g;
import static org.bytedeco.hdf5.global.hdf5.H5T_NATIVE_UINT8_g;
import static org.bytedeco.hdf5.global.hdf5.H5T_SGN_NONE;
import static org.bytedeco.hdf5.global.hdf5.H5Tclose;
import static org.bytedeco.hdf5.global.hdf5.H5Tget_class;
import static org.bytedeco.hdf5.global.hdf5.H5Tget_sign;
import static org.bytedeco.hdf5.global.hdf5.H5Tget_size;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.SizeTPointer;
import ptp.data.importing.RefusedException;

/**
 * An array of an HDF5 file, read some rows at a time. Its numbers must lie in the file itself, as they are or compressed by
 * gzip; what makes the library open other files, load filters or reserve gigabytes is refused.
 */
final class Hdf5Array implements AutoCloseable {
  private static final int MOST_DIMENSIONS = 8;
  /** gzip, shuffle and the checksum that the library brings along. */
  private static final Set<Integer> FILTERS = Set.of(1, 2, 3);
  private static final long LARGEST_CHUNK = 256L << 20;

  private final long id;
  private final String path;
  private long[] shape = {};
  private int kind;
  private boolean bytes;

  private Hdf5Array(long id, String path) {
    this.id = id;
    this.path = path;
  }

  /**
   * The opened array, which this closes.
   *
   * @param id the library's
   */
  static Hdf5Array of(long id, String path) throws IOException {
    Hdf5Array array = new Hdf5Array(id, path);
    try {
      array.readType();
      array.readShape();
      array.checkStorage();
      return array;
    } catch (IOException e) {
      array.close();
      throw e;
    }
  }

  private void readType() throws IOException {
    long type = sound(H5Dget_type(id));
    try {
      kind = H5Tget_class(type);
      bytes = kind == H5T_INTEGER && H5Tget_size(type) == 1 && H5Tget_sign(type) == H5T_SGN_NONE;
    } finally {
      H5Tclose(type);
    }
    if (kind != H5T_INTEGER && kind != H5T_FLOAT) {
      throw new RefusedException("\"%s\" is not an array of plain numbers".formatted(path));
    }
  }

  private void readShape() throws IOException {
    long space = sound(H5Dget_space(id));
    try {
      int dimensions = H5Sget_simple_extent_ndims(space);
      if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
        throw new RefusedException("\"%s\" has %d dimensions".formatted(path, dimensions));
      }
      shape = new long[dimensions];
      sound(H5Sget_simple_extent_dims(space, shape, new long[dimensions]));
    } finally {
      H5Sclose(space);
    }
  }

  private void checkStorage() throws IOException {
    long list = sound(H5Dget_create_plist(id));
    try {
      int layout = H5Pget_layout(list);
      if (layout == H5D_VIRTUAL || layout < 0 || H5Pget_external_count(list) != 0) {
        throw new RefusedException("\"%s\" stores its data in another file".formatted(path));
      }
      if (layout == H5D_CHUNKED) checkChunks(list);
      checkFilters(list);
    } finally {
      H5Pclose(list);
    }
    if (H5Dget_storage_size(id) == 0) throw new RefusedException("\"%s\" was never written".formatted(path));
  }

  private void checkChunks(long list) throws IOException {
    long[] chunk = new long[shape.length];
    sound(H5Pget_chunk(list, chunk.length, chunk));
    double size = Double.BYTES;
    for (long edge : chunk) size *= edge;
    if (size > LARGEST_CHUNK) throw new RefusedException("\"%s\" has chunks that are too large".formatted(path));
  }

  private void checkFilters(long list) throws IOException {
    int filters = (int) sound(H5Pget_nfilters(list));
    for (int i = 0; i < filters; i++) {
      try (SizeTPointer values = new SizeTPointer(1)) {
        values.put(0);
        int filter = H5Pget_filter2(list, i, new int[1], values, new int[1], 0, new byte[1], new int[1]);
        if (!FILTERS.contains(filter)) {
          throw new RefusedException("\"%s\" is compressed by filter %d; use gzip".formatted(path, filter));
        }
      }
    }
  }

  private long sound(long result) throws IOException {
    if (result < 0) throw new IOException(path + " is damaged");
    return result;
  }

  /** Sizes of the dimensions, at least one. */
  long[] shape() {
    return shape.clone();
  }

  /** Whether its numbers are uint8. */
  boolean isBytes() {
    return bytes;
  }

  boolean isFloat() {
    return kind == H5T_FLOAT;
  }

  /** Numbers of some rows: indices of the first dimension. */
  float[] floats(long row, int rows) throws IOException {
    float[] out = new float[elements(rows)];
    try (FloatPointer pointer = new FloatPointer(out.length)) {
      read(row, rows, H5T_NATIVE_FLOAT_g(), pointer);
      pointer.get(out);
    }
    return out;
  }

  /** Bytes of some rows of an array that {@link #isBytes()}. */
  byte[] bytes(long row, int rows) throws IOException {
    byte[] out = new byte[elements(rows)];
    try (BytePointer pointer = new BytePointer(out.length)) {
      read(row, rows, H5T_NATIVE_UINT8_g(), pointer);
      pointer.get(out);
    }
    return out;
  }

  private int elements(int rows) {
    long product = rows;
    for (int i = 1; i < shape.length; i++) product = Math.multiplyExact(product, shape[i]);
    return Math.toIntExact(product);
  }

  private void read(long row, int rows, long type, Pointer out) throws IOException {
    long[] start = new long[shape.length];
    long[] count = shape.clone();
    start[0] = row;
    count[0] = rows;
    long[] one = new long[shape.length];
    Arrays.fill(one, 1);
    long there = sound(H5Dget_space(id));
    long here = H5Screate_simple(count.length, count, count);
    try {
      sound(H5Sselect_hyperslab(there, H5S_SELECT_SET, start, one, count, one));
      sound(H5Dread(id, type, sound(here), there, Hdf5File.DEFAULT, out));
    } finally {
      H5Sclose(here);
      H5Sclose(there);
    }
  }

  @Override
  public void close() {
    H5Dclose(id);
  }
}
