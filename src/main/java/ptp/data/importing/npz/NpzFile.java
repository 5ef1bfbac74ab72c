package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import ptp.data.importing.RefusedException;

/** An open archive: its arrays by name, each of which can be read several times and beside others. */
final class NpzFile implements AutoCloseable {
  private static final String ENDING = ".npy";
  /** A data set has a few arrays. */
  private static final int MOST_ENTRIES = 10_000;

  private final ZipFile file;
  private final SortedMap<String, ZipEntry> arrays = new TreeMap<>();

  private NpzFile(ZipFile file, long bytes) throws RefusedException {
    this.file = file;
    if (file.size() > MOST_ENTRIES) throw new RefusedException("it has too many entries for a data set");
    List<? extends ZipEntry> entries = file.stream().toList();
    // entries that share bytes are how small files claim enormous contents
    if (entries.stream().mapToDouble(ZipEntry::getCompressedSize).sum() > bytes) {
      throw new RefusedException("its entries overlap or lie outside the file");
    }
    for (ZipEntry entry : entries) add(entry);
  }

  /** Nothing is ever written under these names, but a file that tries has nothing good in mind. */
  private void add(ZipEntry entry) throws RefusedException {
    String name = entry.getName();
    boolean leaves = name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":");
    if (leaves || name.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException("the name of an entry points outside the archive");
    }
    if (!name.endsWith(ENDING)) return;
    if (arrays.put(name.substring(0, name.length() - ENDING.length()), entry) != null) {
      throw new RefusedException("it contains two arrays with the same name");
    }
  }

  static NpzFile open(Path path) throws IOException {
    ZipFile file = zip(path);
    try {
      return new NpzFile(file, Files.size(path));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static ZipFile zip(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (ZipException e) {
      String why = String.valueOf(e.getMessage());
      if (why.contains("encrypted")) throw new RefusedException("it is encrypted");
      if (why.contains("compression method")) throw new RefusedException("its compression method is not supported");
      if (why.contains("END header") || why.contains("empty")) {
        throw new RefusedException("it is not a NumPy archive, or it is truncated");
      }
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
    ZipEntry entry = arrays.get(name);
    if (entry == null) throw new RefusedException("it has no array \"%s\"".formatted(name));
    return NpyArray.open(name, new ZipContent(file, entry), entry.getSize());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
