package ptp.ui.task;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
  @TempDir Path folder;

  @Test
  void aLongSilenceIsLoggedWithWhatRan() throws Exception {
    Path log = folder.resolve("logs").resolve("stalls.log");
    try (ExecutorService ui = Executors.newSingleThreadExecutor(); Watchdog dog = new Watchdog(ui, log)) {
      dog.start();
      ui.submit(() -> {}).get();
      // again where the machine is so busy that the watchdog itself did not run meanwhile
      await().pollInterval(200, TimeUnit.MILLISECONDS).atMost(20, TimeUnit.SECONDS).until(() -> {
        if (Stall.read(log).isEmpty()) ui.submit(WatchdogTest::computeForALongTime).get();
        return !Stall.read(log).isEmpty();
      });
    }
    List<Stall> stalls = Stall.read(log);
    Stall longest = stalls.stream().max((a, b) -> Long.compare(a.millis(), b.millis())).orElseThrow();
    assertTrue(longest.millis() > 200, longest.toString());
    assertTrue(longest.own() > 100, "it computed: " + longest);
    assertTrue(longest.what().contains("WatchdogTest.computeForALongTime"), longest.what());
  }

  /** Busy for 400 ms of the thread's own time. */
  private static void computeForALongTime() {
    var threads = ManagementFactory.getThreadMXBean();
    long end = threads.getCurrentThreadCpuTime() + 400_000_000;
    while (threads.getCurrentThreadCpuTime() < end) Thread.onSpinWait();
  }

  @Test
  void aLogIsReadAsItWasWritten() throws Exception {
    Path log = folder.resolve("stalls.log");
    assertEquals(List.of(), Stall.read(log));
    Stall stall = new Stall(Instant.parse("2026-01-02T03:04:05.678Z"), 120, 7, 3, "A.b:3 < C.d:9 in E.f:1");
    stall.append(log);
    stall.append(log);
    assertEquals(List.of(stall, stall), Stall.read(log));
  }
}
