package ptp.data.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ptp.io.AtomicFiles;
import ptp.io.ProcessLock;
import ptp.io.StoreException;

/**
 * Imports a data set into a folder of data sets, whole or not at all. The data set is built in a hidden folder, which is
 * renamed atomically when it is complete and removed when anything fails. One import at a time.
 */
public final class ImportTransaction {
  private static final String UNFINISHED = ".importing";
  private static final String LOCK = ".importing.lock";
  private static final String NAMES = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}";

  private final Path datasets;
  private final String wanted;
  private final boolean exactly;

  private ImportTransaction(Path datasets, String wanted, boolean exactly) {
    this.datasets = datasets;
    this.wanted = wanted;
    this.exactly = exactly;
  }

  /** Fills an empty folder with a data set, or throws, after which nothing of it is left. */
  public interface Content {
    void fill(Path folder) throws IOException;
  }

  /**
   * An arrival in a folder of data sets.
   *
   * @param as the name it must get; refused in a sentence when it is taken or no name
   * @param source what it is called where it comes from: without {@code as} it gets that name, or that name with a
   *     number where it is taken
   */
  public static ImportTransaction in(Path datasets, Optional<String> as, String source) {
    as.ifPresent(name -> checkName(datasets, name));
    return new ImportTransaction(datasets, as.orElseGet(() -> asName(source)), as.isPresent());
  }

  private static void checkName(Path datasets, String name) {
    if (!name.matches(NAMES)) {
      throw new StoreException(
          "\"%s\" is not a valid data set name; use up to 100 letters, digits, dots, dashes and underscores"
              .formatted(name));
    }
    refuseTaken(datasets, name);
  }

  private static void refuseTaken(Path datasets, String name) {
    if (Files.exists(datasets.resolve(name))) {
      throw new StoreException("there is a data set " + name + " already; choose another name");
    }
  }

  private static String asName(String source) {
    String name = source.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", "");
    return name.isEmpty() ? "imported" : name.substring(0, Math.min(100, name.length()));
  }

  /**
   * Takes the data set in.
   *
   * @return the name it has now
   */
  public String receive(Content content) throws IOException {
    try (ProcessLock _ = ProcessLock.tryAcquire(datasets.resolve(LOCK)).orElseThrow(ImportTransaction::busy)) {
      Path unfinished = datasets.resolve(UNFINISHED);
      try {
        AtomicFiles.deleteFolder(unfinished); // a killed import leaves one
        Files.createDirectory(unfinished);
        content.fill(unfinished);
        String name = freeName();
        AtomicFiles.move(unfinished, datasets.resolve(name));
        return name;
      } finally {
        AtomicFiles.deleteFolder(unfinished);
      }
    }
  }

  /** Removes what a process that died had received so far; nothing is removed while another one receives. */
  public static void clear(Path datasets) throws IOException {
    Optional<ProcessLock> lock = ProcessLock.tryAcquire(datasets.resolve(LOCK));
    if (lock.isEmpty()) return;
    try (ProcessLock _ = lock.get()) {
      AtomicFiles.deleteFolder(datasets.resolve(UNFINISHED));
    }
  }

  private static StoreException busy() {
    return new StoreException("another import is running; wait until it has finished");
  }

  private String freeName() {
    if (exactly) refuseTaken(datasets, wanted);
    String name = wanted;
    for (int number = 2; Files.exists(datasets.resolve(name)); number++) name = wanted + "-" + number;
    return name;
  }
}
