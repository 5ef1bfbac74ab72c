package ptp.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The estimate on a clock that the test moves. */
final class TimeLeftTest {
  private long now;
  private final TimeLeft left = new TimeLeft(() -> now);

  private void at(long seconds, long done, long total) {
    now = Duration.ofSeconds(seconds).toNanos();
    left.at(done, total);
  }

  @Test
  void whatWasDoneBeforeAResumeSaysNothingAboutTheSpeed() {
    at(0, 70, 100);
    assertEquals(Optional.empty(), left.left());
    at(60, 72, 100);
    assertEquals(Optional.of(Duration.ofMinutes(14)), left.left());
  }

  @Test
  void aRestSaysNothingAboutTheSpeed() {
    at(0, 0, 10);
    left.rested(Duration.ofMinutes(5).toNanos());
    at(310, 1, 10);
    assertEquals(Optional.of(Duration.ofSeconds(90)), left.left());
  }
}
