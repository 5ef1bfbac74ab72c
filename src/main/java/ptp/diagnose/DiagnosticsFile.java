package ptp.diagnose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ptp.experiment.setup.Setup;
import ptp.io.StoreException;

/** The figures of every run of the ladder, as comma-separated values that only grow. */
public final class DiagnosticsFile {
  private static final String HEADER = "rung,what,n,value,unit,preset,seed,observation,commit,time\n";

  private final Path file;

  public DiagnosticsFile(Path file) {
    this.file = file;
  }

  /**
   * Adds rows below those there are.
   *
   * @param commit of the program, or "unknown"
   */
  public void append(List<DiagnosticRow> rows, Setup setup, String commit, Instant time) {
    String observation = setup.preset().policy().observation().label();
    String made = line(Stream.of(setup.name(), setup.seed(), observation, commit, time));
    String text = rows.stream().map(row -> values(row) + "," + made + "\n").collect(Collectors.joining());
    try {
      boolean fresh = Files.notExists(file) || Files.size(file) == 0;
      Files.writeString(file, fresh ? HEADER + text : text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StoreException("cannot write " + file + "; check that the disk has room", e);
    }
  }

  private static String values(DiagnosticRow row) {
    return line(Stream.of(row.rung(), row.what(), row.n(), row.value(), row.unit()));
  }

  private static String line(Stream<?> values) {
    return values.map(v -> quoted(v.toString())).collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    boolean special = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return special ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
