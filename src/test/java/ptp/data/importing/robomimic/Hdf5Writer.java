package ptp.data.importing.robomimic;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.DatasetCreationOptions;
import io.jhdf.api.WritableGroup;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes HDF5 files in robomimic's layout, sound ones and others. */
final class Hdf5Writer implements AutoCloseable {
  private static final DatasetCreationOptions UNSIGNED = DatasetCreationOptions.builder().unsigned().build();

  private final Path file;
  /** Arrays by path; a group is an empty string. */
  private final TreeMap<String, Object> content = new TreeMap<>();

  Hdf5Writer(Path file) {
    this.file = file;
  }

  /** A demonstration of black pictures of 4x4, in which nothing moves. */
  Hdf5Writer demo(int number, int steps) {
    String demo = "/data/demo_" + number;
    return group("/data").group(demo).group(demo + "/obs").floats(demo + "/actions", new float[steps * 5], steps, 5)
        .bytes(demo + "/obs/agentview_image", new byte[steps * 48], steps, 4, 4, 3);
  }

  Hdf5Writer group(String path) {
    content.put(path, "");
    return this;
  }

  /** Without that array or group and what is in it. */
  Hdf5Writer without(String path) {
    content.keySet().removeIf(name -> name.equals(path) || name.startsWith(path + "/"));
    return this;
  }

  Hdf5Writer floats(String path, float[] numbers, int... shape) {
    content.put(path, shaped(numbers, 0, 0, shape));
    return this;
  }

  Hdf5Writer bytes(String path, byte[] numbers, int... shape) {
    content.put(path, shaped(numbers, 0, 0, shape));
    return this;
  }

  /** The part of an array that begins at an index, with its dimensions from one on as Java nests them. */
  private static Object shaped(Object numbers, int begin, int dimension, int... shape) {
    int size = shape[dimension];
    Class<?> element = numbers.getClass().componentType();
    if (dimension == shape.length - 1) {
      Object line = Array.newInstance(element, size);
      System.arraycopy(numbers, begin, line, 0, size);
      return line;
    }
    int[] rest = java.util.Arrays.copyOfRange(shape, dimension, shape.length);
    Object out = Array.newInstance(element, rest);
    int step = Array.getLength(numbers); // elements of one index of this dimension
    for (int i = 0; i <= dimension; i++) step /= shape[i];
    for (int i = 0; i < size; i++) Array.set(out, i, shaped(numbers, begin + i * step, dimension + 1, shape));
    return out;
  }

  @Override
  public void close() {
    Map<String, WritableGroup> groups = new TreeMap<>();
    try (WritableHdfFile out = HdfFile.write(file)) {
      groups.put("", out);
      content.forEach((path, data) -> {
        int end = path.lastIndexOf('/');
        WritableGroup parent = groups.get(path.substring(0, end));
        String name = path.substring(end + 1);
        if (data instanceof String) groups.put(path, parent.putGroup(name));
        else if (data instanceof byte[][][][]) parent.putDataset(name, data, UNSIGNED);
        else parent.putDataset(name, data);
      });
    }
  }
}
