package ptp.workspace;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.io.Database;
import ptp.io.SettingsStore;
import ptp.service.ChangeSource;

/** The services of a workspace say what changed, by whatever program. */
final class ChangesTest {
  @TempDir private Path folder;

  private OpenWorkspace workspace() {
    return OpenWorkspace.open(folder, new Presets(Path.of("experiments")), 1);
  }

  private static Semaphore follow(ChangeSource source) {
    Semaphore changes = new Semaphore(0);
    source.subscribe(changes::release);
    return changes;
  }

  private static void awaitAfter(Semaphore changes, String what, Callable<?> change) {
    await(what).atMost(20, TimeUnit.SECONDS).until(() -> {
      change.call();
      return changes.tryAcquire(1, TimeUnit.SECONDS);
    });
  }

  @Test
  void ownChangesOfTheIndexAreSaidAtOnce() {
    try (OpenWorkspace workspace = workspace()) {
      Semaphore changes = follow(workspace.metrics());
      workspace.settings().put("a", "b");
      assertTrue(changes.availablePermits() > 0);
    }
  }

  @Test
  void aChangeOfTheIndexByAnotherProgramIsSaid() {
    try (OpenWorkspace workspace = workspace();
        Database other = Database.open(workspace.folder().index())) {
      WatchedFolder index = new WatchedFolder(workspace.folder().folder(), 0);
      Semaphore changes = follow(index);
      SettingsStore settings = new SettingsStore(other);
      // again, as the system may not watch yet
      awaitAfter(changes, "the other's change", () -> {
        settings.put("a", "b");
        return null;
      });
    }
  }

  @Test
  void aDataSetThatComesAndGrowsIsSaid() {
    try (OpenWorkspace workspace = workspace()) {
      Semaphore changes = follow(workspace.data());
      Deque<Path> sets = new ArrayDeque<>();
      awaitAfter(changes, "a new folder", () -> sets.add(Files.createTempDirectory(workspace.folder().datasets(),
          "new")));
      await("quiet").during(Duration.ofMillis(200)).until(() -> !changes.tryAcquire());
      Path file = sets.getLast().resolve("index.db");
      awaitAfter(changes, "a file in it", () -> Files.writeString(file, "grows"));
    }
  }

  @Test
  void nobodyIsToldAfterTheEnd() {
    WatchedFolder watched = new WatchedFolder(folder, 0);
    Semaphore changes = new Semaphore(0);
    Runnable end = watched.subscribe(changes::release);
    watched.changed();
    end.run();
    watched.changed();
    assertEquals(1, changes.availablePermits());
  }
}
