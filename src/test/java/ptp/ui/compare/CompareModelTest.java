package ptp.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.Listeners;
import ptp.domain.Metric;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.RunRecord.Status;
import ptp.domain.Task;
import ptp.experiment.preset.RunSpec;
import ptp.report.compare.GroupKey;
import ptp.report.compare.MeasuredRun;
import ptp.report.compare.RunFilter;
import ptp.report.figure.CurveSeries;
import ptp.report.figure.FigureTheme;
import ptp.service.MetricService;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;
import ptp.ui.task.LatestTask;

/** Grouping, filters, tags and the trash without a toolkit: everything runs on the test's own thread. */
class CompareModelTest {
  private final Shelf shelf = new Shelf();
  private final CompareModel model =
      new CompareModel(
          Path.of("my work"), shelf, Runnable::run, Runnable::run, new LatestTask(Runnable::run, Runnable::run),
          Runnable::run);
  private final RunsModel runs = model.runs();

  /** Runs of two points each: epoch 0 and epoch 5. */
  private static final class Shelf implements MetricService {
    private final List<RunRecord> runs = new ArrayList<>();
    private final List<RunRecord> trash = new ArrayList<>();
    private final Map<RunId, Set<String>> tags = new HashMap<>();
    private final Map<RunId, Series> series = new HashMap<>();
    private final Listeners listeners = new Listeners();

    @Override
    public Runnable subscribe(Runnable listener) {
      return listeners.subscribe(listener);
    }

    void add(String id, String kind, MethodId method, long seed, String preset, double before, double after) {
      add(id, kind, method, seed, preset, "preset: " + preset + "\n");
      series.put(new RunId(id), new Series(new long[] {0, 5}, new double[] {before, after}));
    }

    void add(String id, String kind, MethodId method, long seed, String preset, String recipe) {
      Status status = id.startsWith("running") ? Status.RUNNING : Status.DONE;
      runs.add(
          new RunRecord(
              new RunId(id), kind, method, method == null ? null : Task.A, seed, preset, ObservationMode.IMAGE, Instant
                  .ofEpochSecond(runs
                      .size()),
              status, recipe, new RunSpec("laptop", id.endsWith("-goal") ? "goal 35d6a070" : "", null).json()));
      series.put(new RunId(id), new Series(new long[] {}, new double[] {}));
    }

    @Override
    public List<RunRecord> runs() {
      return List.copyOf(runs);
    }

    @Override
    public List<RunRecord> trashed() {
      return List.copyOf(trash);
    }

    @Override
    public Map<RunId, Set<String>> tags() {
      Map<RunId, Set<String>> copy = new HashMap<>();
      tags.forEach((id, some) -> copy.put(id, Set.copyOf(some)));
      return copy;
    }

    @Override
    public void tag(RunId run, String tag) {
      tags.computeIfAbsent(run, id -> new TreeSet<>()).add(tag);
    }

    @Override
    public void untag(RunId run, String tag) {
      tags.get(run).remove(tag);
    }

    @Override
    public void trash(RunId run) {
      runs.stream().filter(r -> r.id().equals(run)).forEach(trash::add);
      runs.removeAll(trash);
    }

    @Override
    public void restore(RunId run) {
      trash.stream().filter(r -> r.id().equals(run)).forEach(runs::add);
      trash.removeAll(runs);
    }

    @Override
    public void delete(RunId run) {
      if (!trash.removeIf(r -> r.id().equals(run))) throw new IllegalStateException("run " + run + " is not there");
    }

    @Override
    public List<String> names(RunId run) {
      return List.of(Metric.SUCCESS);
    }

    @Override
    public List<String> begun(RunId run) {
      return names(run);
    }

    @Override
    public Series series(RunId run, String name) {
      return series.get(run);
    }
  }

  @BeforeEach
  void fill() {
    shelf.add("p1", "practice", MethodId.PTP, 1, "laptop", .5, .8);
    shelf.add("p2", "practice", MethodId.PTP, 2, "laptop", .6, .9);
    shelf.add("q1", "practice", MethodId.PTP, 1, "printed", .1, .2);
    shelf.add("g1", "practice", MethodId.GCP, 1, "laptop", .2, .3);
    shelf.add("running-g2", "practice", MethodId.GCP, 2, "laptop", .2, .3);
    model.visible().set(true);
  }

  private void select(String... ids) {
    Set<String> wanted = Set.of(ids);
    runs.selected().set(model.listed().stream().filter(r -> wanted.contains(r.run().id().value())).toList());
  }

  private List<String> labels() {
    return model.figure(FigureTheme.LIGHT).series().stream().map(CurveSeries::label).toList();
  }

  private List<String> listed() {
    return model.listed().stream().map(r -> r.run().id().value()).sorted().toList();
  }

