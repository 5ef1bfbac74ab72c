package ptp.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class PacedExecutorTest {
  @Test
  void ofManyChangesTheFirstAndTheLastAreReadAndFewBetween() throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    CountDownLatch last = new CountDownLatch(1);
    try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      PacedExecutor paced = new PacedExecutor(clock, Runnable::run);
      CountDownLatch first = new CountDownLatch(1);
      paced.execute(first::countDown);
      assertTrue(first.await(200, TimeUnit.MILLISECONDS), "the first one does not wait for a period");
      for (int i = 0; i < 100_000; i++) paced.execute(done::incrementAndGet);
      paced.execute(last::countDown);
      assertTrue(last.await(10, TimeUnit.SECONDS), "the newest is done");
    }
    assertTrue(done.get() <= 4, done + " of a hundred thousand were done");
  }

  @Test
  void whatComesAfterTheEndIsDropped() {
    AtomicInteger done = new AtomicInteger();
    Threads threads = new Threads(Runnable::run);
    var reading = threads.reading();
    threads.close();
    reading.execute(done::incrementAndGet);
    assertEquals(0, done.get());
  }
}
