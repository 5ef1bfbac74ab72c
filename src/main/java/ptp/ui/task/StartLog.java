package ptp.ui.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * How long the program takes to start. A line has the time, what is there, and the seconds since the process began: by the
 * clock, and of computing by all threads. Each thing is logged once.
 */
public final class StartLog {
  private static final System.Logger LOG = System.getLogger(StartLog.class.getName());

  private final Path file;
  private final Executor worker;
  private final Set<String> logged = new HashSet<>();

  /**
   * @param worker writes
   */
  public StartLog(Path file, Executor worker) {
    this.file = file;
    this.worker = worker;
  }

  /** Logs what is there now, for example "3 plans"; to be called on one thread. */
  public void there(String what) {
    if (!logged.add(what)) return;
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    ProcessHandle.Info process = ProcessHandle.current().info();
    String line = "%s\t%s\t%s s\t%s s CPU\n".formatted(
        now, what, process.startInstant().map(start -> seconds(Duration.between(start, now))).orElse("?"),
        process.totalCpuDuration().map(StartLog::seconds).orElse("?"));
    worker.execute(() -> write(line));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
  }

  private void write(String line) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      LOG.log(System.Logger.Level.WARNING, "the start cannot be logged", full);
    }
  }
}
