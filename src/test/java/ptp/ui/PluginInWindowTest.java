package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.plan.ToyJar;
import ptp.report.compare.Comparison;
import ptp.report.compare.ComparisonOptions;
import ptp.report.compare.MeasuredRun;
import ptp.report.compare.SubgoalFigureRows;
import ptp.report.figure.MethodStyle;
import ptp.stats.SeedGroup;
import ptp.ui.plan.ChosenMethods;
import ptp.ui.plan.PlanModel;
import ptp.ui.task.LatestTask;

/** A planner from a jar stands on the pages like the program's own. */
final class PluginInWindowTest {
  private static final MethodId TOY = new MethodId("toy");

  @TempDir private Path folder;

  private static LatestTask now() {
    return new LatestTask(Runnable::run, Runnable::run);
  }

  @Test
  void itIsChosenAndPlannedOnThePlanPage() throws IOException {
    FakeServices fakes = new FakeServices();
    ChosenMethods chosen = new ChosenMethods(fakes.settings, fakes.plans, Runnable::run);
    PlanModel plan = new PlanModel(fakes.plans, fakes.inspect, chosen, now(), now());
    assertFalse(PlanModel.offered().contains(TOY), "without its jar");
    try (ToyJar _ = ToyJar.open(folder)) {
      assertEquals(TOY, PlanModel.offered().getLast());
      plan.open();
      plan.choose(TOY, true);
      assertEquals(TOY, plan.methods().getLast());
      assertTrue(plan.row(TOY).orElseThrow().strip().isPresent());
      assertTrue(SubgoalFigureRows.methods().contains(TOY), "the figure of subgoals has a row of it");
    }
  }

  @Test
  void itsRunsAreComparedUnderItsTitleInAStyleOfItsOwn() throws IOException {
    FakeServices fakes = new FakeServices();
    try (ToyJar _ = ToyJar.open(folder)) {
      fakes.metrics.addRuns(Task.A, MethodId.PTP, 2);
      fakes.metrics.addRuns(Task.A, TOY, 2);
      List<MeasuredRun> runs =
          fakes.metrics.runs().stream().map(r -> MeasuredRun.of(fakes.metrics, r, Set.of())).toList();
      List<String> labels = Comparison.of(folder, runs, ComparisonOptions.USUAL).curves(Task.A).stream()
          .map(SeedGroup::name).toList();
      assertTrue(labels.stream().anyMatch(l -> l.startsWith("Toy line")), labels.toString());
      assertEquals(2, Set.of(MethodStyle.of(TOY).rgb(), MethodStyle.of(MethodId.PTP).rgb()).size());
    }
  }
}
