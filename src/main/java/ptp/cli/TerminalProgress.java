package ptp.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.service.TimeLeft;

/**
 * Progress as text. On a terminal one line is rewritten in place; elsewhere every message is a line, and long work adds a
 * line every few seconds. Metrics are not shown: the workspace keeps them.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int COLUMNS = 79;
  private static final long NANOS_BETWEEN_REWRITES = 100_000_000L;
  private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanoTime;
  private final BooleanSupplier stopRequested;
  private final TimeLeft timeLeft = new TimeLeft();
  private String message = "";
  private long lastShown;
  private int shownColumns;

  /**
   * @param terminal whether {@code out} is shown by a terminal that understands carriage returns
   * @param nanoTime a clock that never goes back
   * @param stopRequested whether a person wants the work to stop
   */
  TerminalProgress(PrintStream out, boolean terminal, LongSupplier nanoTime, BooleanSupplier stopRequested) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.stopRequested = stopRequested;
    this.lastShown = nanoTime.getAsLong();
  }

  @Override
  public synchronized void at(long done, long total) {
    timeLeft.at(done, total);
    long now = nanoTime.getAsLong();
    if (now - lastShown < (terminal ? NANOS_BETWEEN_REWRITES : NANOS_BETWEEN_LINES)) return;
    lastShown = now;
    show(line(done, total));
  }

  @Override
  public synchronized void message(String sentence) {
    if (sentence.equals(message)) return;
    message = sentence;
    lastShown = nanoTime.getAsLong();
    show(sentence);
  }

  @Override
  public void metric(Metric metric) {}

  @Override
  public boolean cancelled() {
    return stopRequested.getAsBoolean();
  }

  /** Leaves the terminal at the start of an empty line. */
  @Override
  public synchronized void close() {
    if (shownColumns > 0) rewrite("");
    out.flush();
  }

  private String line(long done, long total) {
    String percent = total > 0 ? "%3d%%  ".formatted(Math.clamp(100 * done / total, 0, 100)) : "";
    return percent + message + timeLeft.left().map(d -> ", " + spoken(d) + " left").orElse("");
  }

  private void show(String text) {
    if (terminal) {
      rewrite(text.length() <= COLUMNS ? text : text.substring(0, COLUMNS - 3) + "...");
    } else {
      out.println(text);
    }
  }

  private void rewrite(String text) {
    out.print("\r" + text + " ".repeat(Math.max(0, shownColumns - text.length())) + (text.isEmpty() ? "\r" : ""));
    out.flush();
    shownColumns = text.length();
  }

  /** A duration in its one or two largest units: "1 h 5 min", "2 min 10 s", "8 s". */
  static String spoken(Duration d) {
    if (d.toHours() > 0) return d.toHours() + " h " + d.toMinutesPart() + " min";
    if (d.toMinutes() > 0) return d.toMinutes() + " min " + d.toSecondsPart() + " s";
    return d.toSeconds() + " s";
  }
}