  @Test
  void groupsAreAnythingButTheSeed() {
    assertEquals(
        List.of("PTP, image, laptop (n = 2)", "PTP, image, printed (n = 1)",
            "GCP, image, laptop (n = 2, 1 unfinished)"),
        labels());
    model.groupBy(GroupKey.PRESET, false);
    assertEquals(List.of("PTP, image (n = 3)", "GCP, image (n = 2, 1 unfinished)"), labels());
    model.groupBy(GroupKey.METHOD, false);
    model.groupBy(GroupKey.PRESET, true);
    assertEquals(List.of("image, laptop (n = 4, 1 unfinished)", "image, printed (n = 1)"), labels());
  }

  @Test
  void aDrawnGoalStaysALineOfItsOwn() {
    shelf.add("p1-goal", "practice", MethodId.PTP, 1, "laptop, goal 35d6a070", 0, 0);
    shelf.listeners.changed();
    model.groupBy(GroupKey.PRESET, false);
    assertEquals(
        List.of("PTP, image (n = 3)", "PTP, image, goal 35d6a070 (n = 1)", "GCP, image (n = 2, 1 unfinished)"),
        labels());
    assertTrue(
        model.table(FigureTheme.LIGHT).rows().stream().anyMatch(r -> r.name().endsWith(", goal 35d6a070")),
        "the table names it");
  }

  @Test
  void theLastKeyStays() {
    for (GroupKey key : GroupKey.FIXED) model.groupBy(key, false);
    assertEquals(1, model.grouping().get().size());
  }

  @Test
  void linesOfOneMethodAreToldApartByColourDashAndMarker() {
    Set<String> looks = new HashSet<>();
    model.figure(FigureTheme.LIGHT).series().forEach(s -> looks.add(s.style().rgb() + " " + s.style().marker()));
    assertEquals(3, looks.size());
  }

  @Test
  void tagsGroupToo() {
    select("p1", "g1");
    runs.tag("night");
    model.grouping().set(List.of(GroupKey.TAGS));
    assertEquals(List.of("no tag (n = 3, 1 unfinished)", "night (n = 2)"), labels().stream().sorted((a, b) -> b
        .compareTo(a))
        .toList());
  }

  @Test
  void wordsKindAndTagFilterTheTableAndTheCurves() {
    runs.filter().set(new RunFilter("PTP seed:1", Optional.empty(), Optional.empty()));
    assertEquals(List.of("p1", "q1"), listed());
    assertEquals(List.of("PTP, image, laptop (n = 1)", "PTP, image, printed (n = 1)"), labels());
    assertTrue(model.recipe().contains("filter: {words: \"PTP seed:1\", kind: all, tag: all}"));
    runs.filter().set(new RunFilter("", Optional.of("evaluate"), Optional.empty()));
    assertEquals(List.of(), listed());
    runs.filter().set(RunFilter.ALL);
    select("g1");
    runs.tag("good");
    runs.filter().set(new RunFilter("", Optional.empty(), Optional.of("good")));
    assertEquals(List.of("g1"), listed());
    assertEquals(List.of("good"), runs.tags());
  }

  @Test
  void whatIsThrownAwayComesBackWithUndo() {
    select("p1", "g1");
    runs.trash();
    assertEquals(List.of("p2", "q1", "running-g2"), listed());
    assertEquals(2, runs.runs().get().trashed().size());
    assertTrue(runs.undoable().get());
    runs.undo();
    assertEquals(List.of("g1", "p1", "p2", "q1", "running-g2"), listed());
    assertFalse(runs.undoable().get());
  }

  @Test
  void nothingIsSaidToBeMissingBeforeTheRunsWereRead() {
    for (MetricService service : List.of(shelf, new Shelf())) {
      CompareModel fresh =
          new CompareModel(
              Path.of("my work"), service, Runnable::run, Runnable::run,
              new LatestTask(Runnable::run, Runnable::run), Runnable::run);
      assertTrue(fresh.reading().get());
      fresh.task().set(Task.B);
      assertTrue(fresh.reading().get(), "a choice reads nothing");
      fresh.visible().set(true);
      assertFalse(fresh.reading().get());
    }
  }

  @Test
  void tagsAreUndoneInOrder() {
    select("p1");
    runs.tag(" a ");
    runs.tag("b");
    runs.tag("b");
    runs.undo();
    assertEquals(Set.of("a"), shelf.tags().get(new RunId("p1")));
    runs.undo();
    assertEquals(List.of(), runs.tags());
  }

  @Test
  void aRunningRunStaysAndIsSaid() {
    select("running-g2");
    runs.trash();
    assertEquals(5, model.listed().size());
    assertTrue(model.problem().get().contains("still running"));
  }

  @Test
  void deletingIsForEverAndOnlyFromTheTrash() {
    select("p1");
    runs.trash();
    runs.inTrash().set(true);
    assertEquals(List.of("p1"), listed());
    select("p1");
    runs.delete();
    assertEquals(List.of(), listed());
    assertFalse(runs.undoable().get(), "what is gone cannot come back");
    assertTrue(shelf.trash.isEmpty());
  }

