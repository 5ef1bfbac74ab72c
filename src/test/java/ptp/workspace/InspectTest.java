package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.cli.LocalCommands;
import ptp.cli.Terminal;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanState;
import ptp.domain.PoseError;
import ptp.domain.ProbeEstimate;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.TensorFile;
import ptp.nn.Torch;
import ptp.plan.SearchRound;
import ptp.report.compare.SubgoalFigureRows;
import ptp.service.InspectService;
import ptp.service.InspectService.Followed;
import ptp.service.InspectService.ReadingError;
import ptp.service.InspectService.Seen;
import ptp.service.JobService.Stage;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;
import ptp.workspace.job.CountingProgress;
import ptp.workspace.job.TinyWorkspace;

/** What explains a plan, on networks of no skill. */
final class InspectTest {
  @TempDir private static Path folder;

  private static OpenWorkspace workspace;
  private static OpenWorkspace.Thinking thinking;

  @BeforeAll
  static void train() throws IOException {
    Torch.start(1);
    try (TinyWorkspace w = new TinyWorkspace(folder, 1)) {
      for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) w.run(stage);
    }
    workspace = OpenWorkspace.open(folder.resolve("workspace"), new Presets(folder.resolve("presets")), 1);
    thinking = workspace.thinking("tiny", 3);
  }

  @AfterAll
  static void close() {
    thinking.close().run();
    workspace.close();
  }

  private static InspectService inspect() {
    return thinking.inspect();
  }

  private static Query query(MethodId method, Edits edits) {
    return new Query(method, Task.A, 0, 1, 5, edits);
  }

  private static Answer explain(MethodId method, Edits edits) {
    return inspect().explain(query(method, edits), Progress.SILENT);
  }

  private static List<Frame> frames(Answer plan) {
    return plan.plan().subgoals().stream().map(s -> s.state().shown()).toList();
  }

  private static Optional<Goal> picture(int i) {
    return Optional.of(new Goal(goal(i), Optional.empty()));
  }

  private static Frame goal(int i) {
    return thinking.plans().images(Task.A).goals().get(i);
  }

  @Test
  void theSubgoalsOfEveryMethodAreExportedByTheCommandInTheirRecipe() throws IOException {
    SubgoalFigureRows rows = new SubgoalFigureRows(Task.A, 1);
    List<Plan> plans =
        SubgoalFigureRows.methods().stream().map(m -> thinking.plans().plan(rows.query(m), Progress.SILENT)).toList();
    String command = rows.command(inspect());
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.removeFirst();
    words.addAll(List.of("--format", "csv", "--to", folder.resolve("out").toString()));
    Presets presets = new Presets(folder.resolve("presets"));
    Terminal terminal =
        new Terminal(o -> LocalCommands.open(o, presets), presets, System.out, System.err, false, false);
    assertEquals(0, terminal.run(words.toArray(String[]::new)));
    String csv = Files.readString(folder.resolve("out").resolve(rows.fileName() + ".csv"));
    assertTrue(csv.startsWith("# " + rows.title() + "\n# command: " + command + "\n"), csv);
    assertTrue(csv.contains("# methods: [oracle, ptp, gcp, leap, retrieval]\n"), csv);
    Subgoal last = plans.get(1).subgoals().getLast();
    String line =
        String.format(
            Locale.ROOT, "\nptp,%d,%.4f,%.4f\n", plans.get(1).subgoals().size(), -last.steps(), last.distance());
    assertTrue(csv.contains(line), line + csv);
  }

  @Test
  void aSearchedPlanHasTermsThatAddUpAndReadings() {
    Plan plan = explain(MethodId.PTP, Edits.NONE).plan();
    var terms = plan.finest().terms();
    assertEquals(plan.cost(), terms.distance() + terms.feasibility() + terms.prior(), 1e-9);
    assertEquals(3, estimates(plan).size(), "the start and two hops");
    assertTrue(estimates(plan).stream().allMatch(r -> Double.isFinite(r.drawer() + r.canX() + r.blockZ())));
    assertEquals(goal(1), plan.subgoals().getLast().state().shown());
    ReadingError error = inspect().readingError().orElseThrow();
    assertEquals(2, error.demonstrations());
    assertTrue(error.drawer() >= 0 && error.can() > 0 && error.block() > 0, error.toString());
  }

  private static List<ProbeEstimate> estimates(Plan plan) {
    return Stream.concat(Stream.of(plan.start()), plan.subgoals().stream().map(Subgoal::state))
        .flatMap(s -> s.estimate().stream()).toList();
  }

  @Test
  void theSameTermsAreCountedForEveryMethod() {
    double eta = workspace.setup(TinyWorkspace.request(Stage.POLICY)).preset().planner().eta();
    for (MethodId method : List.of(MethodId.GCP, MethodId.LEAP, MethodId.RETRIEVAL, MethodId.ORACLE,
        MethodId.MODEL_FREE)) {
      PlanLevel level = explain(method, Edits.NONE).plan().finest();
      assertEquals(0, level.terms().distance(), method + " ends in the goal");
      assertEquals(-eta * values(level).sum(), level.terms().feasibility(), 1e-6, method.toString());
      assertEquals(!method.equals(MethodId.LEAP), Double.isNaN(level.terms().prior()), method + " has no prior");
    }
    PlanLevel leap = explain(MethodId.LEAP, Edits.NONE).plan().finest();
    assertEquals(leap.cost(), leap.terms().prior() - values(leap).min().orElseThrow(), 1e-4);
    assertTrue(leap.terms().prior() > 0, "the searched latents are not all 0");
  }

  private static DoubleStream values(PlanLevel level) {
    return level.subgoals().stream().mapToDouble(Subgoal::value);
  }

  @Test
  void valuesAreToldInStepsAndHeldAgainstTheirBudget() {
    Preset preset = workspace.setup(TinyWorkspace.request(Stage.POLICY)).preset();
    double discount = preset.policy().values().discount();
    List<Subgoal> subgoals = explain(MethodId.PTP, Edits.NONE).plan().subgoals();
    for (Subgoal s : subgoals) assertEquals((Math.pow(discount, s.steps()) - 1) / (1 - discount), s.value(), 1e-6);
    int each = preset.rollout().budget(2);
    assertEquals(List.of((double) each, preset.rollout().steps() - (double) each), subgoals.stream().map(
        Subgoal::budget).toList());
  }

  @Test
  void readOutsOfAnotherEncoderAreNotShown() throws IOException {
    Setup setup = workspace.setup(TinyWorkspace.request(Stage.POLICY));
    Path readout = setup.networks().readout();
    Path kept = Files.move(readout, folder.resolve("readout"));
    try {
      assertEquals(Optional.empty(), inspect().readingError());
      assertEquals(List.of(), estimates(explain(MethodId.PTP, Edits.NONE).plan()));
    } finally {
      Files.move(kept, readout);
    }
    assertTrue(inspect().readingError().isPresent());
  }

  @Test
  void pinsHoldAndLeavingOutShortens() {
    Answer free = explain(MethodId.PTP, Edits.NONE);
    Answer pinned = explain(MethodId.PTP, Edits.NONE.pin(0, goal(2)));
    Frame kept = thinking.goals().look(goal(2)).reconstruction();
    assertEquals(kept, frames(pinned).getFirst(), "the pin, as the encoder sees it");
    Answer shorter = explain(MethodId.PTP, Edits.NONE.leaveOut(0));
    assertEquals(List.of(goal(1)), frames(shorter));
    assertEquals(2, frames(free).size());
    assertTrue(Double.isNaN(shorter.plan().cost()), "the search's cost is not this way's");
  }

  @Test
  void aDrawnGoalIsPlannedTo() {
    Answer drawn = explain(MethodId.PTP, Edits.NONE.drawn(picture(4)));
    assertEquals(goal(4), frames(drawn).getLast());
  }

  @Test
  void theReplayEndsWithThePlan() {
    Answer plan = explain(MethodId.PTP, Edits.NONE);
    List<SearchRound> rounds = inspect().replay(plan, Progress.SILENT);
    assertEquals(5, rounds.size(), "three of the surrogates, two of the generators");
    assertEquals(plan.plan().cost(), rounds.getLast().bestCost());
    assertEquals(frames(plan).getFirst(), rounds.getLast().candidates().getFirst().states().getFirst().shown());
    assertEquals(List.of(), inspect().replay(explain(MethodId.MODEL_FREE, Edits.NONE), Progress.SILENT));
  }

  @Test
  void aPlanIsToldLevelByLevelButNotWhereSubgoalsAreLeftOut() throws IOException {
    Files.writeString(folder.resolve("presets/deep.yaml"), "extends: tiny\nplanner: {levels: [15, 15, 15]}\n");
    for (String of : List.of("networks", "datasets")) {
      Path own = folder.resolve("workspace").resolve(of);
      Files.createSymbolicLink(own.resolve("deep-3"), own.resolve("tiny-3"));
    }
    OpenWorkspace.Thinking deep = workspace.thinking("deep", 3);
    List<Answer> parts = new ArrayList<>();
    Answer plan = deep.inspect().explain(query(MethodId.PTP, Edits.NONE), Progress.SILENT, part -> parts.add(part
        .get()));
    assertEquals(List.of(1, 2), parts.stream().map(p -> p.plan().levels().size()).toList());
    for (int level = 0; level < 2; level++) {
      assertEquals(plan.plan().levels().get(level), parts.get(level).plan().finest());
    }
    parts.clear();
    deep.inspect().explain(query(MethodId.PTP, Edits.NONE.leaveOut(0)), Progress.SILENT, part -> parts.add(part.get()));
    for (MethodId method : List.of(MethodId.LEAP, MethodId.PTP_FLAT)) {
      deep.inspect().explain(query(method, Edits.NONE), Progress.SILENT, part -> parts.add(part.get()));
    }
    assertEquals(List.of(), parts);
    deep.close().run();
  }

  @Test
  void theSimulatorFollowsThePlan() {
    List<Seen> seen = new ArrayList<>();
    Followed followed = inspect().follow(explain(MethodId.PTP, Edits.NONE), 0, Progress.SILENT, seen::add);
    assertEquals(24, followed.steps());
    assertEquals(2, followed.stops().size());
    assertEquals(24, followed.stops().getLast().step());
    assertEquals(Task.A.stages(), followed.stages().stream().map(InspectService.StageOutcome::stage).toList());
    assertEquals(Optional.empty(), followed.picture(), "the goal has positions");
    assertEquals(0, seen.getFirst().step());
    assertEquals(thinking.plans().images(Task.A).starts().getFirst(), seen.getFirst().camera());
    assertTrue(seen.getLast().subgoal() == 1 && seen.getLast().step() == 24, seen.getLast().toString());
  }

  private static Followed follow(Edits edits) {
    return inspect().follow(explain(MethodId.PTP, edits), 0, Progress.SILENT, s -> {});
  }

  @Test
  void aGoalIsMeasuredByItsSceneOrAsAPicture() {
    Followed drawn = follow(Edits.NONE.drawn(picture(4)));
    var nearness = drawn.picture().orElseThrow();
    assertEquals(drawn.whole(), nearness.left() < nearness.reached());
    assertEquals(List.of(), drawn.stages(), "a picture has no positions");
    PoseError apart = nearness.apart().orElseThrow();
    assertTrue(apart.drawer() >= 0 && apart.can() > 0 && Double.isFinite(apart.block()), apart.toString());
    SceneState start = thinking.goals().scenes().known(Task.A).get(starts().getFirst());
    Followed arranged = follow(Edits.NONE.drawn(Optional.of(new Goal(starts().getFirst(), Optional.of(start)))));
    assertEquals(Optional.empty(), arranged.picture());
    assertEquals(Task.A.stages().size(), arranged.stages().size());
  }

  private static List<Frame> starts() {
    return thinking.plans().images(Task.A).starts();
  }

  @Test
  void aStartOfOnesOwnIsPlannedFromAndRunWhereItsSceneIsKnown() {
    Answer plan = explain(MethodId.PTP, Edits.NONE.start(picture(4)));
    assertEquals(goal(4), plan.plan().start().shown());
    assertNotEquals(frames(explain(MethodId.PTP, Edits.NONE)).getFirst(), frames(plan).getFirst());
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> follow(Edits.NONE.start(picture(4))));
    assertTrue(refused.getMessage().startsWith("This start is only an image"), refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> explain(MethodId.ORACLE, Edits.NONE.start(picture(4))));
    List<Seen> seen = new ArrayList<>();
    SceneState scene = thinking.goals().scenes().known(Task.A).get(goal(4));
    Edits placed = Edits.NONE.start(Optional.of(new Goal(goal(4), Optional.of(scene))));
    inspect().follow(explain(MethodId.PTP, placed), 0, Progress.SILENT, seen::add);
    assertEquals(thinking.goals().scenes().show(scene).goal().frame(), seen.getFirst().camera());
  }

  @Test
  void followingStopsWhenItIsTold() {
    CountingProgress progress = CountingProgress.stoppingAt(20);
    Answer plan = explain(MethodId.PTP, Edits.NONE);
    assertThrows(CancellationException.class, () -> inspect().follow(plan, 0, progress, s -> {}));
    assertTrue(progress.looks() <= 21);
  }

  @Test
  void theCommandNamesPicturesThatAreThere() {
    Edits edits = Edits.NONE.pin(0, goal(2)).drawn(picture(4)).start(picture(3));
    Query query = query(MethodId.PTP, edits);
    String command = inspect().commands().text(query);
    Path pin = inspect().commands().file(goal(2));
    assertEquals(goal(2), FrameFile.read(pin));
    assertTrue(command.startsWith("installer/ptp plan --workspace "), command);
    assertTrue(
        command.contains(" --preset tiny --seed 3 --task A --method ptp --start 0 --goal 1 --plan-seed 5 "), command);
    assertTrue(command.contains(" --pin 1=" + pin), command);
    assertTrue(command.contains(" --start-image " + inspect().commands().file(goal(3))), command);
    assertEquals(goal(3), FrameFile.read(inspect().commands().file(goal(3))));
    assertTrue(command.contains(" --goal-image " + inspect().commands().file(goal(4))), command);
  }

  @Test
  void aRecipeNamesPicturesThatAreThere() throws IOException {
    List<Answer> plans = List.of(explain(MethodId.MODEL_FREE, Edits.NONE.drawn(picture(5))));
    Path picture = inspect().commands().file(goal(5));
    Files.deleteIfExists(picture);
    String recipe = inspect().recipe(plans);
    assertTrue(recipe.contains(" --goal-image " + picture), recipe);
    assertEquals(goal(5), FrameFile.read(picture));
    String name = inspect().save("To a drawing", plans).name();
    Files.delete(picture);
    assertEquals(recipe, inspect().open(name).recipe());
    assertEquals(goal(5), FrameFile.read(picture));
    inspect().forget(name);
  }

  @Test
  void plansAreKeptWithTheirRun() {
    List<Answer> plans = List.of(explain(MethodId.PTP, Edits.NONE), explain(MethodId.MODEL_FREE, Edits.NONE));
    var saved = inspect().save("A plan", plans);
    assertTrue(Files.exists(folder.resolve("workspace/runs/tiny-s3-offline/plans/a-plan.plan")));
    var kept = inspect().open(saved.name());
    assertEquals(plans, kept.plans());
    assertTrue(kept.recipe().contains("methods: [ptp, model-free]"), kept.recipe());
    assertTrue(kept.recipe().contains("encoder "), kept.recipe());
    assertEquals(List.of(saved.name()), inspect().saved().stream().map(s -> s.name()).toList());
  }

  /** Networks of the same shapes whose generators make other states. */
  private static OpenWorkspace.Thinking others() throws IOException {
    Path root = folder.resolve("workspace");
    Files.writeString(folder.resolve("presets/other.yaml"), "extends: tiny\n");
    Files.createSymbolicLink(root.resolve("datasets/other-3"), root.resolve("datasets/tiny-3"));
    Path networks = Files.createDirectories(root.resolve("networks/other-3"));
    try (Stream<Path> files = Files.list(root.resolve("networks/tiny-3"))) {
      for (Path file : files.toList()) Files.copy(file, networks.resolve(file.getFileName()));
    }
    Path generator = new NetworkFiles(networks).generator(15);
    TensorFile changed = new TensorFile();
    TensorFile old = NetworkFiles.read(generator);
    old.tensors().forEach((name, t) -> changed.put(name, scaled(t.values()), t.shape()));
    old.metadata().forEach(changed::describe);
    NetworkFiles.write(generator, changed);
    return workspace.thinking("other", 3);
  }

  private static float[] scaled(float[] values) {
    float[] scaled = new float[values.length];
    for (int i = 0; i < values.length; i++) scaled[i] = -3 * values[i];
    return scaled;
  }

  @Test
  void aSavedPlanIsRunAndReplayedAsItWasSavedWhicheverNetworksAreInUse() throws IOException {
    Answer plan = explain(MethodId.PTP, Edits.NONE);
    String name = inspect().save("To be run later", List.of(plan)).name();
    Answer kept = inspect().open(name).plans().getFirst();
    assertEquals(plan, kept, "to the last bit");
    assertEquals(5, inspect().replay(kept, Progress.SILENT).size());
    OpenWorkspace.Thinking others = others();
    Answer opened = others.inspect().open("tiny-s3-offline/" + name).plans().getFirst();
    assertEquals(plan, opened);
    Answer theirs = others.inspect().explain(plan.query(), Progress.SILENT);
    assertNotEquals(plan.plan().finest().subgoals(), theirs.plan().finest().subgoals());
    List<Seen> seen = new ArrayList<>();
    Followed run = inspect().follow(plan, 0, Progress.SILENT, seen::add);
    List<Seen> seenByOthers = new ArrayList<>();
    assertEquals(run, others.inspect().follow(opened, 0, Progress.SILENT, seenByOthers::add), "the same policy");
    assertEquals(seen, seenByOthers);
    assertNotEquals(run, others.inspect().follow(theirs, 0, Progress.SILENT, s -> {}));
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> others.inspect().replay(opened, Progress.SILENT));
    assertTrue(refused.getMessage().startsWith("The networks in use find another plan"), refused.getMessage());
    others.close().run();
    inspect().forget(name);
  }

  @Test
  void statesOfAnotherShapeAreRefused() {
    Plan p = explain(MethodId.MODEL_FREE, Edits.NONE).plan();
    Plan other = new Plan(p.method(), p.start(), p.levels(), List.of(5, 24, 6), p.observation(), p.seconds());
    Answer answer = new Answer(query(MethodId.MODEL_FREE, Edits.NONE), other);
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> inspect().follow(answer, 0, Progress.SILENT, s -> {}));
    assertTrue(refused.getMessage().contains("have the shape [5, 24, 6]"), refused.getMessage());
  }

  @Test
  void aPlanSavedWithoutLatentsIsRunOnlyIfItIsFoundAgain() {
    Answer plan = explain(MethodId.PTP, Edits.NONE);
    Answer bare = withoutLatents(plan, Optional.empty());
    assertEquals(
        inspect().follow(plan, 0, Progress.SILENT, s -> {}), inspect().follow(bare, 0, Progress.SILENT, s -> {}));
    assertEquals(5, inspect().replay(bare, Progress.SILENT).size());
    Answer changed = withoutLatents(plan, Optional.of(goal(3)));
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> inspect().follow(changed, 0, Progress.SILENT, s -> {}));
    assertTrue(refused.getMessage().contains("find another plan"), refused.getMessage());
  }

  private static Answer withoutLatents(Answer answer, Optional<Frame> instead) {
    Plan p = answer.plan();
    List<PlanLevel> levels =
        p.levels().stream()
            .map(l -> new PlanLevel(l.subgoals().stream().map(s -> bare(s, instead)).toList(), l.cost(), l.terms(),
                l.search()))
            .toList();
    PlanState start = new PlanState(new float[0], p.start().picture(), p.start().estimate());
    return new Answer(answer.query(), new Plan(p.method(), start, levels, List.of(), p.observation(), p.seconds()));
  }

  private static Subgoal bare(Subgoal s, Optional<Frame> instead) {
    PlanState state = new PlanState(new float[0], instead.or(s.state()::picture), s.state().estimate());
    return new Subgoal(state, s.value(), s.distance(), s.steps(), s.budget());
  }
}
