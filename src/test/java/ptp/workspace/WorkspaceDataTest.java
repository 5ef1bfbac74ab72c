package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.dataset.DatasetWriter;
import ptp.data.dataset.Samples;
import ptp.data.importing.npz.NpzWriter;
import ptp.domain.Progress;
import ptp.io.StoreException;
import ptp.service.DataService.OpenSet;

final class WorkspaceDataTest {
  @TempDir private Path folder;

  private void collect(String name, int from, int to) {
    try (DatasetWriter writer = DatasetWriter.open(folder.resolve(name), "seed: 1")) {
      for (int i = from; i < to; i++) writer.append(Samples.trajectory(i, 6));
    }
  }

  @Test
  void aDataSetThatGrewIsOpenedAnewAndTheOlderViewCanStillBeRead() {
    collect("demonstrations", 0, 5);
    try (WorkspaceData data = new WorkspaceData(folder)) {
      OpenSet before = data.open("demonstrations");
      assertSame(before, data.open("demonstrations"), "nothing changed");
      collect("demonstrations", 5, 9);
      OpenSet after = data.open("demonstrations");
      assertNotSame(before, after);
      assertEquals(List.of(5, 9), List.of(before.episodes().size(), after.episodes().size()));
      assertEquals(before.episodes(), after.episodes().subList(0, 5));
      assertArrayEquals(before.frame(3).rgb(), after.frame(3).rgb());
      assertEquals(5, before.summary().trajectories());
      assertSame(after, data.open("demonstrations"));
    }
  }

  @Test
  void aDataSetThatWasReplacedIsOpenedAnew() throws Exception {
    collect("mine", 0, 5);
    try (WorkspaceData data = new WorkspaceData(folder)) {
      data.open("mine");
      collect("other", 20, 25);
      for (String file : List.of("index.db", "frames.bin", "steps.bin")) Files.delete(folder.resolve("mine", file));
      for (String file : List.of("frames.bin", "steps.bin", "index.db")) {
        Files.move(folder.resolve("other", file), folder.resolve("mine", file));
      }
      assertArrayEquals(Samples.trajectory(20, 6).observations().get(2).frame().rgb(), data.open("mine").frame(2)
          .rgb());
      assertEquals(List.of("mine"), data.names());
    }
  }

  @Test
  void anUnfinishedImportIsNotListed() {
    collect("mine", 0, 2);
    collect(".importing", 0, 2);
    try (WorkspaceData data = new WorkspaceData(folder)) {
      assertEquals(List.of("mine"), data.names());
      assertEquals("mine-2", data.importFrom(folder.resolve("mine"), Optional.empty(), Progress.SILENT));
      assertEquals(List.of("mine", "mine-2"), data.names());
      assertEquals(2, data.open("mine-2").episodes().size());
    }
  }

  @Test
  void filesOfOtherProgramsAreKnownByTheirNames() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Path sets = Files.createDirectories(folder.resolve("sets"));
    NpzWriter.of(List.of(Samples.trajectory(1, 6))).write(elsewhere.resolve("Theirs.NPZ"));
    try (WorkspaceData data = new WorkspaceData(sets)) {
      assertEquals(List.of("npz", "hdf5", "h5"), data.endings());
      assertEquals(7, data.look(elsewhere.resolve("Theirs.NPZ"), Progress.SILENT).frames());
      assertEquals(List.of(), data.names(), "looking writes nothing");
      assertEquals("Theirs", data.importFrom(elsewhere.resolve("Theirs.NPZ"), Optional.empty(), Progress.SILENT));
      Path index = sets.resolve("Theirs").resolve("index.db");
      assertEquals("mine-0", data.importFrom(index, Optional.of("mine-0"), Progress.SILENT), "chosen by its index");
      assertTrue(data.open("mine-0").summary().oddities().stream().anyMatch(o -> o.contains("no object estimates")));
      for (String wrong : List.of("Theirs", "notes.txt")) {
        Path file = sets.resolve(wrong);
        String refusal = assertThrows(StoreException.class, () -> data.look(file, Progress.SILENT)).getMessage();
        assertTrue(refusal.contains("npz, hdf5, h5"), refusal);
      }
    }
  }
}
