package ptp.run.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.DatasetWriter;
import ptp.data.Samples;
import ptp.domain.Progress;
import ptp.run.DataService.OpenSet;

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
}
