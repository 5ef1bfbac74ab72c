package ptp.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OwnProgramTest {
  @Test
  void itIsThisProgramAgain() throws ReflectiveOperationException {
    List<String> words = OwnProgram.words(List.of("-Dmore=1"));
    assertTrue(Files.isExecutable(Path.of(words.getFirst())), words.getFirst());
    assertEquals(OwnProgram.MAIN, words.getLast());
    assertTrue(words.indexOf("-Dmore=1") < words.indexOf("-classpath"));
    assertNotNull(Class.forName(OwnProgram.MAIN).getMethod("main", String[].class));
  }

  @Test
  void itsLastFailureIsRead() {
    assertEquals("the disk is full", OwnProgram.failure("Working\nptp: first\nptp: the disk is full\nmore\n"));
    assertEquals("", OwnProgram.failure("Working\n"));
  }
}
