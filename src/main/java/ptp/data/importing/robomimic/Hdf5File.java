package ptp.data.importing.robomimic;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.exceptions.UnsupportedHdfException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ptp.data.importing.RefusedException;
import ptp.domain.UserMessage;

/**
 * An open HDF5 file. Paths are followed link by link, and only links to objects of the file itself: soft and external ones lead
 * elsewhere or in circles.
 */
final class Hdf5File implements AutoCloseable {
  /** The library looks for linked files beside this one, which does not exist; links are refused before it looks. */
  private static final URI NOWHERE = URI.create("file:///hdf5");
  private static final int MOST_NAMES = 100_000;

  private final BoundedChannel channel;
  private final HdfFile file;

  private Hdf5File(BoundedChannel channel, HdfFile file) {
    this.channel = channel;
    this.file = file;
  }

  static Hdf5File open(Path path) throws IOException {
    BoundedChannel channel = BoundedChannel.open(path);
    try {
      HdfFile file = new HdfFile(channel, NOWHERE);
      if (file.getHdfBackingStorage().getSuperblock().getEndOfFileAddress() <= channel.size()) {
        return new Hdf5File(channel, file);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // one sentence for all of it, below
    }
    channel.close();
    throw new RefusedException("it is not an HDF5 file, or it is truncated");
  }

  /**
   * What the library finds out. A damaged file makes it throw anything, follow pointers until the stack ends, or ask for
   * gigabytes, each of which becomes an IOException.
   *
   * @param path what is looked at, for the sentence
   */
  <T extends @Nullable Object> T sound(String path, Supplier<T> reading) throws IOException {
    channel.renew();
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof UnsupportedHdfException unsupported) throw refused(path, UserMessage.of(unsupported));
      }
      throw new IOException(path + " is damaged", e);
    }
  }

  private static RefusedException refused(String path, String why) {
    boolean elsewhere = why.contains("External Data Files") || why.contains("Virtual storage");
    return new RefusedException(
        "\"%s\" %s".formatted(
            path, elsewhere ? "stores its data in another file" : "uses a part of HDF5 that is not supported"));
  }

  /** Names in a group, alphabetically. */
  List<String> names(String group) throws IOException {
    if (!(follow(group) instanceof Group found)) throw new RefusedException("\"%s\" is not a group".formatted(group));
    List<String> names = sound(group, () -> found.getChildren().keySet().stream().sorted().toList());
    if (names.size() > MOST_NAMES) throw new RefusedException("\"%s\" holds too many names".formatted(group));
    return names;
  }

  /** Whether there is something at a path, whose parent must be there. */
  boolean holds(String path) throws IOException {
    int end = path.lastIndexOf('/');
    return child(follow(path.substring(0, end)), path) != null;
  }

  /** The array at a path. */
  Hdf5Array array(String path) throws IOException {
    if (follow(path) instanceof Dataset dataset) return Hdf5Array.of(this, dataset, path);
    throw new RefusedException("\"%s\" is not an array".formatted(path));
  }

  /** Looks at every link on the way to a path, from the first one on. */
  private Node follow(String path) throws IOException {
    Node node = file;
    List<Integer> ends = Stream.iterate(path.indexOf('/', 1), end -> end >= 0, end -> path.indexOf('/', end + 1))
        .toList();
    for (int end : ends) node = check(node, path.substring(0, end));
    return check(node, path);
  }

  private Node check(Node parent, String path) throws IOException {
    Node node = child(parent, path);
    if (node == null) throw new RefusedException("it has no \"%s\"".formatted(path));
    if (node.isLink()) throw new RefusedException("\"%s\" is a link to elsewhere".formatted(path));
    return node;
  }

  /** The child of that name, or null. */
  private @Nullable Node child(Node parent, String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return parent instanceof Group group ? sound(path, () -> group.getChild(name)) : null;
  }

  /** Bytes of the file; addresses count from where its HDF5 content begins. */
  ByteBuffer bytes(long address, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    channel.readFully(bytes, address + file.getUserBlockSize());
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
