package ptp.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import ptp.domain.Progress;

class LatestTaskTest {
  private final Queue<Runnable> worker = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private final LatestTask latest = new LatestTask(worker::add, Runnable::run);

  private void submit(String name) {
    latest.<String>submit((progress, deliver) -> deliver.accept(name), seen::add, failure -> seen.add(name + " ended"));
  }

  private void work() {
    while (!worker.isEmpty()) worker.poll().run();
  }

  @Test
  void aNewerTaskReplacesOneThatHasNotStarted() {
    submit("old");
    submit("new");
    work();
    assertEquals(List.of("new", "new ended"), seen);
  }

  @Test
  void whatASupersededTaskDeliversIsDroppedAndItIsToldToStop() {
    Progress[] held = new Progress[1];
    latest.<String>submit(
        (progress, deliver) -> {
          held[0] = progress;
          deliver.accept("first");
          submit("newer");
          assertTrue(progress.cancelled());
          deliver.accept("late");
          progress.checkCancelled();
        },
        seen::add,
        failure -> seen.add("ended"));
    work();
    assertEquals(List.of("first", "newer", "newer ended"), seen);
    assertTrue(held[0].cancelled());
  }

  @Test
  void aFailureIsToldOnce() {
    List<Exception> failures = new ArrayList<>();
    latest.<String>submit(
        (progress, deliver) -> {
          throw new IllegalStateException("no network");
        },
        seen::add,
        failures::add);
    work();
    assertEquals("no network", failures.getFirst().getMessage());
    assertTrue(seen.isEmpty());
  }

  @Test
  void cancelStopsWithoutAnEnd() {
    submit("one");
    latest.cancel();
    work();
    assertTrue(seen.isEmpty());
    assertFalse(seen.contains("one ended"));
  }
}
