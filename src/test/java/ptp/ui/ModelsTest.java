package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.report.figure.CurveFigure;
import ptp.report.figure.FigureTheme;
import ptp.service.JobService;
import ptp.service.JobService.Stage;
import ptp.stats.BandCurve.Summary;
import ptp.ui.compare.CompareModel;
import ptp.ui.plan.ChosenMethods;
import ptp.ui.plan.PlanFigures;
import ptp.ui.plan.PlanModel;
import ptp.ui.plan.PlanRow;
import ptp.ui.task.JobItem;
import ptp.ui.task.JobsModel;
import ptp.ui.task.LatestTask;
import ptp.ui.train.CurvesModel;
import ptp.ui.train.TrainModel;

/** The view models without a toolkit: everything runs on the test's own thread. */
class ModelsTest {
  private final FakeServices fakes = new FakeServices();
  private final Queue<Runnable> planner = new ArrayDeque<>();
  private final PlanModel plan =
      new PlanModel(
          fakes.plans,
          fakes.inspect,
          new ChosenMethods(fakes.settings, fakes.plans, Runnable::run),
          new LatestTask(Runnable::run, Runnable::run),
          new LatestTask(planner::add, Runnable::run));
  private final JobsModel jobs = new JobsModel(fakes.jobs, Runnable::run, Runnable::run, Runnable::run);
  private final TrainModel train = new TrainModel(fakes.jobs.presets(), jobs);
  private final CompareModel compare = new CompareModel(
      fakes.folder, fakes.metrics, Runnable::run, Runnable::run, new LatestTask(Runnable::run, Runnable::run),
      Runnable::run);

  private void search() {
    while (!planner.isEmpty()) planner.poll().run();
  }

  @Test
  void openingATaskPlansWithEveryMethod() {
    plan.open();
    assertTrue(plan.planning().get());
    assertTrue(plan.rows().stream().allMatch(r -> r.state() == PlanRow.State.PLANNING));
    search();
    assertFalse(plan.planning().get());
    assertEquals(List.of(MethodId.ORACLE, MethodId.PTP, MethodId.MODEL_FREE), plan.rows().stream().map(PlanRow::method)
        .toList());
    assertEquals(8, plan.rows().get(1).strip().orElseThrow().subgoals().size());
    assertEquals(MethodId.PTP, plan.inspected().get().method());
  }

  @Test
  void theNewestGoalWins() {
    plan.open();
    plan.goal().set(3);
    plan.goal().set(5);
    search();
    assertTrue(fakes.plans.queries.stream().allMatch(q -> q.goal() == 5), "goals 0 and 3 were never searched");
    assertEquals(3, fakes.plans.queries.size());
  }

  @Test
  void changingTheTaskStartsAtItsFirstPicturesAndAsksOnce() {
    plan.open();
    plan.start().set(2);
    search();
    fakes.plans.queries.clear();
    plan.task().set(Task.B);
    search();
    assertEquals(0, plan.start().get());
    assertEquals(3, fakes.plans.queries.size());
    assertTrue(fakes.plans.queries.stream().allMatch(q -> q.task() == Task.B && q.start() == 0));
  }

  @Test
  void planAgainUsesAnotherSeed() {
    plan.open();
    plan.planAgain();
    search();
    assertTrue(fakes.plans.queries.stream().allMatch(q -> q.seed() == 2));
  }

  @Test
  void untrainedMethodsSayWhatToDo() {
    fakes.plans.trained = false;
    plan.open();
    search();
    assertEquals(PlanRow.State.READY, plan.rows().get(0).state());
    assertEquals(PlanRow.State.NOT_TRAINED, plan.rows().get(1).state());
    assertTrue(plan.rows().get(1).message().contains("Train page"));
    assertNull(plan.inspected().get());
  }

  @Test
  void aTaskWithoutPicturesIsEmptyNotBroken() {
    fakes.plans.pictures = 0;
    plan.open();
    search();
    assertTrue(plan.rows().isEmpty());
    assertFalse(plan.planning().get());
    assertTrue(new PlanFigures(plan, fakes.inspect).figure(FigureTheme.LIGHT).isEmpty());
  }

