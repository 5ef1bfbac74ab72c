package ptp.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import ptp.io.StoreException;

/**
 * Comma-separated values that only grow.
 *
 * @param columns their names, the file's first line
 */
public record GrowingTable(Path file, List<String> columns) {

  /** Adds rows below those there are, each with one value per column. */
  public void append(List<? extends List<?>> rows) {
    String text = rows.stream().map(GrowingTable::line).collect(Collectors.joining());
    try {
      boolean fresh = Files.notExists(file) || Files.size(file) == 0;
      Files.writeString(
          file, fresh ? line(columns) + text : text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StoreException("cannot write " + file + "; check that the disk has room", e);
    }
  }

  private static String line(List<?> values) {
    return values.stream().map(v -> quoted(v.toString())).collect(Collectors.joining(",", "", "\n"));
  }

  private static String quoted(String value) {
    boolean special = value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return special ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
