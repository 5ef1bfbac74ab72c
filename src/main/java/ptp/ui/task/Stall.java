package ptp.ui.task;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
 * @param what ran, innermost first
 */
public record Stall(Instant at, long millis, long own, long late, String what) {
  /** Adds it to a log, one JSON object a line. */
  void append(Path log) throws IOException {
    JsonObject line = new JsonObject();
    line.addProperty("at", at.toString());
    line.addProperty("millis", millis);
    line.addProperty("own", own);
    line.addProperty("late", late);
    line.addProperty("what", what);
    Files.createDirectories(log.getParent());
    Files.writeString(log, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** The stalls of a log; none when there is no log. */
  public static List<Stall> read(Path log) throws IOException {
    if (Files.notExists(log)) return List.of();
    return Files.readAllLines(log, StandardCharsets.UTF_8).stream().map(Stall::parse).toList();
  }

  private static Stall parse(String line) {
    JsonObject of = JsonParser.parseString(line).getAsJsonObject();
    return new Stall(
        Instant.parse(of.get("at").getAsString()), of.get("millis").getAsLong(), of.get("own").getAsLong(),
        of.get("late").getAsLong(), of.get("what").getAsString());
  }
}