  @Test
  void stoppingKeepsTheLastPlan() {
    plan.open();
    search();
    plan.planAgain();
    plan.stop();
    search();
    assertFalse(plan.planning().get());
    assertTrue(plan.rows().stream().allMatch(r -> r.state() == PlanRow.State.READY));
  }

  @Test
  void theFilmstripFigureCarriesItsQuestion() {
    plan.open();
    search();
    var figure = new PlanFigures(plan, fakes.inspect).figure(FigureTheme.LIGHT).orElseThrow();
    assertEquals(3, figure.rows().size());
    assertTrue(figure.recipe().contains("task: A\nstart: 0\ngoal: 0\nseed: 1\nmethods: [oracle, ptp, model-free]"));
  }

  @Test
  void theFormBecomesARequest() {
    JobService.Request offline = train.request();
    assertEquals(EnumSet.range(Stage.COLLECT, Stage.POLICY), offline.stages());
    assertEquals(Optional.empty(), offline.task());
    train.chosen(Stage.PRACTICE).set(true);
    train.task().set(Task.C);
    assertEquals(Optional.of(Task.C), train.request().task());
    for (Stage stage : Stage.values()) train.chosen(stage).set(false);
    assertFalse(train.startable().get());
  }

  @Test
  void jobsAreUpdatedInPlace() {
    train.start();
    JobItem item = jobs.items().getFirst();
    assertEquals(item, train.selected().get());
    fakes.jobs.run(1, Stage.ENCODER, 0.25, Duration.ofSeconds(200), "");
    assertEquals(item, jobs.items().getFirst());
    assertEquals("Train the encoder · 25 % · 3 min left", item.progressText());
    jobs.cancel(1);
    assertTrue(item.resumable());
    assertEquals(0, jobs.active());
    jobs.resume(1);
    assertEquals(1, jobs.active());
  }

  @Test
  void theSelectionFollowsTheRunningJobUntilAPersonSelects() {
    train.start();
    train.start();
    fakes.jobs.run(1, Stage.ENCODER, 0.25, Duration.ofSeconds(200), "");
    assertEquals(1, train.selected().get().id());
    train.select(jobs.items().getFirst());
    fakes.jobs.run(1, Stage.ENCODER, 0.5, Duration.ofSeconds(100), "");
    assertEquals(2, train.selected().get().id());
  }

  @Test
  void curvesAreThinnedAndOnlyReadWhileSeen() {
    CurvesModel curves = new CurvesModel(fakes.metrics, train.selected(), Runnable::run, Runnable::run);
    train.start();
    fakes.jobs.run(1, Stage.ENCODER, 0.25, Duration.ofSeconds(200), "");
    assertTrue(curves.curves().isEmpty(), "the page is not seen");
    curves.visible().set(true);
    assertEquals(CurvesModel.SHOWN, curves.curves().size());
    assertTrue(curves.curves().getFirst().values().length <= 800);
    curves.choose("speed", true);
    assertEquals("speed", curves.curves().getFirst().name());
    assertEquals(1, curves.curves().size());
  }

  @Test
  void everySeedCountsInACurve() {
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 3);
    fakes.metrics.addRuns(Task.A, MethodId.MODEL_FREE, 2);
    fakes.metrics.addRuns(Task.B, MethodId.PTP, 1);
    assertTrue(compare.figure(FigureTheme.LIGHT).series().isEmpty(), "the page is not seen");
    compare.visible().set(true);
    CurveFigure figure = compare.figure(FigureTheme.LIGHT);
    assertEquals(2, figure.series().size());
    assertEquals("PTP, image+pose (n = 3, 1 unfinished)", figure.series().getFirst().label());
    assertNotNull(figure.chart(900));
    assertTrue(figure.recipe().contains(
        "  - id: practice-ptp-a-1\n    seed: 1\n    recipe: |\n      preset: laptop\n"));
    compare.summary().set(Summary.IQM_INTERVAL);
    assertTrue(compare.figure(FigureTheme.LIGHT).note().startsWith("IQM"));
    assertEquals(2, compare.table(FigureTheme.LIGHT).rows().size());
  }

  @Test
  void aSeedThatRanTwiceCountsOnce() {
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 2);
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 2);
    compare.visible().set(true);
    assertEquals(2, compare.figure(FigureTheme.LIGHT).series().getFirst().n());
  }
}
