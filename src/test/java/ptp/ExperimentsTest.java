package ptp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.config.OptionsDiff;
import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.env.tabletop.task.DemonstrationOptions;
import ptp.experiment.preset.Preset;
import ptp.learn.iql.IqlPresets;
import ptp.learn.vqvae.VqvaeOptions;
import ptp.plan.ptp.PlannerOptions;
import ptp.workspace.Presets;

/** The files under {@code experiments} say what their names promise. */
final class ExperimentsTest {
  private final Presets presets = new Presets(Path.of("experiments"));

  @Test
  void everyFileIsReadAndSurvivesWriting() {
    assertEquals("laptop", presets.names().getFirst());
    assertTrue(presets.names().containsAll(List.of("printed", "released")));
    for (String name : presets.names()) {
      Preset preset = presets.read(name);
      Preset again = OptionsReader.read(OptionsWriter.writeWithComments(preset), name, Preset.class);
      assertEquals(List.of(), OptionsDiff.between(preset, again), name);
    }
  }

  @Test
  void laptopIsTheDefaults() {
    assertEquals(List.of(), OptionsDiff.between(Preset.defaults(), presets.read("laptop")));
  }

  @Test
  void printedIsThePaper() {
    Preset printed = presets.read("printed");
    same(IqlPresets.printed(), printed.policy());
    same(PlannerOptions.printed(), printed.planner());
    same(DemonstrationOptions.printed(), printed.collect().demonstration());
    same(VqvaeOptions.released(), printed.encoder());
    assertEquals(3, printed.reached().distance());
  }

  @Test
  void releasedIsTheAuthorsCode() {
    Preset released = presets.read("released");
    same(IqlPresets.released(), released.policy());
    same(PlannerOptions.released(), released.planner());
    same(VqvaeOptions.released(), released.encoder());
    assertEquals(2, released.reached().distance());
  }

  private static <R extends Record> void same(R expected, R actual) {
    assertEquals(List.of(), OptionsDiff.between(expected, actual));
  }
}
