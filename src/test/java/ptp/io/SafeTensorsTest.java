package ptp.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SafeTensorsTest {
  @TempDir Path folder;

  @Test
  void everyBitComesBack() throws IOException {
    float[] odd = {Float.intBitsToFloat(0x7FC12345), -0f, Float.MIN_VALUE, Float.NEGATIVE_INFINITY, 1f / 3, 0};
    TensorFile file = new TensorFile().put("odd", odd, 2, 3).put("scalar", new float[] {7}).put("none", new float[0], 0,
        4);
    file.describe("options", "width: 3\n\"quoted\" \u2713");
    Path path = folder.resolve("deep/model.safetensors");
    SafeTensors.write(path, file);
    TensorFile read = SafeTensors.read(path);
    assertArrayEquals(bits(odd), bits(read.values("odd", 2, 3)));
    assertEquals(7, read.values("scalar")[0]);
    assertEquals(0, read.values("none", 0, 4).length);
    assertEquals(file.metadata(), read.metadata());
    assertEquals(List.copyOf(file.tensors().keySet()), List.copyOf(read.tensors().keySet()));
  }

  @Test
  void everyTypeComesBack() throws IOException {
    List<Object> arrays =
        List.of(
            new float[] {-0f, 1}, new double[] {Double.MIN_VALUE, Double.NaN}, new byte[] {-1, 127},
            new short[] {Short.MIN_VALUE, 2}, new int[] {Integer.MIN_VALUE, 3}, new long[] {Long.MIN_VALUE, 4},
            new boolean[] {true, false});
    TensorFile file = new TensorFile();
    arrays.forEach(a -> file.put(a.getClass().getSimpleName(), new TensorFile.Entry(new long[] {2, 1}, a)));
    Path path = folder.resolve("types.safetensors");
    SafeTensors.write(path, file);
    TensorFile read = SafeTensors.read(path);
    for (Object array : arrays) {
      String name = array.getClass().getSimpleName();
      Object back = read.array(array.getClass(), name, 2, 1);
      assertTrue(Objects.deepEquals(array, back), name);
      assertEquals(TensorType.of(array), read.tensors().get(name).type());
    }
    assertThrows(BadTensorFileException.class, () -> read.values("int[]", 2, 1));
  }

  @Test
  void aTruthValueIsZeroOrOne() throws IOException {
    Path path = folder.resolve("truth.safetensors");
    SafeTensors.write(
        path, new TensorFile().put("a", new TensorFile.Entry(new long[] {1}, new boolean[] {true})));
    byte[] bytes = Files.readAllBytes(path);
    bytes[bytes.length - 1] = 2;
    Files.write(path, bytes);
    assertThrows(BadTensorFileException.class, () -> SafeTensors.read(path));
  }

  @Test
  void largeTensorsCrossChunks() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    float[] large = new float[(1 << 20) + 12_345];
    for (int i = 0; i < large.length; i++) large[i] = random.nextInt();
    Path path = folder.resolve("large.safetensors");
    SafeTensors.write(path, new TensorFile().put("first", new float[] {1}, 1).put("large", large, large.length));
    assertArrayEquals(large, SafeTensors.read(path).values("large", large.length));
  }

  @Test
  void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
    Path path = folder.resolve("model.safetensors");
    SafeTensors.write(path, new TensorFile().put("a", new float[] {1}, 1));
    SafeTensors.write(path, new TensorFile().put("a", new float[] {2}, 1));
    assertEquals(2, SafeTensors.read(path).values("a", 1)[0]);
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(path), files.toList());
    }
  }

  @Test
  void whoeverMayReadAnyFileOfTheFolderMayReadThisOne() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path model = folder.resolve("model.safetensors");
    SafeTensors.write(model, new TensorFile().put("a", new float[] {1}, 1));
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(model));
  }

  /** Name and bytes of files that must be refused. */
  static Stream<Map.Entry<String, byte[]>> hostile() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("empty", new byte[0]);
    files.put("nine bytes that claim 2^63", raw(Long.MAX_VALUE, "{", 0));
    files.put("negative header length", raw(-1, "{}", 0));
    files.put("header of 1.5 billion bytes", raw(1_500_000_000L, "{}", 0));
    files.put("header longer than the file", raw(100, "{}", 0));
    files.put("empty header", raw(0, "", 0));
    files.put("a zip file", "PK\3\4 and so on, long enough to hold a length".getBytes(StandardCharsets.ISO_8859_1));
    for (String json : List.of("[]", "null", "{", "{}x", "{\"a\":1}", "{\"a\":{}}", "{'a':{}}", "{\"a\":null}",
        "{\"__metadata__\":{\"a\":1}}", "{\"__metadata__\":{\"a\":{\"b\":\"c\"}}}", "{\"__metadata__\":[]}",
        "{\"__metadata__\":{\"a\":\"b\",\"a\":\"c\"}}", "// comment\n{}", "{\"a\":" + "[".repeat(5000))) {
      files.put("header " + json.substring(0, Math.min(40, json.length())), file(json, 0));
    }
    files.put("another type", file(tensor("a", "F16", "[1]", 0, 2), 2));
    files.put("place for another type", file(tensor("a", "I64", "[1]", 0, 4), 4));
    files.put("lower-case type", file(tensor("a", "f32", "[1]", 0, 4), 4));
    files.put("too few bytes", file(tensor("a", "F32", "[2]", 0, 8), 4));
    files.put("too many bytes", file(tensor("a", "F32", "[1]", 0, 4), 8));
    files.put("place and shape differ", file(tensor("a", "F32", "[3]", 0, 8), 8));
    files.put("backwards", file(tensor("a", "F32", "[1]", 8, 4), 8));
    files.put("negative place", file(tensor("a", "F32", "[1]", -4, 0), 4));
    files.put("negative size", file(tensor("a", "F32", "[-1]", 0, 4), 4));
    files.put("negative sizes with a positive product", file(tensor("a", "F32", "[-1,-1]", 0, 4), 4));
    files.put("product overflows", file(tensor("a", "F32", "[4294967296,4294967296]", 0, 4), 4));
    files.put("product overflows int", file(tensor("a", "F32", "[2147483647,2]", 0, 4), 4));
    files.put("fraction", file(tensor("a", "F32", "[1.5]", 0, 4), 4));
    files.put("exponent", file(tensor("a", "F32", "[1e99]", 0, 4), 4));
    files.put("number as text", file(tensor("a", "F32", "[\"1\"]", 0, 4), 4));
    files.put("nested shape", file(tensor("a", "F32", "[[1]]", 0, 4), 4));
    files.put("nine axes", file(tensor("a", "F32", "[1,1,1,1,1,1,1,1,1]", 0, 4), 4));
    files.put("three offsets", file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", 4));
    files.put("unknown attribute", file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"x\":1}}", 4));
    files.put("overlap", file(two(0, 8, 4, 12), 12));
    files.put("same place twice", file(two(0, 8, 0, 8), 8));
    files.put("gap", file(two(0, 8, 12, 20), 20));
    files.put("same name twice", file(two(0, 8, 8, 16).replace("\"b\"", "\"a\""), 16));
    files.put("hole before the first", file(tensor("a", "F32", "[1]", 4, 8), 8));
    files.put("25,000 tensors", file(many(25_000), 0));
    return files.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileFilesAreRefusedInOneSentence(Map.Entry<String, byte[]> file) throws IOException {
    Path path = folder.resolve("hostile.safetensors");
    Files.write(path, file.getValue());
    String message = assertThrows(BadTensorFileException.class, () -> SafeTensors.read(path)).getMessage();
    assertTrue(message.startsWith("hostile.safetensors cannot be read as a model: "), message);
    assertTrue(message.length() < 250 && message.lines().count() == 1, message);
  }

  @Test
  void everyTruncationIsFound() throws IOException {
    Path path = folder.resolve("model.safetensors");
    SafeTensors.write(path, new TensorFile().put("a", new float[] {1, 2, 3}, 3).put("b", new float[] {4}, 1));
    byte[] whole = Files.readAllBytes(path);
    for (int length = 0; length < whole.length; length++) {
      Files.write(path, java.util.Arrays.copyOf(whole, length));
      assertThrows(BadTensorFileException.class, () -> SafeTensors.read(path), "cut to " + length);
    }
  }

  private static int[] bits(float[] values) {
    return IntStream.range(0, values.length).map(i -> Float.floatToRawIntBits(values[i])).toArray();
  }

  private static String tensor(String name, String type, String shape, long begin, long end) {
    return "{\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%d,%d]}}".formatted(name, type, shape, begin, end);
  }

  private static String two(long begin, long end, long begin2, long end2) {
    String a = tensor("a", "F32", "[2]", begin, end);
    String b = tensor("b", "F32", "[2]", begin2, end2);
    return a.substring(0, a.length() - 1) + "," + b.substring(1);
  }

  private static String many(int count) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      String one = tensor("t" + i, "F32", "[0]", 0, 0);
      json.append(i == 0 ? "" : ",").append(one, 1, one.length() - 1);
    }
    return json.append('}').toString();
  }

  private static byte[] file(String json, int data) {
    return raw(json.getBytes(StandardCharsets.UTF_8).length, json, data);
  }

  private static byte[] raw(long length, String json, int data) {
    byte[] header = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + header.length + data).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(header)
        .array();
  }
}
