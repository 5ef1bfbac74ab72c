package ptp.experiment.practice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Moment;
import ptp.experiment.practice.PracticeFeed.Now;
import ptp.experiment.practice.PracticeFeed.Phase;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.PracticeVariant;
import ptp.experiment.record.Workspace;
import ptp.io.StoreException;
import ptp.nn.Torch;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.workspace.job.TinyWorkspace;

/** What is seen of practice while it runs, and practice of drawn goals. */
final class PracticeWatchTest {
  @TempDir private static Path trained;

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    Torch.start(1);
    try (TinyWorkspace w = new TinyWorkspace(trained, 1)) {
      for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) w.run(stage);
      w.setup().problems(Task.A, Split.PRACTICE, PracticeOptions.PRACTICE_GOALS, Progress.SILENT);
      w.setup().problems(Task.A, Split.EVALUATION, 2, Progress.SILENT);
    }
  }

  private TinyWorkspace workspace() throws IOException {
    return TinyWorkspace.copyOf(trained, folder.resolve("w"));
  }

  /** Looks at the feed whenever the work looks whether to stop, and stops it if told to. */
  private static final class Watcher implements Progress {
    private final PracticeFeed feed;
    private final Set<Phase> phases = EnumSet.noneOf(Phase.class);
    private final Set<Moment> moments = new LinkedHashSet<>();
    private final Set<Long> epochs = new LinkedHashSet<>();
    private final List<Long> done = new ArrayList<>();
    private final Set<Long> totals = new LinkedHashSet<>();
    private final long stopInEpoch;

    Watcher(PracticeFeed feed, long stopInEpoch) {
      this.feed = feed;
      this.stopInEpoch = stopInEpoch;
    }

    @Override
    public void at(long now, long total) {
      done.add(now);
      totals.add(total);
    }

    @Override
    public void message(String sentence) {}

    @Override
    public void metric(ptp.domain.Metric metric) {}

    @Override
    public boolean cancelled() {
      Optional<Now> now = feed.look();
      now.ifPresent(n -> phases.add(n.phase()));
      now.ifPresent(n -> epochs.add(n.epoch()));
      now.flatMap(Now::moment).ifPresent(moments::add);
      return now.filter(n -> !n.measuring() && n.epoch() == stopInEpoch && n.phase() == Phase.LEARNING).isPresent();
    }
  }

  private static Watcher practise(TinyWorkspace w, Request request, long stopInEpoch) {
    RunId run = w.stages().run(request, Stage.PRACTICE);
    w.stages().feed().subscribe(() -> {}); // somebody looks on
    Watcher watcher = new Watcher(w.stages().feed(), stopInEpoch);
    if (stopInEpoch == Long.MAX_VALUE) {
      w.stages().work(request, Stage.PRACTICE, run, watcher);
    } else {
      assertThrows(CancellationException.class, () -> w.stages().work(request, Stage.PRACTICE, run, watcher));
    }
    return watcher;
  }

  /** How far it is never falls, from the first measurement to the last one, and goes on where it stopped. */
  private static void assertOneCount(Watcher first, Watcher second) {
    assertEquals(1, first.totals.size(), first.totals.toString());
    assertEquals(first.totals, second.totals);
    for (Watcher some : List.of(first, second)) assertEquals(some.done.stream().sorted().toList(), some.done);
    assertEquals(0, first.done.getFirst());
    assertTrue(second.done.getFirst() > 0 && second.done.getFirst() <= first.done.getLast(), second.done.toString());
    assertEquals(second.totals, Set.of(second.done.getLast()));
  }

  @Test
  void practiceIsSeenAndGoesOnAfterACancel() throws IOException {
    Request request = TinyWorkspace.request(Stage.PRACTICE);
    byte[] unseen;
    try (TinyWorkspace w = workspace()) {
      w.run(Stage.PRACTICE);
      unseen = Files.readAllBytes(w.practised());
    }
    try (TinyWorkspace w = TinyWorkspace.copyOf(trained, folder.resolve("seen"))) {
      Watcher first = practise(w, request, 2);
      assertEquals(Set.of(Phase.PLANNING, Phase.ACTING, Phase.LEARNING), first.phases);
      assertTrue(first.epochs.containsAll(Set.of(-1L, 0L, 1L, 2L)), first.epochs.toString());
      assertMoment(first.moments.iterator().next());
      assertEquals(Optional.empty(), w.stages().feed().look(), "nothing goes on after the cancel");
      assertFilms(w.stages().feed().films());
      RecordedEpisodes shelf =
          new RecordedEpisodes(Workspace.open(folder.resolve("seen/workspace")), w.stages().run(request,
              Stage.PRACTICE));
      assertEquals(List.of(1L, 1L, 1L), shelf.read().list().stream().map(Film::epoch).toList(), "whole epochs");
      Watcher second = practise(w, request, Long.MAX_VALUE);
      assertFalse(second.epochs.contains(1L), "the first epoch is not practised again: " + second.epochs);
      assertOneCount(first, second);
      assertArrayEquals(unseen, Files.readAllBytes(w.practised()), "looking on changes nothing");
      assertEquals(w.stages().feed().films(), shelf.read().list(), "what was seen last is kept");
      assertHops(w, request);
    }
  }

  private static void assertMoment(Moment m) {
    assertEquals(320, m.camera().width());
    assertEquals(48, m.subgoal().width());
    assertEquals(24, m.episode().of());
    assertEquals(5, m.segment().of());
    assertTrue(m.place().at() >= 1 && m.place().at() <= m.place().of(), m.toString());
    assertTrue(m.nearness().distance() >= 0 && m.nearness().threshold() > 0, m.toString());
  }

  private static void assertFilms(List<Film> films) {
    assertEquals(5, films.size(), "one to warm up and two in each of two epochs");
    for (Film film : films) {
      assertEquals(film.planned().size(), film.followed().outcomes().size());
      assertEquals(film.followed().achieved().size(), film.followed().steps().size());
      assertEquals(24, film.followed().steps().stream().mapToInt(Integer::intValue).sum(), "the whole episode");
    }
  }

  private static void assertHops(TinyWorkspace w, Request request) {
    RunId run = w.stages().run(request, Stage.PRACTICE);
    var begun = w.metrics().series(run, PracticeFeed.begun(1));
    assertArrayEquals(new long[] {1, 2}, begun.steps());
    assertArrayEquals(new double[] {3, 2}, begun.values(), "every episode begins its first hop");
    double[] reached = w.metrics().series(run, PracticeFeed.reached(1)).values();
    for (int i = 0; i < reached.length; i++) assertTrue(reached[i] <= begun.values()[i]);
  }

  @Test
  void whereOnlyEpisodesThatReachedTheirGoalAreKeptDemonstrationsMayBeAllThereIs() throws IOException {
    try (TinyWorkspace w = workspace()) {
      PracticeVariant variant = new PracticeVariant(List.of(), "relabelWindow: successful", 0, Split.EVALUATION);
      Request usual = TinyWorkspace.request(Stage.PRACTICE);
      Request request = new Request(
          usual.preset(), usual.stages(), usual.task(), usual.method(), usual.seed(), variant);
      practise(w, request, Long.MAX_VALUE);
      RunId run = w.stages().run(request, Stage.PRACTICE);
      assertArrayEquals(
          new double[] {0, 0}, w.metrics().series(run, "practice/transitions").values(),
          "a hardly trained policy reached no goal");
      assertFalse(Double.isNaN(w.metrics().series(run, "practice/policy_loss").values()[1]), "it learnt");
    }
  }

  @Test
  void drawnGoalsAreKeptOnceAndPractised() throws IOException {
    try (TinyWorkspace w = workspace()) {
      Goal scene = w.setup().problems(Task.A, Split.PRACTICE, 1, Progress.SILENT).getFirst().goal();
      Goal picture = new Goal(scene.frame(), Optional.empty());
      DrawnGoals goals = w.stages().goals();
      String id = goals.keep(picture);
      assertEquals(id, goals.keep(picture));
      assertNotEquals(id, goals.keep(scene));
      assertEquals(picture, goals.read(id));
      Goal read = goals.read(goals.keep(scene));
      assertArrayEquals(scene.state().orElseThrow().toArray(), read.state().orElseThrow().toArray());
      for (Goal goal : List.of(picture, scene)) {
        Request request = towards(List.of(goals.keep(goal)));
        practise(w, request, Long.MAX_VALUE);
        RunId run = w.stages().run(request, Stage.PRACTICE);
        assertEquals("tiny-s3-practice-a-ptp-goal-" + goals.keep(goal) + "-repeat-1", run.value());
        assertArrayEquals(
            new long[] {-4, -3, -2, -1, 0, 1, 2}, w.metrics().series(run, Metric.SUCCESS).steps());
        boolean stages = w.metrics().names(run).contains("evaluation/stage-1");
        assertEquals(goal.state().isPresent(), stages, "a picture alone has no stages");
      }
    }
  }

  @Test
  void aSetOfDrawnGoalsIsOnePractice() throws IOException {
    try (TinyWorkspace w = workspace()) {
      Goal scene = w.setup().problems(Task.A, Split.PRACTICE, 1, Progress.SILENT).getFirst().goal();
      DrawnGoals goals = w.stages().goals();
      Request request = towards(List.of(goals.keep(scene), goals.keep(new Goal(scene.frame(), Optional.empty()))));
      practise(w, request, Long.MAX_VALUE);
      RunId run = w.stages().run(request, Stage.PRACTICE);
      assertTrue(run.value().matches("tiny-s3-practice-a-ptp-goals-[0-9a-f]{8}-repeat-1"), run.value());
      assertArrayEquals(
          new long[] {-4, -3, -2, -1, 0, 1, 2}, w.metrics().series(run, Metric.SUCCESS).steps());
      assertFalse(w.metrics().names(run).contains("evaluation/stage-1"), "one of them is a picture without stages");
    }
  }

  private static Request towards(List<String> goals) {
    return new Request(
        "tiny", EnumSet.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.PTP, 3,
        new PracticeVariant(goals, "", 1, Split.EVALUATION));
  }

  @Test
  void changedOptionsAreARunOfTheirOwn() throws IOException {
    try (TinyWorkspace w = workspace()) {
      Request request =
          new Request(
              "tiny", EnumSet.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.MODEL_FREE, 3,
              new PracticeVariant(List.of(), "epochs: 1", 0, Split.TUNING));
      Watcher watcher = practise(w, request, Long.MAX_VALUE);
      assertFalse(watcher.epochs.contains(2L), watcher.epochs.toString());
      RunId run = w.stages().run(request, Stage.PRACTICE);
      assertEquals("tiny, epochs 1, tuning problems", w.runs().find(run).orElseThrow().preset());
    }
  }

  @Test
  void aGoalThatIsGoneIsSaidInASentence() throws IOException {
    try (TinyWorkspace w = workspace()) {
      var gone = assertThrows(StoreException.class, () -> w.stages().goals().read("0123abcd"));
      assertTrue(gone.getMessage().contains("draw it again"), gone.getMessage());
    }
  }
}
