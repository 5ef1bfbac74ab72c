package ptp.experiment.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.RunId;
import ptp.io.AtomicFiles;
import ptp.io.Database;
import ptp.io.ProcessLock;
import ptp.io.StoreException;

final class WorkspaceTest {
  @TempDir Path folder;

  @Test
  void aMissingFolderIsMadeAndOpensAgain() {
    Workspace workspace = Workspace.open(folder.resolve("a/b"));
    for (Path part : List.of(workspace.datasets(), workspace.networks(), workspace.runs())) {
      assertTrue(Files.isDirectory(part));
    }
    Database.open(workspace.index()).close();
    assertEquals(workspace, Workspace.open(folder.resolve("a/b")));
  }

  @Test
  void foldersWithOtherThingsAndFilesAreRefusedUntouched() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    StoreException foreign = assertThrows(StoreException.class, () -> Workspace.open(folder));
    assertTrue(foreign.getMessage().contains("letter.txt"));
    StoreException file = assertThrows(StoreException.class, () -> Workspace.open(folder.resolve("letter.txt")));
    assertTrue(file.getMessage().contains("is a file"));
    try (var entries = Files.list(folder)) {
      assertEquals(1, entries.count());
    }
  }

  @Test
  void onlyOneMayCompute() {
    Workspace workspace = Workspace.open(folder);
    try (ProcessLock first = workspace.tryLock(new RunId("run")).orElseThrow()) {
      assertTrue(workspace.tryLock(new RunId("run")).isEmpty(), () -> first + " should keep others out");
    }
    workspace.tryLock(new RunId("run")).orElseThrow().close();
  }

  @Test
  void aFileIsReplacedAsAWholeAndLeavesNoOtherBehind() throws IOException {
    Path file = folder.resolve("notes.txt");
    AtomicFiles.write(file, "old \u03b5");
    assertEquals("old \u03b5", Files.readString(file));
    byte[] bytes = new byte[3_000_000];
    new java.util.Random(1).nextBytes(bytes);
    AtomicFiles.write(file, bytes);
    assertArrayEquals(bytes, Files.readAllBytes(file));
    try (var entries = Files.list(folder)) {
      assertEquals(List.of(file), entries.toList());
    }
  }

  @Test
  void whoeverMayReadAnyFileOfTheFolderMayReadThisOne() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path written = folder.resolve("written");
    AtomicFiles.write(written, "text");
    assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(written));
  }

  @Test
  void aWriteThatFailsKeepsTheOldContent() throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));
    Files.writeString(target.resolve("inside"), "kept");
    assertThrows(StoreException.class, () -> AtomicFiles.write(target, "new"));
    assertEquals("kept", Files.readString(target.resolve("inside")));
    try (var entries = Files.list(folder)) {
      assertEquals(List.of(target), entries.toList());
    }
    assertThrows(StoreException.class, () -> AtomicFiles.write(folder.resolve("missing/file"), "x"));
  }
}
