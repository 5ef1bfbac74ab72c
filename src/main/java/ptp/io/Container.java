package ptp.io;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * What the workspace keeps beside its networks: a kind, a record as JSON and tensors, in one file of the safetensors format
 * that any reader of that format opens. The metadata are {@code kind}, {@code json} and {@code crc32c}, the checksum of all
 * the others and of every tensor: a file of which one bit was changed is refused.
 */
public final class Container {
  private static final String KIND = "kind";
  private static final String JSON = "json";
  private static final String CHECKSUM = "crc32c";

  /** "Not a number" is what some costs are. */
  private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().disableHtmlEscaping()
      .create();

  private final TensorFile file;

  private Container(TensorFile file) {
    this.file = file;
  }

  /** A file of that kind without tensors yet; {@code json} is a record of numbers, texts, lists and records. */
  public static Container of(String kind, Object json) {
    return new Container(new TensorFile().describe(KIND, kind).describe(JSON, GSON.toJson(json)));
  }

  /** Adds a tensor: an array of one of the {@link TensorType}s. */
  public Container put(String name, Object array, long... shape) {
    file.put(name, new TensorFile.Entry(shape, array));
    return this;
  }

  /** Writes or replaces a file as a whole; its folder is made. */
  public void write(Path path) {
    file.describe(CHECKSUM, checksum(file));
    try {
      SafeTensors.write(path, file);
    } catch (IOException e) {
      throw new StoreException("cannot write " + path + "; check that the disk has room", e);
    }
  }

  /** Whether a file is such a container, or a damaged one, and not of the formats that were there before it. */
  public static boolean is(Path path) throws IOException {
    try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(9);
      while (head.hasRemaining() && in.read(head) >= 0) continue;
      return !head.hasRemaining() && head.getInt(4) == 0 && head.get(8) == '{';
    }
  }

  /**
   * Reads a file of that kind.
   *
   * @throws IOException when it cannot be read
   * @throws BadTensorFileException when it is damaged, or something else
   */
  public static Container read(Path path, String kind) throws IOException {
    TensorFile file = SafeTensors.load(path);
    Container container = new Container(file).ofKind(kind);
    if (!checksum(file).equals(file.describedAs(CHECKSUM))) throw new BadTensorFileException("its bytes were changed");
    return container;
  }

  /** The JSON of a file of that kind as a record of that type: quick, because no tensor is read, and unchecked. */
  public static <T> T peek(Path path, String kind, Class<T> type) throws IOException {
    TensorFile file = new TensorFile();
    SafeTensors.metadata(path).forEach(file::describe);
    return new Container(file).ofKind(kind).json(type);
  }

  private Container ofKind(String kind) {
    String own = file.describedAs(KIND);
    if (!own.equals(kind)) throw new BadTensorFileException("it holds %s, not %s".formatted(own, kind));
    return this;
  }

  /** The JSON as a record of that type. */
  public <T> T json(Class<T> type) {
    try {
      T json = GSON.fromJson(file.describedAs(JSON), type);
      if (json == null) throw new BadTensorFileException("its JSON is empty");
      return json;
    } catch (JsonParseException | IllegalArgumentException e) {
      throw new BadTensorFileException("its JSON is no " + type.getSimpleName(), e);
    }
  }

  /** The tensor of that name as an array of that kind; its absence, or another shape or type, is refused. */
  public <T> T array(Class<T> kind, String name, long... shape) {
    return file.array(kind, name, shape);
  }

  private static String checksum(TensorFile file) {
    CRC32C sum = new CRC32C();
    add(sum, file.describedAs(KIND));
    add(sum, file.describedAs(JSON));
    for (Map.Entry<String, TensorFile.Entry> e : file.tensors().entrySet()) {
      add(sum, e.getKey() + e.getValue().type() + Arrays.toString(e.getValue().shape()));
      SafeTensors.chunks(e.getValue(), sum::update);
    }
    return "%08x".formatted(sum.getValue());
  }

  private static void add(CRC32C sum, String text) {
    sum.update(text.getBytes(StandardCharsets.UTF_8));
  }
}
