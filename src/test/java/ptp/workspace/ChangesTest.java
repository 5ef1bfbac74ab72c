package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.io.Database;
import ptp.io.SettingsStore;
import ptp.service.ChangeSource;

/** The services of a workspace say what changed, by whatever program. */
final class ChangesTest {
  private static final long SECONDS = 20;

  @TempDir private Path folder;

  private OpenWorkspace workspace() {
    return OpenWorkspace.open(folder, new Presets(Path.of("experiments")), 1);
  }

  private static Semaphore follow(ChangeSource source) {
    Semaphore changes = new Semaphore(0);
    source.subscribe(changes::release);
    return changes;
  }

  private static void await(Semaphore changes, String what) throws InterruptedException {
    assertTrue(changes.tryAcquire(SECONDS, TimeUnit.SECONDS), what);
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
  void aChangeOfTheIndexByAnotherProgramIsSaid() throws InterruptedException {
    try (OpenWorkspace workspace = workspace();
        Database other = Database.open(workspace.folder().index())) {
      WatchedFolder index = new WatchedFolder(workspace.folder().folder(), 0);
      Semaphore changes = follow(index);
      Thread.sleep(200); // until the system watches
      new SettingsStore(other).put("a", "b");
      await(changes, "the other's change");
    }
  }

  @Test
  void aDataSetThatComesAndGrowsIsSaid() throws IOException, InterruptedException {
    try (OpenWorkspace workspace = workspace()) {
      Semaphore changes = follow(workspace.data());
      Thread.sleep(200); // until the system watches
      Path set = Files.createDirectories(workspace.folder().datasets().resolve("new"));
      await(changes, "a new folder");
      Thread.sleep(200);
      changes.drainPermits();
      Files.writeString(set.resolve("index.db"), "grows");
      await(changes, "a file in it");
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
