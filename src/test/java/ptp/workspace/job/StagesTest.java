package ptp.workspace.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.RunRecord;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.PlanBuffers;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.PracticeVariant;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.io.StoreException;
import ptp.nn.Torch;
import ptp.plan.Effort;
import ptp.plan.PlanProblem;
import ptp.plan.PlanningModels;
import ptp.plan.ptp.PlannerOptions;
import ptp.plan.ptp.PtpPlanner;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/** All stages with networks of no skill: what they leave behind, and that stopping them changes nothing. */
final class StagesTest {
  private static final List<Stage> RESULTS =
      List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY, Stage.PRACTICE);
  private static final String SECOND_EPOCH = "practising, epoch 2 of 2";
  private static final String RESULT = "evaluating on 2 start and goal pairs of task A";
  private static final String HALF = "PRACTICE-HALF";
  private static final Map<Stage, CountingProgress> STRAIGHT = new EnumMap<>(Stage.class);

  /** A workspace after each stage, done without a stop, and one stopped at the start of the second epoch of practice. */
  @TempDir private static Path straight;

  @TempDir private Path folder;

  @BeforeAll
  static void doEverything() throws IOException {
    Torch.start(1);
    Path before = null;
    for (Stage stage : RESULTS) {
      Path after = straight.resolve(stage.name());
      try (TinyWorkspace w = before == null ? new TinyWorkspace(after, 1) : TinyWorkspace.copyOf(before, after)) {
        STRAIGHT.put(stage, w.run(stage));
        if (stage == Stage.POLICY) makeProblems(w.setup());
      }
      before = after;
    }
    practiseOneEpoch();
  }

  private static void practiseOneEpoch() throws IOException {
    long look = STRAIGHT.get(Stage.PRACTICE).messages().get(SECOND_EPOCH) + 1;
    try (TinyWorkspace w = TinyWorkspace.copyOf(before(Stage.PRACTICE), straight.resolve(HALF))) {
      stop(w, Stage.PRACTICE, look);
    }
  }

  private static void makeProblems(Setup setup) {
    setup.problems(Task.A, Split.PRACTICE, PracticeOptions.PRACTICE_GOALS, Progress.SILENT);
    setup.problems(Task.A, Split.EVALUATION, setup.preset().evaluation().episodesPerEpoch(), Progress.SILENT);
  }

  private static Path before(Stage stage) {
    return straight.resolve(RESULTS.get(RESULTS.indexOf(stage) - 1).name());
  }

  private static Path result(TinyWorkspace workspace, Stage stage) {
    NetworkFiles networks = workspace.setup().networks();
    return switch (stage) {
      case ENCODER -> networks.encoder();
      case GENERATORS -> networks.generator(15);
      case POLICY -> networks.policy();
      default -> workspace.practised();
    };
  }

  private static byte[] straightResult(Stage stage) throws IOException {
    try (TinyWorkspace w = new TinyWorkspace(straight.resolve(stage.name()), 1)) {
      return Files.readAllBytes(result(w, stage));
    }
  }

  private static void stop(TinyWorkspace workspace, Stage stage, long look) {
    CountingProgress progress = CountingProgress.stoppingAt(look);
    assertThrows(CancellationException.class, () -> workspace.run(stage, progress), stage + " at look " + look);
    assertTrue(progress.looks() <= look + 1, "work goes on after it was told to stop");
    assertEquals(RunRecord.Status.CANCELLED, status(workspace, stage));
  }

  private static RunRecord.Status status(TinyWorkspace workspace, Stage stage) {
    return workspace.runs().find(workspace.id(stage)).orElseThrow().status();
  }

  @ParameterizedTest
  @EnumSource(value = Stage.class, names = {"ENCODER", "GENERATORS", "POLICY", "PRACTICE"})
  void stoppedAndResumedWorkGivesTheSameBits(Stage stage) throws IOException {
    long looks = STRAIGHT.get(stage).looks();
    try (TinyWorkspace w = TinyWorkspace.copyOf(before(stage), folder.resolve("w"))) {
      stop(w, stage, Math.max(2, looks / 3));
      stop(w, stage, Math.max(2, looks / 4));
      w.run(stage, CountingProgress.endless());
      assertArrayEquals(straightResult(stage), Files.readAllBytes(result(w, stage)));
      if (stage == Stage.GENERATORS) assertSameOthers(w);
      assertEquals(RunRecord.Status.DONE, status(w, stage));
    }
  }

  @Test
  void plansOfTheNearerHalfAreRememberedWhereThatIsAsked() throws IOException {
    Request usual = TinyWorkspace.request(Stage.PRACTICE);
    Request nearer =
        new Request(
            usual.preset(), usual.stages(), usual.task(), usual.method(), usual.seed(),
            new PracticeVariant(List.of(), "remember: nearer", 0, Split.EVALUATION));
    try (TinyWorkspace w = TinyWorkspace.copyOf(before(Stage.PRACTICE), folder.resolve("w"))) {
      w.stages().work(nearer, Stage.PRACTICE, w.stages().run(nearer, Stage.PRACTICE), Progress.SILENT);
      assertEquals(1 + 1 + 1, plansBeside(w.stages().policy(nearer)), "of the warm-up's one, of two epochs of two");
    }
    try (TinyWorkspace w = new TinyWorkspace(straight.resolve(Stage.PRACTICE.name()), 1)) {
      assertEquals(1 + 2 + 2, plansBeside(w.practised()));
    }
  }

  private static long plansBeside(Path policy) {
    return NetworkFiles.read(PlanBuffers.beside(policy)).tensors().values().iterator().next().shape()[0];
  }

  private static void assertSameOthers(TinyWorkspace resumed) throws IOException {
    NetworkFiles found = resumed.setup().networks();
    try (TinyWorkspace w = new TinyWorkspace(straight.resolve(Stage.GENERATORS.name()), 1)) {
      NetworkFiles expected = w.setup().networks();
      assertArrayEquals(Files.readAllBytes(expected.surrogate(15)), Files.readAllBytes(found.surrogate(15)));
      assertArrayEquals(Files.readAllBytes(expected.planner("midpoint")), Files.readAllBytes(found.planner(
          "midpoint")));
      assertArrayEquals(Files.readAllBytes(expected.planner("state-vae")), Files.readAllBytes(found.planner(
          "state-vae")));
    }
  }

  @Test
  void surrogatesSearchWhereThereAreFinalists() throws IOException {
    try (TinyWorkspace w = TinyWorkspace.copyOf(straight.resolve(Stage.POLICY.name()), folder.resolve("w"));
        LoadedNetworks networks = LoadedNetworks.load(w.setup(), w.setup().networks().policy())) {
      PlannerOptions preset = w.setup().preset().planner();
      TaskInstance problem = w.setup().problems(Task.A, Split.EVALUATION, 1, Progress.SILENT).getFirst();
      for (PlannerOptions options : List.of(preset.withRescored(0), preset)) {
        PlanningModels models = networks.models();
        Plan plan =
            new PtpPlanner(MethodId.PTP, options, models.generators(), models.distilled(), models.values())
                .plan(
                    new MethodPlanner(networks, MethodId.PTP, Effort.WHOLE)
                        .problem(problem, problem.start(), new Seed(5)),
                    Progress.SILENT);
        assertEquals(options.rescoredCandidates() == 0 ? 3 : 5, plan.levels().getFirst().search().orElseThrow()
            .bestCost().length);
      }
    }
  }

  @Test
  void theSurrogateOfAnotherGeneratorOrOfAnotherKindIsTrainedAgain() throws IOException {
    try (TinyWorkspace w = TinyWorkspace.copyOf(straight.resolve(Stage.GENERATORS.name()), folder.resolve("w"))) {
      Path file = w.setup().networks().surrogate(15);
      byte[] trained = Files.readAllBytes(file);
      for (var other : Map.of("generator", "another", "kind", "surrogate").entrySet()) {
        NetworkFiles.write(file, NetworkFiles.read(file).describe(other.getKey(), other.getValue()));
        w.run(Stage.GENERATORS, CountingProgress.endless());
        assertArrayEquals(trained, Files.readAllBytes(file), other.getKey());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gcp", "leap", "retrieval"})
  void baselinesPlanOverStatesOfTheEncoder(String id) throws IOException {
    MethodId method = new MethodId(id);
    try (TinyWorkspace w = TinyWorkspace.copyOf(straight.resolve(Stage.POLICY.name()), folder.resolve("w"));
        LoadedNetworks networks = LoadedNetworks.load(w.setup(), w.setup().networks().policy())) {
      MethodPlanner planner = new MethodPlanner(networks, method, Effort.levels(w.setup().preset().rollout()
          .followLevel()));
      TaskInstance problem = w.setup().problems(Task.A, Split.EVALUATION, 1, Progress.SILENT).getFirst();
      PlanProblem asked = planner.problem(problem, problem.start(), new Seed(5));
      Plan plan = planner.planner().plan(asked, Progress.SILENT);
      assertEquals(method, plan.method());
      assertEquals(2, plan.subgoals().size());
      assertArrayEquals(asked.goal(), plan.goal());
      float[] midpoint = plan.subgoals().getFirst().latent();
      assertArrayEquals(networks.latents(networks.codes(midpoint, 1), 1), midpoint, 1e-5f);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "gcp; midpoint.safetensors; the method gcp is not trained for the preset tiny; train the generators again",
    "leap; state-vae.safetensors; the method leap is not trained for the preset tiny; train the generators again"})
  void aMissingBaselineIsSaidInASentence(String id, String file, String sentence) throws IOException {
    MethodId method = new MethodId(id);
    Path copy = folder.resolve("w");
    try (TinyWorkspace w = TinyWorkspace.copyOf(straight.resolve(Stage.POLICY.name()), copy)) {
      assertTrue(ready(copy, method));
      Files.delete(w.setup().networks().folder().resolve(file));
      assertFalse(ready(copy, method));
      try (LoadedNetworks networks = LoadedNetworks.load(w.setup(), w.setup().networks().policy())) {
        var refused =
            assertThrows(StoreException.class, () -> new MethodPlanner(networks, method, Effort.WHOLE));
        assertTrue(refused.getMessage().startsWith(sentence), refused.getMessage());
      }
    }
  }

  private static boolean ready(Path folder, MethodId method) {
    Presets presets = new Presets(folder.resolve("presets"));
    try (OpenWorkspace open = OpenWorkspace.open(folder.resolve("workspace"), presets, 1)) {
      OpenWorkspace.Thinking thinking = open.thinking("tiny", 3);
      boolean ready = thinking.plans().ready(method);
      thinking.close().run();
      return ready;
    }
  }

  /** The looks fall into the second epoch's plans, its episodes, its updates and its evaluation. */
  @ParameterizedTest
  @ValueSource(doubles = {.05, .3, .52, .97})
  void practiceStoppedWithinAnEpochIsTheSame(double share) throws IOException {
    CountingProgress whole = STRAIGHT.get(Stage.PRACTICE);
    long rest = whole.looks() - whole.messages().get(SECOND_EPOCH);
    long epoch = whole.messages().get(RESULT) - whole.messages().get(SECOND_EPOCH);
    try (TinyWorkspace w = TinyWorkspace.copyOf(straight.resolve(HALF), folder.resolve("w"))) {
      stop(w, Stage.PRACTICE, Math.round(share * epoch));
      CountingProgress again = CountingProgress.endless();
      w.run(Stage.PRACTICE, again);
      assertEquals(rest, again.looks(), "more than the second epoch is done again: " + again.messages());
      assertArrayEquals(straightResult(Stage.PRACTICE), Files.readAllBytes(result(w, Stage.PRACTICE)));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Stage.class, names = {"ENCODER", "POLICY"})
  void workThatDiedGoesOnFromItsLastCheckpoint(Stage stage) throws IOException {
    try (TinyWorkspace w = TinyWorkspace.copyOf(before(stage), folder.resolve("w"))) {
      assertThrows(IllegalStateException.class, () -> w.run(stage, new DyingProgress(53)));
      assertEquals(RunRecord.Status.FAILED, status(w, stage));
      CountingProgress rest = CountingProgress.endless();
      w.run(stage, rest);
      assertTrue(rest.updates() < 56, "training started anew");
      assertArrayEquals(straightResult(stage), Files.readAllBytes(result(w, stage)));
    }
  }

  @Test
  void everyStageLeavesItsFileAndMetrics() throws IOException {
    try (TinyWorkspace w = TinyWorkspace.copyOf(straight.resolve(Stage.PRACTICE.name()), folder)) {
      w.run(Stage.EVALUATE);
      for (Stage stage : Stage.values()) assertEquals(RunRecord.Status.DONE, status(w, stage), stage.name());
      for (Stage stage : RESULTS.subList(1, RESULTS.size())) assertTrue(Files.exists(result(w, stage)), stage.name());
      assertTrue(w.practised().startsWith(folder.resolve("workspace/runs")), "practice leaves a policy of its own");
      assertMetrics(w);
      assertEquals(4, w.setup().networks().snapshots().size());
      assertEquals(Map.of(), changedBy(w, RESULTS));
      try (Stream<Path> files = Files.walk(folder)) {
        assertEquals(List.of(), files.filter(f -> f.getFileName().toString().startsWith("step-")).toList());
      }
    }
  }

  @Test
  void anEvaluationBelongsToTheEpochOfThePolicyThatItMeasured() throws IOException {
    try (TinyWorkspace w = TinyWorkspace.copyOf(before(Stage.PRACTICE), folder.resolve("w"))) {
      assertTrue(evaluating(w, "evaluating ptp on task A, before practice"));
      assertArrayEquals(new long[] {0}, evaluated(w));
    }
    try (TinyWorkspace w = TinyWorkspace.copyOf(straight.resolve(Stage.PRACTICE.name()), folder.resolve("practised"))) {
      w.metrics().append(w.id(Stage.EVALUATE), List.of(new Metric(Metric.SUCCESS, 0, .5)));
      assertTrue(evaluating(w, "evaluating ptp on task A, after 2 epochs of practice"));
      assertArrayEquals(new long[] {0, 2}, evaluated(w), "what was measured before practice stays");
      assertEquals(.5, w.metrics().series(w.id(Stage.EVALUATE), Metric.SUCCESS).values()[0]);
      assertArrayEquals(new long[] {2}, w.metrics().series(w.id(Stage.EVALUATE), "evaluation/n").steps());
    }
  }

  private static boolean evaluating(TinyWorkspace w, String sentence) {
    return w.run(Stage.EVALUATE).messages().containsKey(sentence);
  }

  private static long[] evaluated(TinyWorkspace w) {
    return w.metrics().series(w.id(Stage.EVALUATE), Metric.SUCCESS).steps();
  }

  /** A second on an idle machine; here the machine may be anything but idle. */
  @ParameterizedTest
  @EnumSource(value = Stage.class, names = "EVALUATE", mode = EnumSource.Mode.EXCLUDE)
  void workLooksOftenWhetherToStop(Stage stage) {
    double seconds = STRAIGHT.get(stage).longestGapSeconds();
    assertTrue(seconds < 5, stage + " did not look whether to stop for " + seconds + " s");
  }

  private static void assertMetrics(TinyWorkspace w) {
    List<String> offline = w.metrics().names(w.id(Stage.POLICY));
    for (String prefix : List.of("encoder/", "generator-15/", "surrogate-15/", "midpoint/", "state-vae/", "policy/")) {
      assertTrue(offline.stream().anyMatch(name -> name.startsWith(prefix)), prefix + " in " + offline);
    }
    var success = w.metrics().series(w.id(Stage.PRACTICE), Metric.SUCCESS);
    assertArrayEquals(new long[] {-4, -3, -2, -1, 0, 1, 2}, success.steps());
    var transitions = w.metrics().series(w.id(Stage.PRACTICE), "practice/transitions");
    assertArrayEquals(new long[] {1, 2}, transitions.steps());
    assertTrue(transitions.values()[0] > 0, "something was kept");
    assertTrue(transitions.values()[0] <= 72 && transitions.values()[1] <= 96, "no more than was practised");
    assertArrayEquals(new double[] {2}, w.metrics().series(w.id(Stage.EVALUATE), "evaluation/n").values());
  }

  /** Files that doing the stages again has written. */
  private Map<Path, FileTime> changedBy(TinyWorkspace w, List<Stage> stages) throws IOException {
    Map<Path, FileTime> before = times();
    CountingProgress progress = CountingProgress.endless();
    stages.forEach(stage -> w.run(stage, progress));
    Map<Path, FileTime> after = times();
    after.entrySet().removeIf(e -> e.getValue().equals(before.get(e.getKey())));
    return after;
  }

  private Map<Path, FileTime> times() throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".safetensors") || f.toString().endsWith(".problems"))
          .toList()) times.put(file, Files.getLastModifiedTime(file));
    }
    return times;
  }
}
