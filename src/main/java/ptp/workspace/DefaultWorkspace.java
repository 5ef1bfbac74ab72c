package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import ptp.io.AtomicFiles;
import ptp.io.StoreException;

/**
 * The workspace of an installed program where no other is named: the one that its user chose at the first start, or else a
 * folder among the user's documents.
 *
 * @param choice the file that keeps what was chosen
 * @param proposed where the user's documents are
 */
public record DefaultWorkspace(Path choice, Path proposed) {
  private static final String NAME = "PTP Workbench";
  private static final String DOCUMENTS = "XDG_DOCUMENTS_DIR=";

  /** Of the user of this process. */
  public static DefaultWorkspace of(Map<String, String> environment, Properties properties) {
    String system = properties.getProperty("os.name");
    Path home = Path.of(properties.getProperty("user.home"));
    if (system.startsWith("Windows")) {
      return in(Path.of(environment.getOrDefault("APPDATA", home.toString()), NAME), home.resolve("Documents"));
    }
    home = Path.of(environment.getOrDefault("HOME", home.toString()));
    if (system.startsWith("Mac")) {
      return in(home.resolve("Library/Application Support").resolve(NAME), home.resolve("Documents"));
    }
    String own = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path settings = own.isEmpty() ? home.resolve(".config") : Path.of(own);
    return in(settings.resolve("ptp-workbench"), documents(settings.resolve("user-dirs.dirs"), home));
  }

  private static DefaultWorkspace in(Path settings, Path documents) {
    return new DefaultWorkspace(settings.resolve("workspace"), documents.resolve(NAME));
  }

  /** Linux desktops write the names of such folders, which depend on the language, into a file. */
  private static Path documents(Path names, Path home) {
    try (Stream<String> lines = Files.exists(names) ? Files.lines(names) : Stream.empty()) {
      return lines.filter(line -> line.startsWith(DOCUMENTS)).findFirst()
          .map(line -> line.substring(DOCUMENTS.length()).replace("\"", "").replace("$HOME", home.toString()))
          .map(Path::of).orElse(home.resolve("Documents"));
    } catch (IOException unreadable) {
      return home.resolve("Documents");
    }
  }

  /** The chosen folder, or the proposed one. */
  public Path folder() {
    return chosen().orElse(proposed);
  }

  /** Whether there is nothing to ask: a folder was chosen, or the proposed one is in use. */
  public boolean settled() {
    return chosen().isPresent() || Files.exists(proposed);
  }

  private Optional<Path> chosen() {
    if (Files.notExists(choice)) return Optional.empty();
    try {
      return Optional.of(Path.of(Files.readString(choice).strip()));
    } catch (IOException e) {
      throw new StoreException(choice + ", which names the workspace, cannot be read; delete it to choose anew", e);
    }
  }

  /** Keeps a choice. */
  public void choose(Path folder) {
    try {
      Files.createDirectories(choice.getParent());
    } catch (IOException e) {
      throw new StoreException("cannot make the folder " + choice.getParent() + "; check that it is writable", e);
    }
    AtomicFiles.write(choice, folder.toAbsolutePath() + "\n");
  }
}
