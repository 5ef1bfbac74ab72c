package ptp.report.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ptp.config.OptionField;
import ptp.config.OptionPaths;
import ptp.config.OptionsWriter;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.RunRecord.Status;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.experiment.preset.RunSpec;
import ptp.service.CommandText;
import ptp.stats.BandCurve.Summary;
import ptp.stats.SeedCurve;
import ptp.stats.SeedGroup;
import ptp.stats.Smoothing;

/** Which runs are one curve, and which of their values count. */
class ComparisonTest {
  private static MeasuredRun run(String kind, String preset, long seed, Status status, long created, double... values) {
    long[] epochs = new long[values.length / 2];
    double[] shares = new double[epochs.length];
    for (int i = 0; i < epochs.length; i++) {
      epochs[i] = (long) values[2 * i];
      shares[i] = values[2 * i + 1];
    }
    RunRecord record =
        new RunRecord(
            new RunId(kind + "-" + created), kind, MethodId.PTP, Task.A, seed, preset, ObservationMode.IMAGE,
            Instant.ofEpochSecond(created), status, "", new RunSpec("laptop", drawn(preset), null).json());
    return new MeasuredRun(record, new SeedCurve(seed, epochs, shares), Set.of(), Map.of());
  }

  private static String drawn(String label) {
    return Arrays.stream(label.split(", ")).filter(part -> part.contains("goal")).findFirst().orElse("");
  }

  private static List<SeedGroup> curves(MeasuredRun... runs) {
    return comparison(GroupKey.USUAL, runs).curves(Task.A);
  }

  private static Comparison comparison(List<GroupKey> keys, MeasuredRun... runs) {
    ComparisonOptions choices = new ComparisonOptions(keys, Summary.MEAN_DEVIATION, Smoothing.NONE, RunFilter.ALL);
    return Comparison.of(Path.of("w"), List.of(runs), choices);
  }

  @Test
  void drawnGoalsAreNeverAveragedWithTheTasksOwnWhateverRunsAreGroupedBy() {
    MeasuredRun[] runs = {
      run("practice", "laptop", 0, Status.DONE, 1, 0, .8, 50, .9),
      run("practice", "laptop, epochs 3", 1, Status.DONE, 2, 0, .9, 50, .9),
      run("practice", "laptop, goal 35d6a070, epochs 3", 0, Status.DONE, 3, 0, 0, 50, .1),
      run("practice", "printed, goal 35d6a070", 0, Status.DONE, 4, 0, 0, 50, .1),
      run("practice", "laptop, 2 drawn goals (00aa11bb)", 0, Status.DONE, 5, 0, 0, 50, .1)
    };
    for (GroupKey key : List.of(GroupKey.METHOD, GroupKey.KIND, GroupKey.TAGS, new GroupKey("practice.epochs"))) {
      String name = key.of(runs[0]);
      assertEquals(
          List.of(name + " 2", name + ", 2 drawn goals (00aa11bb) 1", name + ", goal 35d6a070 2"),
          comparison(List.of(key), runs).curves(Task.A).stream().map(g -> g.name() + " " + g.seeds().size()).toList());
    }
  }

  @Test
  void aDrawnGoalIsNamedInCurvesAndTableEvenWhereNothingElseWasPractised() {
    Comparison alone =
        comparison(GroupKey.USUAL, run("practice", "laptop, goal 35d6a070", 0, Status.DONE, 1, 0, 0, 50, .1));
    assertEquals("PTP, image, goal 35d6a070", alone.curves(Task.A).getFirst().name());
    assertEquals("laptop, goal 35d6a070", alone.table().getFirst().preset());
  }

  @Test
  void presetsDrawnGoalsAndRepeatsAreNoSeedsOfOneCurve() {
    List<SeedGroup> groups =
        curves(
            run("practice", "laptop", 1, Status.DONE, 1, 0, .5, 150, .8),
            run("practice", "laptop", 2, Status.DONE, 2, 0, .5, 150, .8),
            run("practice", "printed", 1, Status.DONE, 3, 0, .5, 150, .8),
            run("practice", "laptop, goal 1a2b", 1, Status.DONE, 4, 0, .5, 150, .8),
            run("practice", "laptop, repeat 1", 1, Status.DONE, 5, 0, .5, 150, .8));
    assertEquals(
        List.of("laptop 2", "laptop, goal 1a2b 1", "laptop, repeat 1 1", "printed 1"),
        groups.stream().map(g -> g.name().replace("PTP, image, ", "") + " " + g.seeds().size()).toList());
  }

  @Test
  void anEvaluationIsPartOfItsPracticesCurveAndDoesNotReplaceWhatThatMeasured() {
    List<SeedGroup> groups =
        curves(
            run("practice", "laptop", 1, Status.DONE, 1, 0, .5, 150, .8),
            run("evaluate", "laptop", 1, Status.DONE, 9, 0, .8, 160, .9));
    SeedCurve curve = groups.getFirst().seeds().getFirst();
    assertArrayEquals(new long[] {0, 150, 160}, curve.epochs());
    assertEquals(.5, curve.beforePractice(), "an old evaluation at epoch 0 may have measured the practised policy");
    assertEquals(.9, curve.afterPractice());
  }

  @Test
  void evaluationsAloneKeepBeforeAndAfterApart() {
    SeedGroup group =
        curves(run("evaluate", "laptop", 1, Status.DONE, 1, 0, .5, 150, .8)).getFirst();
    assertArrayEquals(new double[] {.5}, group.before());
    assertArrayEquals(new double[] {.8}, group.after());
  }

  @Test
  void onlyAFinishedPracticeHasAResult() {
    SeedGroup group =
        curves(
            run("practice", "laptop", 1, Status.DONE, 1, 0, .5, 150, .8),
            run("practice", "laptop", 2, Status.RUNNING, 2, 0, .4, 10, .1),
            run("practice", "laptop", 3, Status.CANCELLED, 3, 0, .3, 20, .2)).getFirst();
    assertEquals(2, group.unfinished().size());
    assertArrayEquals(new double[] {.5, .4, .3}, group.before());
    assertArrayEquals(new double[] {.8}, group.after());
  }

  @Test
  void aRecipesOptionsAreFoundByTheirPaths() {
    Preset preset = Preset.defaults();
    Map<String, String> found = OptionPaths.of(OptionsWriter.write(preset), Preset.class);
    for (OptionField field : OptionField.of(preset)) assertEquals(field.text(), found.get(field.path()), field.path());
    assertEquals(OptionField.of(preset).size(), found.size());
    assertEquals(Map.of("a", "1"), OptionPaths.of("# a comment: no\nno option\na: 1\n", Preset.class));
  }

  @Test
  void aCommandsWordsAreQuotedForAShell() {
    String text = CommandText.of("export").option("--workspace", Path.of("/my work/it's")).option("--seed", 3).text();
    assertEquals("installer/ptp export --workspace '/my work/it'\\''s' --seed 3", text);
    assertTrue(CommandText.of("plan").option("--tag", "").text().endsWith(" --tag ''"));
  }
}