  @Test
  void theTableHasTheMeanOfEveryTaskAndTheRobustMeanOfAll() {
    var rows = model.table(FigureTheme.LIGHT).rows();
    assertEquals(3, rows.size());
    assertEquals("55 ± 7 → 85 ± 7 (n = 2)", rows.getFirst().cells().getFirst().text());
    assertEquals("85 [80, 90] (A)", rows.getFirst().overallText());
    assertTrue(model.table(FigureTheme.LIGHT).csv().orElseThrow().contains("all_tasks_iqm"));
  }

  @Test
  void summariesFollowTheChoices() {
    model.summary().set(Summary.IQM_INTERVAL);
    assertTrue(model.figure(FigureTheme.LIGHT).note().startsWith("IQM"));
    model.task().set(Task.B);
    assertEquals(List.of(), labels());
  }

  @Test
  void whatNarrowsTheFiguresIsSaidAndCleared() {
    assertEquals("", model.narrowed());
    runs.filter().set(new RunFilter(" seed:1 ", Optional.of("practice"), Optional.empty()));
    assertEquals(
        "Curves and table include only runs with the text \"seed:1\", kind practice.", model.narrowed());
    assertTrue(model.table(FigureTheme.LIGHT).recipe().contains(
        "filter: {words: \"seed:1\", kind: practice, tag: all}"));
    runs.filter().set(RunFilter.ALL);
    assertEquals("", model.narrowed());
    assertEquals(3, labels().size());
  }

  @Test
  void aFigureIsMadeAgainByTheCommandInItsRecipe() {
    model.summary().set(Summary.IQM_INTERVAL);
    model.smoothing().set(Smoothing.PAPER);
    model.groupBy(GroupKey.OBSERVATION, false);
    runs.filter().set(new RunFilter("ptp seed:1", Optional.empty(), Optional.empty()));
    String command =
        "installer/ptp export --workspace 'my work' --task A --group-by method,preset --summary iqm --smoothing 11 "
            + "--search 'ptp seed:1' --only curves";
    assertEquals(command, model.curvesCommand());
    assertTrue(model.recipe().contains("\ncommand: " + command + "\n"), model.recipe());
  }

  @Test
  void theTablesRecipeIsTheTables() {
    String recipe = model.table(FigureTheme.LIGHT).recipe();
    assertTrue(recipe.startsWith("figure: success before and after practice\n"), recipe);
    assertFalse(recipe.contains("smoothing") || recipe.contains("task:"), recipe);
    assertTrue(recipe.contains("\ncommand: installer/ptp export --workspace 'my work' --only table\n"), recipe);
    assertTrue(recipe.contains("    status: running\n    epochs: [0, 5]\n"), recipe);
  }

  @Test
  void trainingIsListedOnEveryTaskButCountsNowhereAndStays() {
    shelf.add("t1", "offline", null, 1, "laptop", "preset: laptop\n");
    shelf.listeners.changed();
    assertEquals(List.of("g1", "p1", "p2", "q1", "running-g2", "t1"), listed());
    assertEquals(3, labels().size());
    model.task().set(Task.B);
    assertEquals(List.of("t1"), listed());
    select("t1");
    runs.trash();
    assertTrue(model.problem().get().contains("saved plans"), model.problem().get());
    assertEquals(List.of("t1"), listed());
  }

  @Test
  void presetTaskAndDateAreSearched() {
    String day = MeasuredRun.date(Instant.EPOCH).substring(0, 10);
    runs.filter().set(new RunFilter("printed task:a " + day, Optional.empty(), Optional.empty()));
    assertEquals(List.of("q1"), listed());
  }

  @Test
  void runsAreGroupedByTheOptionsInWhichTheyDiffer() {
    String fast = "practice:\n  policyRate: 0.003\n  epochs: 150\n";
    String slow = "practice:\n  policyRate: 0.001\n  epochs: 150\n";
    for (long seed = 1; seed < 3; seed++) {
      shelf.add("f" + seed, "practice", MethodId.LEAP, seed, "laptop, fast", fast);
      shelf.series.put(new RunId("f" + seed), new MetricService.Series(new long[] {0}, new double[] {.5}));
      shelf.add("s" + seed, "practice", MethodId.LEAP, seed, "laptop, slow", slow);
      shelf.series.put(new RunId("s" + seed), new MetricService.Series(new long[] {0}, new double[] {.4}));
    }
    runs.filter().set(new RunFilter("leap", Optional.empty(), Optional.empty()));
    shelf.listeners.changed();
    assertTrue(model.keys().contains(new GroupKey("practice.policyRate")), model.keys().toString());
    assertEquals(GroupKey.FIXED, model.keys().subList(0, 5));
    model.grouping().set(List.of(new GroupKey("practice.policyRate")));
    assertEquals(
        List.of("practice.policyRate 0.003 (n = 2)", "practice.policyRate 0.001 (n = 2)"), labels());
  }

  @Test
  void numbersAreExportedAsTheyAreDrawn() {
    String csv = model.figure(FigureTheme.LIGHT).csv().orElseThrow();
    assertTrue(csv.startsWith("series,n,seed,epoch,success,low,high\n\"PTP, image, laptop\",2,,0,55.000,"), csv);
    assertTrue(csv.contains("\"PTP, image, laptop\",1,2,5,90.000,,\n"));
  }
}
