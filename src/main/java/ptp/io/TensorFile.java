package ptp.io;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named float tensors and a map of strings, in memory: the content of a model file ({@link SafeTensors}). */
public final class TensorFile {
  /** One tensor: its shape and its numbers in row-major order. */
  public record Entry(long[] shape, float[] values) {
    public Entry {
      if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != values.length) {
        throw new IllegalArgumentException(
            "a tensor of shape " + Arrays.toString(shape) + " cannot hold " + values.length + " numbers");
      }
    }
  }

  private final Map<String, Entry> tensors = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  /** Adds a tensor; a second one of that name is refused. */
  public TensorFile put(String name, float[] values, long... shape) {
    if (tensors.putIfAbsent(name, new Entry(shape, values)) != null) {
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

  /** The tensor of that name; its absence, or another shape than the one given, is refused in one sentence. */
  public float[] values(String name, long... shape) {
    Entry entry = tensors.get(name);
    if (entry == null) throw new BadTensorFileException("the model file has no tensor \"" + name + "\"");
    if (!Arrays.equals(entry.shape(), shape)) {
      throw new BadTensorFileException(
          "the model file's tensor \"%s\" has shape %s where the network needs %s; it belongs to another configuration"
              .formatted(name, Arrays.toString(entry.shape()), Arrays.toString(shape)));
    }
    return entry.values();
  }

  /** The string stored under that key; its absence is refused. */
  public String describedAs(String key) {
    String value = metadata.get(key);
    if (value == null) throw new BadTensorFileException("the model file does not say its \"" + key + "\"");
    return value;
  }
}
