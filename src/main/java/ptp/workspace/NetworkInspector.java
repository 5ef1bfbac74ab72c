package ptp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.ProbeStage.Measured;
import ptp.plan.SearchRound;
import ptp.plan.SearchingPlanner;
import ptp.service.InspectService;
import ptp.service.PlanCommandLine;
import ptp.service.PlanRecipe;
import ptp.service.PlanService.Query;

/** Explains plans with the networks of one setup. */
final class NetworkInspector implements InspectService, AutoCloseable {
  private final LazyNetworks networks;
  private final LazyProbe readout;
  private final PlanRequests questions;
  private final SavedPlans shelf;

  NetworkInspector(LazyNetworks networks, PlanRequests questions, SavedPlans shelf) {
    this.networks = networks;
    this.readout = new LazyProbe(networks.setup());
    this.questions = questions;
    this.shelf = shelf;
  }

  private Setup setup() {
    return networks.setup();
  }

  @Override
  public Pace pace() {
    var options = setup().preset().planner();
    List<Integer> subgoals =
        IntStream.rangeClosed(1, options.levels().size()).mapToObj(n -> options.coarsest(n).subgoals()).toList();
    return new Pace(subgoals, setup().preset().rollout());
  }

  @Override
  public PlanCommandLine commands() {
    return new PlanCommandLine(setup().workspace().folder(), setup().name(), setup().seed());
  }

  @Override
  public Optional<ReadingError> readingError() {
    return readout.get().map(Measured::error)
        .map(e -> new ReadingError(e.demonstrations(), e.drawer(), e.can(), e.block()));
  }

  @Override
  public Explained explain(Query query, Progress progress, Consumer<Supplier<Explained>> soFar) {
    questions.problems(query.task());
    return networks.with(
        loaded -> questions.explain(loaded, query, readout.get().map(Measured::readout), progress, soFar));
  }

  @Override
  public List<Round> replay(Query query, Progress progress) {
    questions.problems(query.task());
    return networks.with(loaded -> replay(loaded, query, progress));
  }

  private List<Round> replay(LoadedNetworks loaded, Query query, Progress progress) {
    PlanRequests.Ready ready = questions.ready(loaded, query);
    if (!(ready.planner() instanceof SearchingPlanner search)) return List.of();
    List<SearchRound> seen = new ArrayList<>();
    search.watch(ready.problem(), progress, seen::add);
    Filmstrips pictures = new Filmstrips(loaded);
    return seen.stream().map(r -> round(pictures, r)).toList();
  }

  private static Round round(Filmstrips pictures, SearchRound r) {
    List<Candidate> candidates =
        r.candidates().stream()
            .map(c -> new Candidate(c.rank(), c.of(), pictures.decode(c.states()), c.cost(), c.exact())).toList();
    return new Round(r.level(), r.round(), r.bestCost(), r.meanCost(), candidates);
  }

  @Override
  public Followed follow(Query query, int level, Progress progress, Consumer<Seen> seen) {
    requirePlace(query);
    questions.problems(query.task());
    return networks.with(loaded -> follow(loaded, query, level, progress, seen));
  }

  private static void requirePlace(Query query) {
    if (query.edits().start().map(start -> start.state().isEmpty()).orElse(false)) {
      throw new IllegalArgumentException(
          "This start is a picture only, so the simulator cannot begin there. "
              + "Choose one of the task's starts, or arrange a start on the Goal page.");
    }
  }

  private Followed follow(LoadedNetworks loaded, Query query, int level, Progress progress, Consumer<Seen> seen) {
    PlanRequests.Ready ready = questions.ready(loaded, query);
    Plan plan = ready.planner().plan(ready.problem(), progress);
    List<List<float[]>> ways = PlanStates.of(plan, query.edits().leftOut());
    List<float[]> states = ways.get(Math.min(level, ways.size() - 1));
    List<Frame> planned = new ArrayList<>(new Filmstrips(loaded).decode(states));
    Goal goal = questions.goal(query);
    planned.set(planned.size() - 1, goal.frame());
    var drive = new PlanExecution(loaded, readout.get().map(Measured::readout), setup().preset(), progress, seen);
    return drive.run(query, questions.from(query), questions.start(query), goal, states, planned);
  }

  @Override
  public String recipe(List<Explained> plans) {
    String name = setup().name() + ", seed " + setup().seed();
    return PlanRecipe.of(plans, commands(), name + NetworkIds.of(setup()) + readOuts(), setup().preset());
  }

  private String readOuts() {
    return readingError()
        .map(
            e -> "; read-outs with median errors of %.1f cm (drawer), %.1f cm (can), %.1f cm (block) on %d held-out demonstrations"
                .formatted(100 * e.drawer(), 100 * e.can(), 100 * e.block(), e.demonstrations()))
        .orElse("");
  }

  @Override
  public Saved save(String title, List<Explained> plans) {
    return shelf.save(title, plans, recipe(plans));
  }

  @Override
  public List<Saved> saved() {
    return shelf.list();
  }

  @Override
  public Kept open(String name) {
    Kept kept = shelf.open(name);
    kept.plans().forEach(p -> commands().keepPictures(p.query())); // the commands of its recipe name them
    return kept;
  }

  @Override
  public void forget(String name) {
    shelf.forget(name);
  }

  @Override
  public void close() {
    readout.close();
  }
}
