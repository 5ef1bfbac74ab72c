package ptp.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The kinds of SQLite file there are. Each is made by the numbered scripts {@code 1.sql}, {@code 2.sql}, ... in the
 * resource folder of its name; a script is never changed once released, the next one is added.
 */
public enum Schema {
  /** Runs, metrics, jobs, settings. Write-ahead log: readers never wait for the writer. */
  WORKSPACE("workspace", 0x50545031, "WAL"),
  /** Episodes of one data set. Rollback journal: the folder holds no side files and can be read where nothing can be written. */
  DATASET("data set", 0x50545032, "DELETE");

  private final String title;
  private final int applicationId;
  private final String journal;

  Schema(String title, int applicationId, String journal) {
    this.title = title;
    this.applicationId = applicationId;
    this.journal = journal;
  }

  String title() {
    return title;
  }

  /** SQLite's own mark of whose file it is. */
  int applicationId() {
    return applicationId;
  }

  String journal() {
    return journal;
  }

  /** The scripts, each as its statements; the first one leads to version 1. */
  List<List<String>> scripts() {
    List<List<String>> scripts = new ArrayList<>();
    for (int number = 1;; number++) {
      try (InputStream in = Schema.class.getResourceAsStream(resource(number))) {
        if (in == null) return scripts;
        scripts.add(statements(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new StoreException("the installation is damaged: " + resource(number) + " cannot be read", e);
      }
    }
  }

  private String resource(int number) {
    return name().toLowerCase(Locale.ROOT) + "/" + number + ".sql";
  }

  private static List<String> statements(String script) {
    return Arrays.stream(script.split(";\\s*\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
