package ptp.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where native code is unpacked to, and that only what the jar holds is loaded. */
final class NativeCodeTest {
  private static final byte[] CODE = {1, 2, 3};

  @TempDir private Path folder;
  private String before;

  @BeforeEach
  void nameCache() {
    before = System.getProperty("ptp.cache");
    System.setProperty("ptp.cache", folder.toString());
  }

  @AfterEach
  void restoreCache() {
    if (before == null) {
      System.clearProperty("ptp.cache");
    } else {
      System.setProperty("ptp.cache", before);
    }
  }

  private static Path unpacked(byte... code) {
    return NativeCode.unpacked(new ByteArrayInputStream(code), "libx.so");
  }

  @Test
  void theSameCodeIsUnpackedOnceAndOtherCodeElsewhere() throws IOException {
    Path file = unpacked(CODE);
    assertTrue(file.startsWith(folder));
    assertArrayEquals(CODE, Files.readAllBytes(file));
    var written = Files.getLastModifiedTime(file);
    assertEquals(file, unpacked(CODE));
    assertEquals(written, Files.getLastModifiedTime(file));
    Path other = unpacked((byte) 9);
    assertNotEquals(file, other);
    assertEquals(file.getFileName(), other.getFileName());
  }

  @Test
  void aDamagedFileIsReplacedBeforeItIsLoaded() throws IOException {
    Path file = unpacked(CODE);
    Files.write(file, new byte[] {1, 2, 4});
    assertArrayEquals(CODE, Files.readAllBytes(unpacked(CODE)));
    Files.write(file, new byte[0]);
    assertArrayEquals(CODE, Files.readAllBytes(unpacked(CODE)));
  }

  @Test
  void theFirstFolderThatCanBeWrittenIsTaken() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path never = file.resolve("below");
    Path own = folder.resolve("new/cache");
    assertEquals(own, NativeCode.cache(List.of(never, own, folder)));
    if (Files.getFileStore(own).supportsFileAttributeView("posix")) {
      assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
    }
    try (var left = Files.list(own)) {
      assertEquals(0, left.count(), "trying leaves nothing behind");
    }
    String sentence = assertThrows(StoreException.class, () -> NativeCode.cache(List.of(never))).getMessage();
    assertTrue(sentence.contains(never + "; make one of them writable"), sentence);
  }
}
