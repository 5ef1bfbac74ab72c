package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.experiment.preset.Preset;

/** Presets that a command changes or reads from a file. */
final class PresetChoiceTest {
  @TempDir private Path folder;
  private Presets presets;

  @BeforeEach
  void write() throws IOException {
    Path shared = Files.createDirectories(folder.resolve("experiments"));
    Files.writeString(shared.resolve("laptop.yaml"), "policy: {batch: 32}\n");
    Files.writeString(shared.resolve("shift.yaml"), "extends: laptop\nfrom: {preset: laptop}\n");
    presets = new Presets(shared);
  }

  private PresetChoice choose(String named, String... settings) {
    return PresetChoice.of(presets, folder.resolve("w"), named, List.of(settings), false);
  }

  /** As a later start reads it. */
  private Preset kept(PresetChoice choice) {
    Presets ofWorkspace = presets.with(folder.resolve("w/presets"));
    ofWorkspace.keep(choice.derived());
    assertTrue(ofWorkspace.names().contains(choice.name()));
    return presets.with(folder.resolve("w/presets")).read(choice.name());
  }

  @Test
  void equalSettingsAreOnePreset() {
    PresetChoice one = choose("laptop", "planner.candidates=128", "rollout.steps=50");
    PresetChoice same = choose("laptop", "rollout.steps=50", "planner.candidates=128", "policy.batch=32");
    assertEquals(one, same);
    assertTrue(one.name().matches("laptop-set-[0-9a-f]{8}"), one.name());
    assertNotEquals(one.name(), choose("laptop", "planner.candidates=127", "rollout.steps=50").name());
    assertEquals("laptop", choose("laptop", "policy.batch=32").name(), "nothing is changed");
    Preset preset = kept(one);
    assertEquals(128, preset.planner().candidates());
    assertEquals(32, preset.policy().batch(), "the rest is that of the preset");
    assertEquals("laptop with planner.candidates 128, rollout.steps 50", preset.description());
  }

  @Test
  void networksAreTakenOverUnlessTrainingIsChanged() {
    PresetChoice planned = choose("laptop", "planner.candidates=128", "baselines.leap.samples=9");
    assertEquals("laptop", kept(planned).from().preset());
    assertEquals("laptop", planned.derived().getLast().trained());
    for (String trained : List.of("policy.batch=8", "reached.percentile=50", "planner.rescoredCandidates=3")) {
      PresetChoice choice = choose("laptop", "planner.candidates=128", trained);
      assertFalse(kept(choice).from().another(), trained);
      assertEquals(choice.name(), choice.derived().getLast().trained());
    }
    assertEquals("laptop", kept(choose("shift", "simulator.graspMode=friction")).from().preset());
  }

  @Test
  void aChangedPresetIsChangedFurther() {
    PresetChoice first = choose("laptop", "rollout.steps=50");
    kept(first);
    Preset second = kept(choose(first.name(), "planner.candidates=128"));
    assertEquals(50, second.rollout().steps());
    assertEquals(128, second.planner().candidates());
    assertEquals("laptop", second.from().preset(), "whose networks the first takes over");
  }

  @Test
  void aFileIsAPresetOfItsContents() throws IOException {
    Path file = Files.writeString(folder.resolve("My own.yaml"), "extends: laptop\nrollout: {steps: 50}\n");
    PresetChoice own = choose(file.toString());
    assertTrue(own.name().matches("my-own-[0-9a-f]{8}"), own.name());
    assertEquals(32, kept(own).policy().batch());
    PresetChoice set = choose(file.toString(), "planner.candidates=128");
    assertEquals(own.name(), kept(set).from().preset());
    assertEquals(50, kept(set).rollout().steps());
    Files.writeString(file, "extends: laptop\nrollout: {steps: 51}\n");
    assertNotEquals(own.name(), choose(file.toString()).name());
    Path shared = folder.resolve("experiments/shift.yaml");
    assertEquals(new PresetChoice("shift", List.of(), List.of()), choose(shared.toString()));
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.yaml"), "rollout:\n  steps: many\n");
    assertTrue(refusal(file.toString()).contains("bad.yaml:2: rollout.steps must be a whole number from"));
    assertTrue(refusal("none/none.yaml").endsWith("none.yaml: there is no such file"));
    assertEquals(
        "there is no preset \"labtop\" (did you mean \"laptop\"?); there are laptop, shift", refusal("labtop"));
    assertEquals(
        "--set: planner.levels [60, 7] must be among generators.steps [60, 30, 15], because each level needs its generator",
        refusal("laptop", "planner.levels=[60, 7]"));
    assertEquals(60, kept(choose("laptop", "planner.levels=[60]")).planner().levels().getFirst());
    assertFalse(Files.exists(folder.resolve("w/networks")));
  }

  private String refusal(String named, String... settings) {
    String sentence = assertThrows(IllegalArgumentException.class, () -> choose(named, settings)).getMessage();
    assertFalse(Files.exists(folder.resolve("w")));
    return sentence;
  }

  @Test
  void optionsOfPracticeNeedNoGroupWherePracticeIsMeant() {
    PresetChoice choice = PresetChoice.of(
        presets, folder.resolve("w"), "laptop", List.of("epochs=3", "updatesPerEpoch=4", "planner.candidates=128"),
        true);
    assertEquals(List.of("epochs=3", "updatesPerEpoch=4"), choice.practice());
    assertEquals(choose("laptop", "planner.candidates=128").name(), choice.name());
    assertEquals(
        "--set: there is no option \"epochs\" (did you mean \"practice.epochs\"?)", refusal("laptop", "epochs=3"));
    assertThrows(
        IllegalArgumentException.class,
        () -> PresetChoice.of(presets, folder.resolve("w"), "laptop", List.of("epochs=-3"), true));
  }
}
