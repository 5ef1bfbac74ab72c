package ptp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import ptp.domain.Latent;
import ptp.domain.Plan;
import ptp.domain.PlanState;
import ptp.domain.Progress;
import ptp.domain.Subgoal;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.ProbeStage.Measured;
import ptp.learn.probe.StateProbe;
import ptp.plan.Capability;
import ptp.plan.PlannerCatalogue;
import ptp.plan.SearchListener;
import ptp.plan.SearchRound;
import ptp.service.InspectService;
import ptp.service.PlanCommandLine;
import ptp.service.PlanRecipe;
import ptp.service.PlanService.Answer;
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
  public Answer explain(Query query, Progress progress, Consumer<Supplier<Answer>> soFar) {
    questions.problems(query.task());
    synchronized (networks) {
      return questions.explain(networks.get(), query, probe(), progress, soFar);
    }
  }

  private Optional<StateProbe> probe() {
    return readout.get().map(Measured::readout);
  }

  @Override
  public List<SearchRound> replay(Answer answer, Progress progress) {
    questions.problems(answer.query().task());
    synchronized (networks) {
      return replay(networks.get(), answer, progress);
    }
  }

  private List<SearchRound> replay(LoadedNetworks loaded, Answer answer, Progress progress) {
    if (!PlannerCatalogue.installed().has(answer.query().method(), Capability.SEARCHES)) return List.of();
    PlanRequests.Ready ready = questions.ready(loaded, answer.query());
    List<SearchRound> seen = new ArrayList<>();
    Plan again = ready.planner().plan(ready.problem(), progress, SearchListener.ofRounds(seen::add));
    requireSame(answer, questions.answer(loaded, Optional.empty(), answer.query(), again, Double.NaN));
    PlanPictures pictures = new PlanPictures(loaded, Optional.empty());
    return seen.stream().map(pictures::round).toList();
  }

  /** A search that is run again tells of the plan that is shown only if it ends with it. */
  private static void requireSame(Answer shown, Answer again) {
    if (states(shown.plan(), shown.plan()).equals(states(again.plan(), shown.plan()))) return;
    throw new IllegalArgumentException(
        "The networks in use find another plan for this question. Choose the networks that made this plan, or plan again.");
  }

  /** The states of all levels to compare: by their latents, or by their pictures where those are all that was kept. */
  private static List<List<PlanState>> states(Plan plan, Plan kept) {
    boolean latents = !kept.latentShape().isEmpty();
    Function<PlanState, PlanState> bare =
        s -> latents ? new PlanState(s.latent()) : new PlanState(new float[0], s.picture(), Optional.empty());
    return plan.levels().stream().map(l -> l.subgoals().stream().map(Subgoal::state).map(bare).toList()).toList();
  }

  @Override
  public Followed follow(Answer answer, int level, Progress progress, Consumer<Seen> seen) {
    requirePlace(answer.query());
    questions.problems(answer.query().task());
    synchronized (networks) {
      return follow(networks.get(), answer, level, progress, seen);
    }
  }

  private static void requirePlace(Query query) {
    if (query.edits().start().map(start -> start.state().isEmpty()).orElse(false)) {
      throw new IllegalArgumentException(
          "This start is only an image, so the simulator cannot start from it. "
              + "Choose one of the task's starts, or arrange a start on the Goal page.");
    }
  }

  private Followed follow(LoadedNetworks loaded, Answer answer, int level, Progress progress, Consumer<Seen> seen) {
    Answer whole = withLatents(loaded, answer, progress);
    requireShape(whole.plan());
    Query query = answer.query();
    return new PlanExecution(loaded, probe(), setup().preset(), progress, seen)
        .run(whole, level, questions.from(query), questions.goal(query));
  }

  /** Plans of earlier versions were saved without latents: they are planned once more, if that gives the same pictures. */
  private Answer withLatents(LoadedNetworks loaded, Answer answer, Progress progress) {
    if (!answer.plan().latentShape().isEmpty()) return answer;
    Answer again = questions.explain(loaded, answer.query(), Optional.empty(), progress, part -> {});
    requireSame(answer, again);
    return again;
  }

  private static void requireShape(Plan plan) {
    if (plan.latentShape().equals(Latent.SHAPE)) return;
    throw new IllegalArgumentException(
        "The states of this plan have the shape %s, but the networks in use need %s. Choose the networks that made it."
            .formatted(plan.latentShape(), Latent.SHAPE));
  }

  @Override
  public String recipe(List<Answer> plans) {
    String name = setup().name() + ", seed " + setup().seed();
    return PlanRecipe.of(plans, commands(), name + NetworkIds.of(setup()) + readOuts(), setup().preset());
  }

  private String readOuts() {
    return readingError()
        .map(
            e -> "; object estimates with median errors of %.1f cm (drawer), %.1f cm (can), %.1f cm (block) on %d held-out demonstrations"
                .formatted(100 * e.drawer(), 100 * e.can(), 100 * e.block(), e.demonstrations()))
        .orElse("");
  }

  @Override
  public Saved save(String title, List<Answer> plans) {
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
    List<Answer> plans =
        kept.plans().stream().map(p -> EarlierPlans.budgeted(p, setup().preset().rollout())).toList();
    return new Kept(kept.saved(), plans, kept.recipe());
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
