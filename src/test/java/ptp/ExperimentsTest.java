package ptp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.config.OptionsDiff;
import ptp.config.OptionsException;
import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.env.tabletop.task.DemonstrationOptions;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.NetworkFiles;
import ptp.learn.gcp.MidpointPredictor;
import ptp.learn.iql.Iql;
import ptp.learn.iql.IqlOptions;
import ptp.learn.leap.StateVae;
import ptp.learn.subgoals.SubgoalGenerator;
import ptp.learn.vqvae.Vqvae;
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

  /** Numbers that the paper prints, or that its authors' code has where the paper is silent. */
  @Test
  void printedIsThePaper() {
    Preset printed = presets.read("printed");
    IqlOptions iql = printed.policy();
    assertEquals(List.of(1024, 200_000L, .995, .9, 3.0, 1),
        List.of(iql.batch(), iql.optimiser().gradientSteps(), iql.values().discount(), iql.values().expectile(),
            iql.values().epsilon(), iql.values().nStep()));
    assertEquals(new IqlOptions.Goals(0, .7, 0, .3, 0, 0, false), iql.valueGoals());
    assertEquals(new PlannerOptions(1024, List.of(1.0, .5, .2, .1, .1), .1, .01, .01, List.of(60, 30, 15), 2, 1000, 32,
        .9, 0), printed.planner());
    assertEquals(DemonstrationOptions.printed(), printed.collect().demonstration());
    assertEquals(VqvaeOptions.Architecture.RELEASED, printed.encoder().architecture());
    assertEquals(3, printed.reached().distance());
  }

  @Test
  void releasedDiffersWhereTheAuthorsCodeDoes() {
    List<String> changed = OptionsDiff.between(presets.read("printed"), presets.read("released")).stream()
        .map(d -> d.path() + " " + d.b()).filter(d -> !d.startsWith("description")).toList();
    assertEquals(
        List.of("policy.batch 256", "policy.optimiser.gradientSteps 100000", "policy.values.epsilon 2.0",
            "policy.valueGoals.pNextGoal 0.1", "policy.valueGoals.pTrajGoal 0.6", "planner.eta 0.001",
            "reached.distance 2.0", "evaluation.everyEpochs 5"),
        changed);
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefusedWithTheirPlace() {
    refused("planner: {levels: [45]}", "planner.levels [45] must be among generators.steps [60, 30, 15]");
    refused("planner: {subgoalsPerSegment: 5}", "gives more than 64 subgoals");
    refused("planner: {bufferCapacity: 5}", "planner.bufferMinimum 32 must not exceed planner.bufferCapacity 5");
    refused("rollout: {followLevel: 4}", "rollout.followLevel 4 must not exceed the 3 planner.levels");
    refused("reached: {percentile: 20}", "reached.percentile must be one of");
    refused("reached: {stepsApart: 7}", "reached.stepsApart must be 0 or one of");
  }

  /** The example's networks say their options in the names of their time. */
  @Test
  void networksOfEarlierVersionsAreRead() {
    NetworkFiles files = new NetworkFiles(Path.of("assets/example/networks/laptop-0"));
    try (Iql iql = Iql.load(NetworkFiles.read(files.policy()));
        Vqvae encoder = Vqvae.load(NetworkFiles.read(files.encoder()));
        SubgoalGenerator generator = SubgoalGenerator.load(NetworkFiles.read(files.generator(60)));
        MidpointPredictor midpoints = MidpointPredictor.load(NetworkFiles.read(files.planner("midpoint")));
        StateVae states = StateVae.load(NetworkFiles.read(files.planner("state-vae")))) {
      Preset laptop = presets.read("laptop");
      assertEquals(laptop.policy().valueGoals(), iql.options().valueGoals());
      assertEquals(laptop.policy().optimiser(), iql.options().optimiser());
      assertEquals(laptop.encoder(), encoder.options());
      assertEquals(laptop.generators().of(60), generator.options());
      assertEquals(laptop.baselines().midpoints(), midpoints.options());
      assertEquals(laptop.baselines().states(), states.options());
    }
  }

  private static void refused(String yaml, String sentence) {
    var e = assertThrows(OptionsException.class, () -> OptionsReader.read(yaml, "mine.yaml", Preset.class));
    assertTrue(e.getMessage().startsWith("mine.yaml:1: ") && e.getMessage().contains(sentence), e.getMessage());
  }
}
