package ptp.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long work yields to the window. */
class BackgroundThreadsTest {
  @ParameterizedTest
  @CsvSource({"LONG, 10", "SHORT, 5"})
  @EnabledOnOs(OS.LINUX)
  void itsThreadsAndThoseTheyStartAreNicerThanTheRest(BackgroundThreads kind, int nice) throws Exception {
    int usual = nice();
    Queue<Integer> found = new ConcurrentLinkedQueue<>();
    Thread work =
        kind.thread("work", () -> {
          found.add(nice());
          Thread more = new Thread(() -> found.add(nice()));
          more.start();
          try {
            more.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    work.start();
    work.join();
    assertEquals(List.of(nice, nice), List.copyOf(found));
    assertEquals(usual, nice(), "the thread that started it stays as it is");
  }

  /** The 19th word of a thread's line; the second is a name in parentheses. */
  private static int nice() {
    try {
      String line = Files.readString(Path.of("/proc/thread-self/stat"));
      return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
