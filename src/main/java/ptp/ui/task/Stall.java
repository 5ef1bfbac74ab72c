package ptp.ui.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/**
 * A time in which the interface thread did not answer.
 *
 * @param own milliseconds in which the thread itself computed; the rest it waited, or the machine was busy with others
 * @param what ran, innermost first; one line without tabs
 */
public record Stall(Instant at, long millis, long own, String what) {
  private static final String TAB = "\t";

  /** Adds it to a log, one line each: time, milliseconds, own milliseconds, what ran. */
  void append(Path log) throws IOException {
    String line = String.join(TAB, at.toString(), Long.toString(millis), Long.toString(own), what) + "\n";
    Files.createDirectories(log.getParent());
    Files.writeString(log, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The stalls of a log; none when there is no log. */
  public static List<Stall> read(Path log) throws IOException {
    if (Files.notExists(log)) return List.of();
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream().map(Stall::parse).toList();
  }

  private static Stall parse(String line) {
    String[] parts = line.split(TAB, 4);
    return new Stall(Instant.parse(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
  }
}
