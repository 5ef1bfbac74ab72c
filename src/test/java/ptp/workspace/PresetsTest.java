package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.config.OptionsReader;
import ptp.experiment.preset.Preset;
import ptp.io.StoreException;

final class PresetsTest {
  @TempDir private Path folder;

  private Presets presets(String... names) throws IOException {
    Path experiments = Files.createDirectories(folder.resolve("experiments"));
    for (String name : names) Files.writeString(experiments.resolve(name + ".yaml"), "description: " + name + "\n");
    return new Presets(experiments);
  }

  @Test
  void theDefaultComesFirst() throws IOException {
    assertEquals(List.of("laptop", "a", "b"), presets("b", "laptop", "a").names());
    assertEquals("b", presets().read("b").description());
  }

  @Test
  void anUnknownNameIsRefusedWithThoseThereAre() throws IOException {
    Presets presets = presets("laptop", "mine");
    Exception e = assertThrows(IllegalArgumentException.class, () -> presets.read("yours"));
    assertEquals("there is no preset \"yours\"; there are laptop, mine", e.getMessage());
  }

  @Test
  void aNewPresetNamesOnlyWhatDiffers() throws IOException {
    Presets presets = presets("laptop", "mine");
    Preset changed = OptionsReader.read(
        "description: mine\npractice: {epochs: 3}\npolicy: {optimiser: {gradientSteps: 9}}", Preset.class);
    presets.save("other-1", "mine", changed);
    assertEquals(changed, presets.read("other-1"));
    assertEquals(
        "extends: mine\npolicy:\n  optimiser:\n    gradientSteps: 9\npractice:\n  epochs: 3\n",
        Files.readString(folder.resolve("experiments/other-1.yaml")));
    for (String wrong : List.of("mine", "Mine", "../x", "")) {
      assertThrows(IllegalArgumentException.class, () -> presets.save(wrong, "laptop", changed), wrong);
    }
    assertThrows(IllegalArgumentException.class, () -> presets.save("same", "other-1", changed));
  }

  @Test
  void aNewPresetBelongsToTheWorkspace() throws IOException {
    Path own = folder.resolve("workspace/presets");
    Presets presets = presets("laptop").with(own);
    presets.save("mine", "laptop", OptionsReader.read("practice: {epochs: 3}", Preset.class));
    assertTrue(Files.exists(own.resolve("mine.yaml")));
    assertEquals(List.of("laptop"), presets().names(), "an installation is not written to");
    assertEquals(3, presets("laptop").with(own).read("mine").practice().epochs());
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    Presets presets = presets("laptop");
    Files.writeString(folder.resolve("outside.yaml"), "description: outside\n");
    assertThrows(IllegalArgumentException.class, () -> presets.read("../outside"));
  }

  @Test
  void aMissingFolderIsNamed() {
    Exception e = assertThrows(StoreException.class, () -> new Presets(folder.resolve("none")).names());
    assertTrue(e.getMessage().contains("none cannot be read"), e.getMessage());
  }
}
