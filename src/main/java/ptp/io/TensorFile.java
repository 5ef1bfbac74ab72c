package ptp.io;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named tensors and a map of strings, in memory: the content of a file in the safetensors format ({@link SafeTensors}). */
public final class TensorFile {
  /**
   * One tensor.
   *
   * @param array its numbers in row-major order: an array of one of the {@link TensorType}s
   */
  public record Entry(long[] shape, Object array) {
    public Entry {
      if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != Array.getLength(array)) {
        throw new IllegalArgumentException(
            "a tensor of shape " + Arrays.toString(shape) + " cannot hold " + Array.getLength(array) + " numbers");
      }
    }

    public TensorType type() {
      return TensorType.of(array);
    }

    int length() {
      return Array.getLength(array);
    }

    /** Its numbers, where they are of type F32; others are refused. */
    public float[] values() {
      return as(float[].class);
    }

    private <T> T as(Class<T> array) {
      if (array.isInstance(this.array)) return array.cast(this.array);
      throw new BadTensorFileException("it holds numbers of type " + type() + " where it should not");
    }
  }

  private final Map<String, Entry> tensors = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  /** Adds a tensor of type F32; a second one of that name is refused. */
  public TensorFile put(String name, float[] values, long... shape) {
    return put(name, new Entry(shape, values));
  }

  /** Adds a tensor of any type; a second one of that name is refused. */
  public TensorFile put(String name, Entry entry) {
    if (tensors.putIfAbsent(name, entry) != null) {
      throw new IllegalArgumentException("there are two tensors \"" + name + "\"");
    }
    return this;
  }

  /** Adds or replaces a string that describes the content. */
  public TensorFile describe(String key, String value) {
    metadata.put(key, value);
    return this;
  }

  public Map<String, Entry> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(metadata);
  }

  public boolean contains(String name) {
    return tensors.containsKey(name);
  }

  /** The tensor of that name and type F32; its absence, or another shape than the one given, is refused in one sentence. */
  public float[] values(String name, long... shape) {
    return array(float[].class, name, shape);
  }

  /** The same of any type, as an array of that kind. */
  public <T> T array(Class<T> kind, String name, long... shape) {
    Entry entry = tensors.get(name);
    if (entry == null) throw new BadTensorFileException("the file has no tensor \"" + name + "\"");
    if (!Arrays.equals(entry.shape(), shape)) {
      throw new BadTensorFileException(
          "the file's tensor \"%s\" has shape %s where %s is needed; it belongs to another configuration"
              .formatted(name, Arrays.toString(entry.shape()), Arrays.toString(shape)));
    }
    return entry.as(kind);
  }

  /** The string stored under that key; its absence is refused. */
  public String describedAs(String key) {
    String value = metadata.get(key);
    if (value == null) throw new BadTensorFileException("the file does not say its \"" + key + "\"");
    return value;
  }
}
