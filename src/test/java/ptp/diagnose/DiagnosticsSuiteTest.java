package ptp.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.evaluate.EvaluateStage;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.setup.Setup;
import ptp.io.StoreException;
import ptp.learn.LearningRate;
import ptp.learn.probe.ProbeOptions;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/** All diagnostics on networks that have hardly learned, so that its figures must be poor and its truths still true. */
final class DiagnosticsSuiteTest {
  private static final int N = 2;
  private static final ProbeOptions READOUT =
      new ProbeOptions(8, 32, LearningRate.constant(3e-3), 32, 60);

  @TempDir static Path folder;

  private static OpenWorkspace workspace;
  private static Setup setup;

  @BeforeAll
  static void train() throws IOException {
    Files.createDirectory(folder.resolve("presets"));
    Files.writeString(
        folder.resolve("presets/tiny.yaml"),
        """
        description: hardly anything learned
        collect: {trajectories: 12}
        encoder: {steps: 40, width: 8, codes: 64}
        generators:
          network: {architecture: fast, width: 4, trainingSteps: 2, batch: 4}
          finer: {width: 4, trainingSteps: 2, batch: 4}
        baselines: {train: false}
        policy: {batch: 8, network: {width: 8}, optimiser: {updates: 2}}
        planner: {candidates: 8, levels: [60]}
        rollout: {steps: 4, subgoalSteps: 2}
        """);
    workspace = OpenWorkspace.open(folder.resolve("workspace"), new Presets(folder.resolve("presets")), 1);
    Set<Stage> offline = EnumSet.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY);
    Request request = new Request("tiny", offline, Optional.of(Task.A), MethodId.PTP, 0);
    setup = workspace.setup(request);
    for (Stage stage : offline) {
      workspace.stages().work(request, stage, workspace.stages().run(request, stage), Progress.SILENT);
    }
  }

  @AfterAll
  static void close() {
    workspace.close();
  }

  private static List<DiagnosticRow> run(Diagnostic diagnostic) {
    return run(diagnostic, Optional.empty());
  }

  private static List<DiagnosticRow> run(Diagnostic diagnostic, Optional<Path> practised) {
    DiagnosticsSuite suite =
        new DiagnosticsSuite(setup, READOUT, (task, method) -> task == Task.B && method.equals(MethodId.PTP) ? practised
            : Optional
                .empty());
    return suite.run(EnumSet.of(diagnostic), N, rows -> {}, Progress.SILENT);
  }

  private static Map<String, DiagnosticRow> byName(List<DiagnosticRow> rows) {
    for (DiagnosticRow row : rows) {
      boolean share = row.unit().equals("share") && row.n() > 0;
      if (share) assertTrue(row.value() >= 0 && row.value() <= 1, row.toString());
    }
    return rows.stream().collect(Collectors.toMap(DiagnosticRow::what, Function.identity()));
  }

  @Test
  void demonstratorsMostlySucceed() {
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.DEMONSTRATORS));
    assertEquals(18, rows.size());
    double sum = rows.values().stream().filter(r -> r.unit().equals("share")).mapToDouble(DiagnosticRow::value).sum();
    assertTrue(sum >= 7, "of nine: " + sum);
    assertEquals(75, rows.get("SLIDE_CAN: mean length").value());
    assertTrue(rows.get("task A: mean length").value() > 40, "two stages: " + rows.get("task A: mean length"));
  }

  @Test
  void aHardlyTrainedEncoderKeepsLittle() {
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.ENCODER));
    assertTrue(rows.get("reconstruction, mean squared error of pixels in [0, 1]").value() > .002);
    double codes = rows.get("codes in use, of 64").value();
    assertTrue(codes >= 1 && codes <= 64);
    assertTrue(rows.get("perplexity of the codes").value() <= codes);
    double guessed = rows.get("gripper position, baseline that predicts the data set's mean, median error").value();
    assertTrue(guessed > 2 && guessed < 30, "the gripper is all over the table: " + guessed);
    assertEquals(1, rows.get("can position, last tenth of the data set, median error").n(), "of one scene");
  }

  @Test
  void aHardlyTrainedPolicyDoesNotReachGoals() {
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.PRIMITIVES));
    assertEquals(13, rows.size());
    assertTrue(rows.get("all primitives: success").value() < .5);
    assertEquals(6 * N, rows.get("all primitives: success").n());
  }

  @Test
  void generatorsAreMeasuredOnMovingHops() {
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.GENERATORS));
    assertEquals(15, rows.size());
    DiagnosticRow coverage = rows.get(
        "60 steps ahead: coverage, segments reproduced by at least one of 64 samples (estimate)");
    assertEquals(N, coverage.n());
    assertEquals(rows, byName(run(Diagnostic.GENERATORS)), "the same seeds, the same figures");
  }

  @Test
  void plansAreJudgedOnce() {
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.PLANS));
    for (Task task : Task.values()) {
      double sum = rows.values().stream()
          .filter(r -> r.what().startsWith("task " + task + ": plans ")).mapToDouble(DiagnosticRow::value).sum();
      assertEquals(1, sum, 1e-9, "every plan has one verdict");
    }
    assertTrue(rows.get("75 steps taken: steps by V, median").value() >= 0);
  }

  @Test
  void offlineSuccessIsThatOfEvaluate() {
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.OFFLINE));
    Evaluation evaluated =
        new EvaluateStage(setup, Tabletop.source(setup.preset().simulator())).run(Task.B, MethodId.PTP, N, setup
            .networks().policy(), 0, Progress.SILENT);
    assertEquals(evaluated.rate(), rows.get("task B, ptp: success").value());
    assertEquals(evaluated.stageRate(1), rows.get("task B, ptp: stage 2, slide the can").value());
    assertEquals(3 * 3 * 4, rows.size());
  }

  @Test
  void theOracleHasItsOwnRung() {
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.ORACLE));
    assertEquals(12, rows.size());
    assertTrue(rows.containsKey("task C, oracle: subgoals reached"));
  }

  @Test
  void practisedPoliciesAloneAreMeasured() {
    assertEquals(List.of(), run(Diagnostic.PRACTISED));
    Map<String, DiagnosticRow> rows = byName(run(Diagnostic.PRACTISED, Optional.of(setup.networks().policy())));
    assertEquals(16, rows.size());
    for (String who : List.of(
        "ptp", "ptp, empty plan buffers", "oracle, practised policy", "ptp, offline policy")) {
      assertTrue(rows.containsKey("task B, " + who + ": success"), who);
    }
  }

  @Test
  void diagnosticsAreReportedFromTheLowestUp() {
    List<String> kept = new ArrayList<>();
    DiagnosticsSuite suite = new DiagnosticsSuite(setup, READOUT, (_, _) -> Optional.empty());
    suite.run(
        Set.of(Diagnostic.PRACTISED, Diagnostic.DEMONSTRATORS), 1, rows -> kept.add(rows.size() + " rows"),
        Progress.SILENT);
    assertEquals(List.of("18 rows", "0 rows"), kept);
  }

  @Test
  void missingNetworksAreNamed() {
    Setup other = new Setup(setup.workspace(), setup.name(), setup.preset(), 1);
    DiagnosticsSuite suite = new DiagnosticsSuite(other, READOUT, (_, _) -> Optional.empty());
    var e = assertThrows(
        StoreException.class, () -> suite.run(EnumSet.of(Diagnostic.OFFLINE), 1, rows -> {}, Progress.SILENT));
    assertTrue(e.getMessage().contains("train it first"), e.getMessage());
  }

  @Test
  void theFileGrows() throws IOException {
    Path file = folder.resolve("diagnostics.csv");
    DiagnosticsFile diagnostics = new DiagnosticsFile(file);
    DiagnosticRow row = new DiagnosticRow("plans", "first, \"second\"", 50, .25, "share");
    diagnostics.append(List.of(row), setup, "abc", Instant.EPOCH);
    diagnostics.append(List.of(), setup, "abc", Instant.EPOCH);
    diagnostics.append(List.of(new DiagnosticRow("oracle", "x", 1, Double.NaN, "cm")), setup, "unknown", Instant.EPOCH);
    assertEquals(
        """
        diagnostic,what,n,value,unit,preset,seed,observation,commit,time
        plans,"first, ""second""\",50,0.25,share,tiny,0,image+pose,abc,1970-01-01T00:00:00Z
        oracle,x,1,NaN,cm,tiny,0,image+pose,unknown,1970-01-01T00:00:00Z
        """,
        Files.readString(file));
  }
}
