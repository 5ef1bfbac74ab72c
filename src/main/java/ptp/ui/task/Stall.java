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
 * @param late milliseconds that the watchdog meanwhile slept longer than it asked for: for so long nothing in this program
 *     may have run, because of garbage collection or because the machine had other work
 * @param what ran, innermost first; one line without tabs
 */
public record Stall(Instant at, long millis, long own, long late, String what) {
  private static final String TAB = "\t";

  /** Adds it to a log, one line each: time, milliseconds, of its own, late, what ran. */
  void append(Path log) throws IOException {
    String line = String.join(TAB, at.toString(), "" + millis, "" + own, "" + late, what) + "\n";
    Files.createDirectories(log.getParent());
    Files.writeString(log, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The stalls of a log; none when there is no log. */
  public static List<Stall> read(Path log) throws IOException {
    if (Files.notExists(log)) return List.of();
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream().map(Stall::parse).toList();
  }

  private static Stall parse(String line) {
    String[] parts = line.split(TAB, 5);
    return new Stall(
        Instant.parse(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]),
        parts[4]);
  }
}
