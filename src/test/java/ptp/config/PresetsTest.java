package ptp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PresetsTest {
  @TempDir Path folder;

  @Test
  void theDefaultIsFirst() throws IOException {
    for (String name : List.of("printed.yaml", "laptop.yaml", "a.yaml", "notes.txt")) {
      Files.createFile(folder.resolve(name));
    }
    assertEquals(List.of("laptop", "a", "printed"), new Presets(folder).names());
    assertEquals(folder.resolve("a.yaml"), new Presets(folder).file("a"));
  }

  @Test
  void unknownNamesAreRefused() throws IOException {
    Files.createFile(folder.resolve("laptop.yaml"));
    Presets presets = new Presets(folder);
    assertEquals(
        "there is no preset \"labtop\" (did you mean \"laptop\"?); there are laptop",
        assertThrows(IllegalArgumentException.class, () -> presets.file("labtop")).getMessage());
    assertThrows(IllegalArgumentException.class, () -> presets.file("../laptop"));
    assertEquals(List.of(), new Presets(folder.resolve("missing")).names());
  }
}
