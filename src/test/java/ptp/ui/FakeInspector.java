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
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanState;
import ptp.domain.PoseError;
import ptp.domain.ProbeEstimate;
import ptp.domain.Progress;
import ptp.domain.Subgoal;
import ptp.experiment.preset.Preset;
import ptp.plan.SearchRound;
import ptp.plan.SearchRound.Candidate;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.report.figure.FakeFrames;
import ptp.report.figure.FakePlans;
import ptp.service.InspectService;
import ptp.service.PlanCommandLine;
import ptp.service.PlanRecipe;
import ptp.service.PlanService;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;

/** Explains the fake plans: three levels, terms that add up, a search of two rounds per level. */
final class FakeInspector implements InspectService {
  final List<Answer> followed = new CopyOnWriteArrayList<>();
  final List<Answer> replayed = new CopyOnWriteArrayList<>();
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
  public Answer explain(Query query, Progress progress, Consumer<Supplier<Answer>> soFar) {
    Plan finest = plans.plan(query, progress);
    if (!query.method().equals(MethodId.PTP))
      return answer(query, finest, List.of(level(finest.finest(), ended(finest))));
    List<PlanLevel> levels = new ArrayList<>();
    for (int n : FakeGoals.PACE.subgoals()) {
      levels.add(level(pinned(query, coarse(query, finest, n)), terms(query, n)));
      if (n < FakeGoals.PACE.subgoals().getLast()) {
        Answer part = answer(query, finest, levels);
        soFar.accept(() -> part);
        wait(finer, progress);
      }
    }
    return answer(query, finest, levels);
  }

  private Answer answer(Query query, Plan plan, List<PlanLevel> levels) {
    PlanState start = estimated(plan.start(), 0);
    return new Answer(query, FakePlans.plan(plan.method(), start, levels, plan.seconds()));
  }

  private static PlanLevel.Terms terms(Query query, int n) {
    return new PlanLevel.Terms(query.edits().leftOut().isEmpty() ? n : 0, 2, 1);
  }

  /** The terms of a plan that ends in the goal and has no prior. */
  private static PlanLevel.Terms ended(Plan plan) {
    return new PlanLevel.Terms(0, 0.05 * plan.subgoals().stream().mapToDouble(Subgoal::steps).sum(), Double.NaN);
  }

  private static PlanLevel coarse(Query query, Plan finest, int n) {
    List<Subgoal> subgoals = new ArrayList<>();
    int span = 8 / n;
    for (int i = span - 1; i < 8; i += span) {
      if (i == 7 || !query.edits().leftOut().contains(i)) subgoals.add(finest.subgoals().get(i));
    }
    return FakePlans.level(subgoals, n + 3, finest.finest().terms());
  }

  private static PlanLevel pinned(Query query, PlanLevel level) {
    List<Subgoal> subgoals = new ArrayList<>(level.subgoals());
    query.edits().pins().forEach((place, frame) -> {
      int span = 8 / level.subgoals().size();
      int i = (place + 1) / span - 1;
      if ((place + 1) % span == 0) subgoals.set(i, with(subgoals.get(i), FakePlans.state(frame)));
    });
    return FakePlans.level(subgoals, level.cost(), level.terms());
  }

  private static Subgoal with(Subgoal s, PlanState state) {
    return new Subgoal(state, s.value(), s.distance(), s.steps(), s.budget());
  }

  private PlanLevel level(PlanLevel level, PlanLevel.Terms terms) {
    List<Subgoal> subgoals = new ArrayList<>();
    for (Subgoal s : level.subgoals()) subgoals.add(with(s, estimated(s.state(), subgoals.size() + 1)));
    return FakePlans.level(FakePlans.budgeted(subgoals), level.cost(), terms);
  }

  private PlanState estimated(PlanState state, int i) {
    ProbeEstimate estimate = new ProbeEstimate(0.01 * i, 0.41, -0.06, 0.38, 0.12, 0.03);
    return new PlanState(state.latent(), state.picture(), readouts ? Optional.of(estimate) : Optional.empty());
  }

  @Override
  public List<SearchRound> replay(Answer answer, Progress progress) {
    replayed.add(answer);
    List<SearchRound> rounds = new ArrayList<>();
    if (answer.query().method().equals(MethodId.LEAP)) {
      for (int round = 0; round < 4; round++) rounds.add(round(0, round));
    }
    if (!answer.query().method().equals(MethodId.PTP)) return rounds;
    for (int level = 0; level < 3; level++) {
      for (int round = 0; round < 2; round++) rounds.add(round(level, round));
    }
    return rounds;
  }

  private static SearchRound round(int level, int round) {
    List<PlanState> way =
        FakeFrames.way(FakeGoals.PACE.subgoals().get(level)).stream().map(FakePlans::state).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (int rank : new int[] {0, 1, 2, 64, 255}) {
      candidates.add(new Candidate(rank, 256, way, 10.0 * (level + 1) - round + rank, rank < 64));
    }
    return new SearchRound(level, round, 10.0 * (level + 1) - round, 20.0 * (level + 1) - round, candidates);
  }

  @Override
  public Followed follow(Answer answer, int level, Progress progress, Consumer<Seen> seen) {
    followed.add(answer);
    List<Subgoal> subgoals = answer.plan().level(level).subgoals();
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < subgoals.size(); i++) {
      Frame camera = FakeFrames.at((i + 0.5) / subgoals.size());
      seen.accept(new Seen(10 * i, i, camera));
      wait(hold, progress);
      stops.add(new Stop(subgoals.get(i).state().shown(), camera, 10 * i, Outcome.REACHED));
    }
    Query query = answer.query();
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
  public String recipe(List<Answer> explained) {
    return PlanRecipe.of(explained, commands, "laptop, seed 0", Preset.defaults());
  }

  @Override
  public Saved save(String title, List<Answer> explained) {
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
