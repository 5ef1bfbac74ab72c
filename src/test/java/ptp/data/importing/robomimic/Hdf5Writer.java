package ptp.data.importing.robomimic;

import static org.bytedeco.hdf5.global.hdf5.H5Dclose;
import static org.bytedeco.hdf5.global.hdf5.H5Dcreate2;
import static org.bytedeco.hdf5.global.hdf5.H5Dwrite;
import static org.bytedeco.hdf5.global.hdf5.H5F_ACC_TRUNC;
import static org.bytedeco.hdf5.global.hdf5.H5Fclose;
import static org.bytedeco.hdf5.global.hdf5.H5Fcreate;
import static org.bytedeco.hdf5.global.hdf5.H5Gclose;
import static org.bytedeco.hdf5.global.hdf5.H5Gcreate2;
import static org.bytedeco.hdf5.global.hdf5.H5Lcreate_external;
import static org.bytedeco.hdf5.global.hdf5.H5Lcreate_hard;
import static org.bytedeco.hdf5.global.hdf5.H5Lcreate_soft;
import static org.bytedeco.hdf5.global.hdf5.H5Ldelete;
import static org.bytedeco.hdf5.global.hdf5.H5P_CLS_DATASET_CREATE_ID_g;
import static org.bytedeco.hdf5.global.hdf5.H5Pclose;
import static org.bytedeco.hdf5.global.hdf5.H5Pcreate;
import static org.bytedeco.hdf5.global.hdf5.H5Pset_chunk;
import static org.bytedeco.hdf5.global.hdf5.H5Pset_external;
import static org.bytedeco.hdf5.global.hdf5.H5Pset_filter;
import static org.bytedeco.hdf5.global.hdf5.H5Sclose;
import static org.bytedeco.hdf5.global.hdf5.H5Screate_simple;
import static org.bytedeco.hdf5.global.hdf5.H5T_IEEE_F32LE_g;
import static org.bytedeco.hdf5.global.hdf5.H5T_NATIVE_FLOAT_g;
import static org.bytedeco.hdf5.global.hdf5.H5T_STD_U8LE_g;
import static org.bytedeco.hdf5.global.hdf5.H5open;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Writes HDF5 files in robomimic's layout, sound ones and others. */
final class Hdf5Writer implements AutoCloseable {
  private static final int OPTIONAL = 1;

  private final long file;

  Hdf5Writer(Path path) {
    H5open();
    file = sound(H5Fcreate(path.toString(), H5F_ACC_TRUNC(), 0, 0));
  }

  private static long sound(long result) {
    assertTrue(result >= 0, "HDF5 failed");
    return result;
  }

  /** A demonstration of grey pictures of 4x4, in which nothing moves. */
  Hdf5Writer demo(int number, int steps) {
    String demo = "/data/demo_" + number;
    if (number == 0) group("/data");
    group(demo).group(demo + "/obs");
    return floats(demo + "/actions", new float[steps * 5], steps, 5)
        .bytes(demo + "/obs/agentview_image", new byte[steps * 48], steps, 4, 4, 3);
  }

  Hdf5Writer group(String path) {
    H5Gclose(sound(H5Gcreate2(file, path, 0, 0, 0)));
    return this;
  }

  Hdf5Writer without(String path) {
    sound(H5Ldelete(file, path, 0));
    return this;
  }

  Hdf5Writer floats(String path, float[] numbers, long... shape) {
    try (FloatPointer pointer = new FloatPointer(numbers)) {
      return array(path, H5T_IEEE_F32LE_g(), H5T_NATIVE_FLOAT_g(), pointer, 0, shape);
    }
  }

  Hdf5Writer bytes(String path, byte[] numbers, long... shape) {
    try (BytePointer pointer = new BytePointer(numbers)) {
      return array(path, H5T_STD_U8LE_g(), H5T_STD_U8LE_g(), pointer, 0, shape);
    }
  }

  /** Floats that are promised and never written. */
  Hdf5Writer unwritten(String path, long... shape) {
    return array(path, H5T_IEEE_F32LE_g(), 0, null, 0, shape);
  }

  /** Floats in chunks of any size, perhaps behind a filter that may be skipped while they are written. */
  Hdf5Writer chunked(String path, int filter, long[] chunk, long... shape) {
    long list = sound(H5Pcreate(H5P_CLS_DATASET_CREATE_ID_g()));
    sound(H5Pset_chunk(list, chunk.length, chunk));
    if (filter > 0) sound(H5Pset_filter(list, filter, OPTIONAL, 0, new int[1]));
    array(path, H5T_IEEE_F32LE_g(), 0, null, list, shape);
    H5Pclose(list);
    return this;
  }

  /** Floats whose bytes are those of another file. */
  Hdf5Writer external(String path, Path other, long... shape) {
    long list = sound(H5Pcreate(H5P_CLS_DATASET_CREATE_ID_g()));
    sound(H5Pset_external(list, other.toString(), 0, 1 << 20));
    array(path, H5T_IEEE_F32LE_g(), 0, null, list, shape);
    H5Pclose(list);
    return this;
  }

  private Hdf5Writer array(String path, long type, long memory, Pointer numbers, long list, long... shape) {
    long space = sound(H5Screate_simple(shape.length, shape, shape));
    long array = sound(H5Dcreate2(file, path, type, space, 0, list, 0));
    if (numbers != null) sound(H5Dwrite(array, memory, 0, 0, 0, numbers));
    H5Dclose(array);
    H5Sclose(space);
    return this;
  }

  Hdf5Writer softLink(String path, String target) {
    sound(H5Lcreate_soft(target, file, path, 0, 0));
    return this;
  }

  Hdf5Writer externalLink(String path, Path other, String target) {
    sound(H5Lcreate_external(other.toString(), target, file, path, 0, 0));
    return this;
  }

  Hdf5Writer hardLink(String path, String target) {
    sound(H5Lcreate_hard(file, target, file, path, 0, 0));
    return this;
  }

  @Override
  public void close() {
    H5Fclose(file);
  }
}
