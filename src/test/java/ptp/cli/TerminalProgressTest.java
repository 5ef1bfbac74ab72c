package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class TerminalProgressTest {
  private static final long MILLISECOND = 1_000_000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicBoolean stop = new AtomicBoolean();
  private long now;

  private TerminalProgress progress(boolean terminal) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new TerminalProgress(out, terminal, () -> now, stop::get);
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aTerminalShowsOneLineThatIsRewritten() {
    try (TerminalProgress p = progress(true)) {
      p.message("Collect");
      now += 100 * MILLISECOND;
      p.at(50, 100);
      now += MILLISECOND;
      p.at(51, 100);
      p.message("End");
    }
    assertEquals("\rCollect\r 50%  Collect\rEnd          \r   \r", text());
  }

  @Test
  void longLinesAreCut() {
    progress(true).message("x".repeat(200));
    assertEquals("\r" + "x".repeat(76) + "...", text());
  }

  @Test
  void aFileGetsALineNowAndThen() {
    try (TerminalProgress p = progress(false)) {
      p.message("Collect");
      p.message("Collect");
      for (int i = 0; i <= 200; i++) {
        p.at(i, 200);
        now += 100 * MILLISECOND;
      }
    }
    assertEquals("Collect\n 50%  Collect\n100%  Collect\n", text());
  }

  @Test
  void totalsMayBeUnknown() {
    TerminalProgress p = progress(true);
    p.message("Search");
    now += 100 * MILLISECOND;
    p.at(5, 0);
    assertTrue(text().endsWith("\rSearch"), text());
  }

  @Test
  void asksWhetherToStop() {
    TerminalProgress p = progress(true);
    assertFalse(p.cancelled());
    stop.set(true);
    assertTrue(p.cancelled());
  }

  @Test
  void durationsAreSpokenInTheirLargestUnits() {
    assertEquals("8 s", TerminalProgress.spoken(Duration.ofMillis(8_900)));
    assertEquals("2 min 10 s", TerminalProgress.spoken(Duration.ofSeconds(130)));
    assertEquals("26 h 5 min", TerminalProgress.spoken(Duration.ofMinutes(26 * 60 + 5)));
  }
}
