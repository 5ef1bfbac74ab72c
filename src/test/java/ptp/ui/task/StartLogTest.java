package ptp.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartLogTest {
  @TempDir private Path folder;

  @Test
  void everyThingIsLoggedOnceWithItsSeconds() throws IOException {
    Path file = folder.resolve("logs/start.log");
    StartLog log = new StartLog(file, Runnable::run);
    log.there("window");
    log.there("3 plans");
    log.there("window");
    List<String> lines = Files.readAllLines(file);
    assertEquals(2, lines.size());
    assertTrue(lines.getFirst().matches("\\S+Z\twindow\t[0-9.]+ s\t[0-9.]+ s CPU"), lines.getFirst());
    assertTrue(lines.getLast().contains("\t3 plans\t"), lines.getLast());
  }
}
