package ptp.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelfLauncherTest {
  @Test
  void itIsThisProgramAgain() throws ReflectiveOperationException {
    List<String> words = SelfLauncher.words(List.of("-Dmore=1"));
    assertTrue(Files.isExecutable(Path.of(words.getFirst())), words.getFirst());
    assertEquals(SelfLauncher.MAIN, words.getLast());
    assertTrue(words.indexOf("-Dmore=1") < words.indexOf("-classpath"));
    assertNotNull(Class.forName(SelfLauncher.MAIN).getMethod("main", String[].class));
  }

  @Test
  void itsLastFailureIsRead() {
    assertEquals("the disk is full", SelfLauncher.failure("Working\nptp: first\nptp: the disk is full\nmore\n"));
    assertEquals("", SelfLauncher.failure("Working\n"));
  }
}
