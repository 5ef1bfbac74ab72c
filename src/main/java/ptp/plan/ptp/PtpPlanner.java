package ptp.plan.ptp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.SearchListener;
import ptp.plan.SubgoalModel;
import ptp.plan.ValueModel;

/**
 * The paper's planner (Algorithm 2). Level 1 plans M states between start and goal with the generator of the widest
 * spacing; each further level plans M states between every two neighbours of the level before. After each search the last
 * state of a segment is replaced by the segment's end, so every plan ends in the true goal. Differs from Algorithm 2 in
 * the order of work only: it recurses segment by segment, while here a whole level is one batch, which gives the same
 * plan because both ends of every segment are known.
 */
public final class PtpPlanner implements Planner {
  private final MethodId method;
  private final PlannerOptions options;
  private final Map<Integer, SubgoalModel> generators;
  private final Map<Integer, SubgoalModel> surrogates;
  private final ValueModel values;
  private final LatentOps ops = new LatentOps();
  private final List<PlanBuffer> buffers = new ArrayList<>();

  /**
   * @param method PTP or one of its ablations; a name only, the options decide what is done
   * @param generators by the steps that they span; there must be one for each of the options' levels
   */
  public PtpPlanner(
      MethodId method, PlannerOptions options, Map<Integer, SubgoalModel> generators, ValueModel values) {
    this(method, options, generators, Map.of(), values);
  }

  /**
   * @param surrogates of some or all generators; a level without one is searched with its generator
   */
  public PtpPlanner(
      MethodId method, PlannerOptions options, Map<Integer, SubgoalModel> generators,
      Map<Integer, SubgoalModel> surrogates, ValueModel values) {
    for (int dt : options.levels()) {
      if (!generators.containsKey(dt)) {
        throw new IllegalArgumentException(
            "no subgoal generator for %d steps is trained; train it or plan with the levels %s"
                .formatted(dt, generators.keySet()));
      }
      buffers.add(new PlanBuffer(options.bufferCapacity()));
    }
    this.method = method;
    this.options = options;
    this.generators = Map.copyOf(generators);
    this.surrogates = options.rescoredCandidates() == 0 ? Map.of() : Map.copyOf(surrogates);
    this.values = values;
  }

  @Override
  public Plan plan(PlanProblem problem, Progress progress, SearchListener listener) {
    List<PlanLevel> levels = new ArrayList<>();
    List<float[]> states = List.of(problem.goal());
    for (int level = 0; level < options.levels().size(); level++) {
      int depth = level;
      Optional<Watch> watch = listener.rounds().map(told -> new Watch(depth, options.eta() != 0, told));
      int dt = options.levels().get(level);
      var models = new LevelSearch.Models(Objects.requireNonNull(generators.get(dt)), Optional.ofNullable(surrogates
          .get(dt)), values);
      Seed seed = problem.seed().derive("level").derive(level);
      var found = new LevelSearch(options, models, ops, watch)
          .search(segments(problem, states), buffers.get(level), seed, part(level, progress));
      levels.add(level(problem, states, dt, found));
      states = levels.getLast().latents();
      listener.soFar().accept(of(problem, levels));
    }
    part(levels.size(), progress).at(0, 1);
    return of(problem, levels);
  }

  /** The plan that the last of these levels is. */
  private Plan of(PlanProblem problem, List<PlanLevel> levels) {
    return new Plan(method, problem.start(), levels);
  }

  @Override
  public void remember(Plan plan) {
    for (int level = 0; level < plan.levels().size() && level < buffers.size(); level++) {
      PlanBuffer buffer = buffers.get(level);
      plan.levels().get(level).search().ifPresent(found -> buffer.add(found.latentPlan()));
    }
  }

  /** The latent plan buffers, one tensor {@code [plans, segments, numbers]} per level that has plans. */
  @Override
  public Optional<TensorFile> memory() {
    TensorFile memory = new TensorFile();
    for (int level = 0; level < buffers.size(); level++) buffers.get(level).save(memory, name(level));
    return Optional.of(memory);
  }

  @Override
  public void recall(TensorFile memory) {
    for (int level = 0; level < buffers.size(); level++) {
      TensorFile.Entry plans = memory.tensors().get(name(level));
      if (plans != null) buffers.get(level).fill(plans);
    }
  }

  private static String name(int level) {
    return "level-" + level;
  }

  /** The segments between neighbours of (start, states...), in each of which M states are planned. */
  private LevelSearch.Segments segments(PlanProblem problem, List<float[]> states) {
    List<float[]> ends = new ArrayList<>(List.of(problem.start()));
    ends.addAll(states);
    int steps = options.subgoalsPerSegment();
    return new LevelSearch.Segments(ends, steps, pins(problem, states.size() * steps));
  }

  /** What was found between these states, with them as the segments' ends. */
  private PlanLevel level(PlanProblem problem, List<float[]> states, int dt, LevelSearch.Found found) {
    int steps = options.subgoalsPerSegment();
    List<float[]> refined = new ArrayList<>(found.states());
    for (int s = 0; s < states.size(); s++) refined.set((s + 1) * steps - 1, states.get(s));
    var search = new PlanLevel.Search(dt, found.best(), found.mean(), found.latents(), found.terms());
    double cost = found.best()[found.best().length - 1];
    return new PlanLevel(
        Plans.subgoals(problem.start(), refined, values), cost, PlanLevel.Terms.sum(found.terms()), Optional.of(
            search));
  }

  /** A level is one of several equal parts of the work. */
  private Progress part(int level, Progress progress) {
    int levels = options.levels().size();
    return progress.telling(share -> progress.at(Math.round(1000 * (level + share)), 1000L * levels));
  }

  /** The pinned subgoals that a level with so many states plans, by their place in it. */
  private Map<Integer, float[]> pins(PlanProblem problem, int states) {
    int span = options.subgoals() / states;
    Map<Integer, float[]> pins = new HashMap<>();
    problem.pins().forEach((place, pin) -> {
      if ((place + 1) % span == 0) pins.put((place + 1) / span - 1, pin);
    });
    return pins;
  }
}
