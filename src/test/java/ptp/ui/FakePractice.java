package ptp.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.Listeners;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.experiment.practice.KeptGoal;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Followed;
import ptp.experiment.practice.PracticeFeed.Moment;
import ptp.experiment.practice.PracticeFeed.Nearness;
import ptp.experiment.practice.PracticeFeed.Now;
import ptp.experiment.practice.PracticeFeed.Part;
import ptp.experiment.practice.PracticeFeed.Phase;
import ptp.experiment.practice.Recordings;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.report.figure.FakeFrames;
import ptp.service.JobService.Request;
import ptp.service.PracticeService;

/** Practice that goes on when the test says so. */
final class FakePractice implements PracticeService {
  final List<Goal> kept = new ArrayList<>();
  final List<Film> films = new ArrayList<>();
  volatile Optional<Now> now = Optional.empty();
  volatile Optional<String> lacking = Optional.empty();
  volatile String problem = "";
  volatile int looks;
  final Listeners listeners = new Listeners();

  @Override
  public Runnable subscribe(Runnable listener) {
    return listeners.subscribe(listener);
  }
  volatile CountDownLatch hold = new CountDownLatch(0);

  @Override
  public Optional<String> lacking(String preset, long seed, MethodId method) {
    await();
    return lacking;
  }

  /** Reading takes until the test says so. */
  private void await() {
    try {
      hold.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized String keep(Goal goal) {
    kept.add(goal);
    return "goal" + kept.size();
  }

  @Override
  public synchronized List<KeptGoal> goals() {
    return IntStream.range(0, kept.size()).mapToObj(i -> new KeptGoal("goal" + (i + 1), kept.get(i))).toList()
        .reversed();
  }

  @Override
  public Path picture(String goal) {
    return Path.of("goals", goal + ".png");
  }

  @Override
  public RunId run(Request request) {
    String task = request.task().map(t -> t.name().toLowerCase(Locale.ROOT)).orElse("x");
    return new RunId(
        "practice-%s-%s-%d%s".formatted(
            request.method().id(), task, request.seed(), request.practice().suffix()));
  }

  @Override
  public Optional<Now> look() {
    await();
    looks++;
    return now;
  }

  @Override
  public synchronized boolean filmed(RunId run) {
    return films.stream().anyMatch(f -> f.run().equals(run));
  }

  @Override
  public synchronized Recordings films(RunId run) {
    return new Recordings(films.stream().filter(f -> f.run().equals(run)).toList(), problem);
  }

  /** A moment and some episodes of a run. */
  synchronized void runs(RunId run) {
    List<Frame> way = FakeFrames.way(9);
    Moment moment = new Moment(
        way.get(4), way.get(5), new Part(5, 8), new Part(13, 30), new Part(143, 400), new Nearness(3.1, 2, 14));
    now = Optional.of(new Now(run, false, 4, Phase.ACTING, Optional.of(moment)));
    films.clear();
    films.add(film(run, way, 8));
    films.add(film(run, way, 5));
    listeners.changed();
  }

  private static Film film(RunId run, List<Frame> way, int begun) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Integer> steps = new ArrayList<>();
    for (int hop = 1; hop <= 8; hop++) {
      outcomes.add(hop > begun ? Outcome.PENDING : hop == 5 ? Outcome.TIMED_OUT : Outcome.REACHED);
      if (hop <= begun) steps.add(hop == 5 ? 30 : 10 + hop);
    }
    return new Film(
        run, begun, way.getFirst(), way.subList(1, 9),
        new Followed(way.subList(1, begun + 1), steps, outcomes, begun == 8));
  }
}
