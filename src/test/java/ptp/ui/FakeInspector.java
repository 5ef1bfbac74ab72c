package ptp.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ptp.domain.Frame;
import ptp.domain.Method;
import ptp.domain.PlanLevel;
import ptp.domain.PoseError;
import ptp.domain.Progress;
import ptp.experiment.preset.Preset;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.report.figure.FakeFrames;
import ptp.service.InspectService;
import ptp.service.PlanCommandLine;
import ptp.service.PlanRecipe;
import ptp.service.PlanService;
import ptp.service.PlanService.Filmstrip;
import ptp.service.PlanService.Hop;
import ptp.service.PlanService.Query;

/** Explains the fake plans: three levels, terms that add up, a search of two rounds per level. */
final class FakeInspector implements InspectService {
  final List<Query> followed = new CopyOnWriteArrayList<>();
  final List<Query> replayed = new CopyOnWriteArrayList<>();
  final Map<String, Kept> kept = new LinkedHashMap<>();
  volatile CountDownLatch hold = new CountDownLatch(0);
  /** Holds back what follows the coarsest level. */
  volatile CountDownLatch finer = new CountDownLatch(0);
  volatile boolean readouts = true;
  volatile double block = 0.012;
  private final PlanService plans;
  private final PlanCommandLine commands;

  FakeInspector(PlanService plans, PlanCommandLine commands) {
    this.plans = plans;
    this.commands = commands;
  }

  @Override
  public Pace pace() {
    return FakeGoals.PACE;
  }

  @Override
  public PlanCommandLine commands() {
    return commands;
  }

  @Override
  public Optional<ReadingError> readingError() {
    return readouts ? Optional.of(new ReadingError(40, 0.006, 0.012, 0.021)) : Optional.empty();
  }

  @Override
  public Explained explain(Query query, Progress progress, Consumer<Supplier<Explained>> soFar) {
    Filmstrip finest = plans.plan(query, progress);
    if (query.method() != Method.PTP) return new Explained(query, List.of(level(finest, ended(finest))));
    List<Level> levels = new ArrayList<>();
    for (int n : FakeGoals.PACE.subgoals()) {
      levels.add(level(pinned(query, coarse(query, finest, n)), terms(query, n)));
      if (n < FakeGoals.PACE.subgoals().getLast()) {
        Explained part = new Explained(query, List.copyOf(levels));
        soFar.accept(() -> part);
        wait(finer, progress);
      }
    }
    return new Explained(query, levels);
  }

  private static PlanLevel.Terms terms(Query query, int n) {
    return new PlanLevel.Terms(query.edits().leftOut().isEmpty() ? n : 0, 2, 1);
  }

  /** The terms of a plan that ends in the goal and has no prior. */
  private static PlanLevel.Terms ended(Filmstrip film) {
    return new PlanLevel.Terms(0, -0.05 * film.hops().stream().mapToDouble(Hop::value).sum(), Double.NaN);
  }

  private static Filmstrip coarse(Query query, Filmstrip finest, int n) {
    List<Hop> hops = new ArrayList<>();
    int span = 8 / n;
    for (int i = span - 1; i < 8; i += span) {
      if (i == 7 || !query.edits().leftOut().contains(i)) hops.add(finest.hops().get(i));
    }
    return new Filmstrip(finest.method(), finest.observation(), finest.start(), hops, n + 3, finest.seconds());
  }

  private static Filmstrip pinned(Query query, Filmstrip film) {
    List<Hop> hops = new ArrayList<>(film.hops());
    query.edits().pins().forEach((place, frame) -> {
      int span = 8 / film.hops().size();
      int i = (place + 1) / span - 1;
      if ((place + 1) % span == 0) hops.set(i, new Hop(frame, hops.get(i).value(), hops.get(i).distance()));
    });
    return new Filmstrip(film.method(), film.observation(), film.start(), hops, film.cost(), film.seconds());
  }

  private Level level(Filmstrip film, PlanLevel.Terms terms) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i <= film.hops().size() && readouts; i++) {
      readings.add(new Reading(0.01 * i, 0.41, -0.06, 0.38, 0.12, 0.03));
    }
    return new Level(film, readings, terms);
  }

  @Override
  public List<Round> replay(Query query, Progress progress) {
    replayed.add(query);
    List<Round> rounds = new ArrayList<>();
    if (query.method() == Method.LEAP) {
      for (int round = 0; round < 4; round++) rounds.add(round(0, round));
    }
    if (query.method() != Method.PTP) return rounds;
    for (int level = 0; level < 3; level++) {
      for (int round = 0; round < 2; round++) rounds.add(round(level, round));
    }
    return rounds;
  }

  private static Round round(int level, int round) {
    List<Frame> way = FakeFrames.way(FakeGoals.PACE.subgoals().get(level));
    List<Candidate> candidates = new ArrayList<>();
    for (int rank : new int[] {0, 1, 2, 64, 255}) {
      candidates.add(new Candidate(rank, 256, way, 10.0 * (level + 1) - round + rank, rank < 64));
    }
    return new Round(level, round, 10.0 * (level + 1) - round, 20.0 * (level + 1) - round, candidates);
  }

  @Override
  public Followed follow(Query query, int level, Progress progress, Consumer<Seen> seen) {
    followed.add(query);
    List<Hop> hops = explain(query, progress).level(level).film().hops();
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < hops.size(); i++) {
      Frame camera = FakeFrames.at((i + 0.5) / hops.size());
      seen.accept(new Seen(10 * i, i, camera));
      wait(hold, progress);
      stops.add(new Stop(hops.get(i).frame(), camera, 10 * i, Outcome.REACHED));
    }
    List<StageOutcome> stages = new ArrayList<>();
    query.task().stages().forEach(s -> stages.add(new StageOutcome(s, stages.isEmpty())));
    return new Followed(stops, stages, false, 400, picture(query));
  }

  /** A drawn goal without a scene is a picture only. */
  private Optional<Nearness> picture(Query query) {
    boolean scene = query.edits().drawn().map(g -> g.state().isPresent()).orElse(true);
    return scene ? Optional.empty() : Optional.of(new Nearness(7.3, 4.2, apart()));
  }

  private Optional<PoseError> apart() {
    return readouts ? Optional.of(new PoseError(0.002, 0.031, block)) : Optional.empty();
  }

  private static void wait(CountDownLatch latch, Progress progress) {
    try {
      while (!latch.await(5, TimeUnit.MILLISECONDS)) progress.checkCancelled();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String recipe(List<Explained> explained) {
    return PlanRecipe.of(explained, commands, "laptop, seed 0", Preset.defaults());
  }

  @Override
  public Saved save(String title, List<Explained> explained) {
    Saved saved = new Saved("plan-" + (kept.size() + 1), Instant.ofEpochSecond(1_000_000), title);
    kept.put(saved.name(), new Kept(saved, explained, recipe(explained)));
    return saved;
  }

  @Override
  public List<Saved> saved() {
    return kept.values().stream().map(Kept::saved).toList().reversed();
  }

  @Override
  public Kept open(String name) {
    return kept.get(name);
  }

  @Override
  public void forget(String name) {
    kept.remove(name);
  }
}
