package ptp.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The checked header of a safetensors file. It is read as a stream with a fixed structure, so that nesting and unknown
 * keys are refused where they appear. The slots cover the data exactly: no gap, no overlap, no rest.
 */
record SafeTensorsHeader(List<Slot> slots, Map<String, String> metadata) {
  private static final int MAX_RANK = 8;
  private static final int MAX_TENSORS = 20_000;

  /** Bytes [begin, end) of the data hold a tensor of that type and shape. */
  record Slot(String name, TensorType type, long[] shape, long begin, long end) {}

  static SafeTensorsHeader parse(String json, long dataSize) {
    try (JsonReader in = new JsonReader(new StringReader(json))) {
      in.setStrictness(Strictness.STRICT);
      SafeTensorsHeader header = readAll(in);
      if (in.peek() != JsonToken.END_DOCUMENT) throw new BadTensorFileException("text follows its header");
      header.checkCover(dataSize);
      return header;
    } catch (MalformedJsonException | EOFException | IllegalStateException | NumberFormatException e) {
      throw new BadTensorFileException("its header is not the JSON of a safetensors file", e);
    } catch (IOException e) {
      throw new BadTensorFileException("its header cannot be read", e);
    }
  }

  private static SafeTensorsHeader readAll(JsonReader in) throws IOException {
    SafeTensorsHeader header = new SafeTensorsHeader(new ArrayList<>(), new LinkedHashMap<>());
    Set<String> names = new HashSet<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (!names.add(name)) throw new BadTensorFileException("its header names \"" + shorten(name) + "\" twice");
      if (names.size() > MAX_TENSORS) throw new BadTensorFileException("it has more than " + MAX_TENSORS + " tensors");
      if (name.equals("__metadata__")) readMetadata(in, header.metadata);
      else header.slots.add(readSlot(in, name));
    }
    in.endObject();
    return header;
  }

  private static void readMetadata(JsonReader in, Map<String, String> metadata) throws IOException {
    in.beginObject();
    while (in.hasNext()) {
      String key = in.nextName();
      if (in.peek() != JsonToken.STRING) throw new BadTensorFileException("its metadata holds more than strings");
      if (metadata.putIfAbsent(key, in.nextString()) != null) {
        throw new BadTensorFileException("its metadata names \"" + shorten(key) + "\" twice");
      }
    }
    in.endObject();
  }

  private static Slot readSlot(JsonReader in, String name) throws IOException {
    @Nullable
    String type = null;
    long @Nullable [] shape = null;
    long @Nullable [] offsets = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "dtype" -> type = in.nextString();
        case "shape" -> shape = readNumbers(in);
        case "data_offsets" -> offsets = readNumbers(in);
        default -> throw new BadTensorFileException("its tensor \"" + shorten(name) + "\" has an unknown attribute");
      }
    }
    in.endObject();
    return slot(name, type, shape, offsets);
  }

  private static Slot slot(
      String name, @Nullable String type, long @Nullable [] shape, long @Nullable [] offsets) {
    String tensor = "its tensor \"" + shorten(name) + "\" ";
    if (type == null || shape == null || offsets == null || offsets.length != 2) {
      throw new BadTensorFileException(tensor + "lacks its type, shape or place");
    }
    TensorType known = type(tensor, type);
    long bytes = count(tensor, shape) * known.bytes();
    if (offsets[0] < 0 || offsets[1] < offsets[0] || offsets[1] - offsets[0] != bytes) {
      throw new BadTensorFileException(tensor + "has a place of another size than its shape");
    }
    return new Slot(name, known, shape, offsets[0], offsets[1]);
  }

  private static TensorType type(String tensor, String name) {
    for (TensorType type : TensorType.values()) if (type.name().equals(name)) return type;
    throw new BadTensorFileException(
        tensor + "is " + shorten(name) + ", not one of " + Arrays.toString(TensorType.values()));
  }

  private static long count(String tensor, long[] shape) {
    long count = 1;
    for (long s : shape) {
      if (s < 0 || s > Integer.MAX_VALUE) throw new BadTensorFileException(tensor + "has an impossible shape");
      count *= s;
      if (count > Integer.MAX_VALUE - 8) throw new BadTensorFileException(tensor + "is too large");
    }
    return count;
  }

  private static long[] readNumbers(JsonReader in) throws IOException {
    List<Long> numbers = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      if (in.peek() != JsonToken.NUMBER || numbers.size() == MAX_RANK) {
        throw new BadTensorFileException("its header has a malformed list of numbers");
      }
      numbers.add(in.nextLong());
    }
    in.endArray();
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private void checkCover(long dataSize) {
    long at = 0;
    for (Slot slot : slots.stream().sorted(Comparator.comparingLong(Slot::begin).thenComparing(Slot::end)).toList()) {
      if (slot.begin() != at) throw new BadTensorFileException("its tensors overlap or leave gaps");
      at = slot.end();
    }
    if (at != dataSize) {
      throw new BadTensorFileException("it holds " + dataSize + " bytes of numbers where its header says " + at);
    }
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }
}
