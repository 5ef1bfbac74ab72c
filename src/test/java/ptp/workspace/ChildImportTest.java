package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.data.dataset.Samples;
import ptp.data.importing.npz.NpzWriter;
import ptp.domain.Progress;
import ptp.domain.StopWhen;
import ptp.experiment.record.Workspace;
import ptp.io.StoreException;
import ptp.service.DataService;

final class ChildImportTest {
  @TempDir private Path folder;

  private final List<Double> shares = new ArrayList<>();

  private String imported(String file, Progress progress) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> program =
        List.of(
            java.toString(), "-Dstdout.encoding=UTF-8", "-classpath", System.getProperty("java.class.path"),
            FakeImport.class.getName());
    return new ChildImport(Workspace.open(folder), () -> program)
        .run(Path.of(file), Optional.of("mine"), progress.telling(shares::add));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> sets = Files.list(folder.resolve("datasets"))) {
      return sets.map(s -> s.getFileName().toString()).filter(name -> !name.endsWith(".lock")).toList();
    }
  }

  @Test
  void theNameAndTheProgressOfTheOtherProcessAreTold() {
    assertEquals("sound", imported("sound.hdf5", Progress.SILENT));
    assertEquals(List.of(0.37, 0.9), shares);
  }

  @Test
  void whatItRefusesIsRefusedInItsWords() {
    Exception refused = assertThrows(StoreException.class, () -> imported("refused.hdf5", Progress.SILENT));
    assertEquals("it holds no größe", refused.getMessage());
  }

  @Test
  void aProcessThatDiesIsASentenceAndLeavesNothingBehind() throws IOException {
    Exception broken = assertThrows(StoreException.class, () -> imported("broken.hdf5", Progress.SILENT));
    assertEquals(
        Path.of("broken.hdf5").toAbsolutePath()
            + " was not imported: the process that read it broke down (exit code 134), "
            + "so it is probably damaged; nothing of it is kept",
        broken.getMessage());
    assertEquals(List.of(0.37, 0.9), shares);
    assertEquals(List.of(), left());
  }

  @Test
  void aProcessThatDoesNotStartSaysNothingOfTheFile() {
    Exception refused = assertThrows(StoreException.class, () -> imported("unstarted.hdf5", Progress.SILENT));
    assertEquals(
        Path.of("unstarted.hdf5").toAbsolutePath()
            + " was not imported: the import process failed (exit code 1: Error: Too small maximum heap); "
            + "nothing of it is kept",
        refused.getMessage());
  }

  @Test
  void aStoppedImportEndsItsProcess() throws IOException {
    assertThrows(
        CancellationException.class, () -> imported("slow.hdf5", new StopWhen(() -> !shares.isEmpty())));
    assertEquals(List.of(), left());
    assertTrue(ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void theWindowsHdf5FilesAreReadByThisProgramAgain() throws Exception {
    Path theirs = folder.resolve("theirs.npz");
    NpzWriter.of(List.of(Samples.trajectory(1, 6))).write(theirs);
    Path file = Path.of(ChildImportTest.class.getResource("/ptp/data/importing/robomimic/made_by_h5py.hdf5").toURI());
    try (OpenWorkspace workspace = OpenWorkspace.open(folder.resolve("w"), new Presets(Path.of("experiments")), 1)) {
      DataService data = workspace.guardedData();
      assertEquals("theirs", data.importFrom(theirs, Optional.empty(), Progress.SILENT));
      assertEquals("made_by_h5py", data.importFrom(file, Optional.empty(), Progress.SILENT));
      assertTrue(data.open("made_by_h5py").summary().trajectories() > 0);
      Path cut = folder.resolve("cut.hdf5");
      Files.write(cut, new byte[100]);
      Exception refused =
          assertThrows(StoreException.class, () -> data.importFrom(cut, Optional.empty(), Progress.SILENT));
      assertTrue(refused.getMessage().contains("not an HDF5 file"), refused.getMessage());
    }
  }
}
