package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ptp.data.importing.RefusedException;

/** An open archive: its arrays by name, each of which can be read several times and beside others. */
final class NpzFile implements AutoCloseable {
  private static final String ENDING = ".npy";

  private final FileChannel file;
  private final SortedMap<String, ZipMember> arrays = new TreeMap<>();

  private NpzFile(FileChannel file) throws IOException {
    this.file = file;
    for (ZipMember member : ZipDirectory.read(file)) {
      String name = member.name();
      if (!name.endsWith(ENDING)) continue;
      if (arrays.put(name.substring(0, name.length() - ENDING.length()), member) != null) {
        throw new RefusedException("it contains two arrays with the same name");
      }
    }
  }

  static NpzFile open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
    try {
      return new NpzFile(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Names of the arrays, alphabetically. */
  Set<String> names() {
    return arrays.keySet();
  }

  boolean holds(String name) {
    return arrays.containsKey(name);
  }

  /** An array that must be there, at its first element. */
  NpyArray array(String name) throws IOException {
    ZipMember member = arrays.get(name);
    if (member == null) throw new RefusedException("it has no array \"%s\"".formatted(name));
    return NpyArray.open(name, ZipContent.open(file, member), member.size());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
