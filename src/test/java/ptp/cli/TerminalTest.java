package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.domain.MethodId;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.practice.PracticeTable;
import ptp.experiment.practice.PracticeTable.Buffers;
import ptp.experiment.practice.PracticeTable.Policy;
import ptp.experiment.practice.PracticeTable.Subgoals;
import ptp.experiment.sweep.Sweep;
import ptp.io.StoreException;
import ptp.report.compare.ComparisonOptions;
import ptp.report.compare.GroupKey;
import ptp.report.compare.RunFilter;
import ptp.report.figure.FigureSettings;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;
import ptp.workspace.Presets;

final class TerminalTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeCommands fake = new FakeCommands();

  @BeforeEach
  void makePresets() throws IOException {
    Files.createFile(folder.resolve("laptop.yaml"));
    Files.createFile(folder.resolve("printed.yaml"));
    Files.createFile(folder.resolve("smoke.yaml"));
  }

  private int run(String line) {
    return run(line, false);
  }

  private int run(String line, boolean debug) {
    out.reset();
    err.reset();
    PrintStream stdout = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream stderr = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Terminal(fake::open, new Presets(folder), stdout, stderr, false, debug).with(this::window)
        .run(line.split(" "));
  }

  private void window(Path workspace) {
    if (workspace.endsWith("photos")) throw new StoreException("photos is not a workspace");
    fake.calls.add("window " + workspace);
  }

  private String stdout() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String stderr() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private JsonObject json(String line) {
    assertEquals(0, run(line + " --json"), stderr());
    assertEquals(1, stdout().lines().count(), "one line on standard output");
    return JsonParser.parseString(stdout()).getAsJsonObject();
  }

  @Test
  void commonOptionsHaveDefaults() {
    assertEquals(0, run("plan"));
    int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    assertEquals(new CommonOptions(Path.of("workspace"), "laptop", List.of(), Task.A, MethodId.PTP, 0, half),
        fake.options);
    assertEquals(List.of("plan 0 0", "close"), fake.calls);
  }

  @Test
  void theWindowOpensOnTheWorkspaceThatIsNamed() {
    assertEquals(0, run("window"));
    assertEquals(0, run("window --workspace mine"));
    assertEquals(List.of("window workspace", "window mine"), fake.calls);
    assertEquals(1, run("window --workspace photos"));
    assertEquals("ptp: photos is not a workspace\n", stderr());
    assertEquals(2, run("window --task A"));
  }

  @Test
  void shellsCompleteEveryCommand() {
    assertEquals(0, run("generate-completion"));
    for (String word : List.of("complete ", "collect", "window", "--workspace", "--compare-with")) {
      assertTrue(stdout().contains(word), word);
    }
    run("--help");
    assertFalse(stdout().contains("generate-completion"), "packages call it, people need not");
  }

  @Test
  void theDemonstrationIsSmallUnlessToldOtherwise() {
    assertEquals(0, run("demo"));
    assertEquals("smoke", fake.options.preset());
    assertEquals(0, run("demo --preset printed"));
    assertEquals("printed", fake.options.preset());
  }

  @Test
  void commonOptionsAreRead() {
    run("evaluate --workspace w --preset printed --task c --method ptp-flat --seed -7 --threads 1 --episodes 5");
    assertEquals(new CommonOptions(Path.of("w"), "printed", List.of(), Task.C, MethodId.PTP_FLAT, -7, 1), fake.options);
    assertEquals("evaluate OptionalInt[5]", fake.calls.getFirst());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "collect; collect",
    "import other/datasets/laptop-0; import other/datasets/laptop-0",
    "import my.npz --as mine-0; import my.npz as mine-0",
    "import my.npz --dry-run; look my.npz",
    "train; train [ENCODER, GENERATORS, POLICY]",
    "train --stage policy,encoder; train [ENCODER, POLICY]",
    "plan; plan 0 0",
    "plan --start 3; plan 3 3",
    "plan --start 3 --goal 4; plan 3 4",
    "practice; practice",
    "practice --set epochs=3 --set weighting=true; practice PracticeArguments[goals=[], "
        + "changes=[epochs=3, weighting=true], repeat=0, measured=EVALUATION]",
    "practice --goal my.png --repeat 2; practice PracticeArguments[goals=[my.png], changes=[], repeat=2, "
        + "measured=EVALUATION]",
    "practice --goal b.png --goal a.png; practice PracticeArguments[goals=[b.png, a.png], changes=[], repeat=0, "
        + "measured=EVALUATION]",
    "practice --tuning; practice PracticeArguments[goals=[], changes=[], repeat=0, measured=TUNING]",
    "compare; compare",
    "export; export",
    "diagnose --only plans,encoder --n 7; diagnose [ENCODER, PLANS] OptionalInt[7]",
    "diagnose --only offline; diagnose [OFFLINE] OptionalInt.empty",
    "check-drawings; drawings 20",
    "check-drawings --n 3; drawings 3",
    "sweep s.yaml; sweep s.yaml 2",
    "sweep s.yaml --parallel 3; sweep s.yaml 3",
    "sweep s.yaml --status; sweep s.yaml 0",
    "bench; bench"})
  void optionsReachTheWork(String line, String call) {
    assertEquals(0, run(line), stderr());
    assertEquals(List.of(call, "close"), fake.calls);
    assertFalse(stdout().isBlank());
    assertEquals("Working\n", stderr());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "ladder --n 3; diagnose --n 3; 'ladder' diagnose",
    "diagnose --rung oracle; diagnose --only oracle; '--rung' --only",
    "drawings --n 3; check-drawings --n 3; 'drawings' check-drawings",
    "import a.npz --check; import a.npz --dry-run; '--check' --dry-run",
    "plan --leave-out 2 --leave-out=3; plan --omit 2 --omit 3; '--leave-out' --omit",
    "plan --with gcp; plan --compare-with gcp; '--with' --compare-with",
    "measure --problems tuning; measure --split tuning; '--problems' --split",
    "measure --policy kept; measure --policy offline; 'kept' offline",
    "measure --policy=practised,kept; measure --policy practised,offline; 'kept' offline",
    "plan --goal-picture a.png; plan --goal-image a.png; '--goal-picture' --goal-image"})
  void oldNamesStillWorkAndWarnOnce(String old, String now, String names) {
    assertEquals(0, run(now), stderr());
    List<String> calls = List.copyOf(fake.calls);
    Commands.PlanArguments asked = fake.planned;
    fake.calls.clear();
    assertEquals(0, run(old), stderr());
    assertEquals(calls, fake.calls);
    assertEquals(asked, fake.planned);
    String warning = "ptp: \"%s\" is now called \"%s\"; the old name still works\n"
        .formatted((Object[]) names.replace("'", "").split(" "));
    assertEquals(warning + "Working\n", stderr());
  }

  @Test
  void aPlanCanBeChangedByHand() {
    assertEquals(
        0, run(
            "plan --plan-seed 7 --pin 4=a.png --pin 2=b.png --omit 6 --start-image s.png --goal-image g.png --compare-with gcp,leap --save"),
        stderr());
    assertEquals(
        new Commands.PlanArguments(
            0, 0, OptionalLong.of(7),
            new Commands.PlanChanges(
                Optional.of(Path.of("s.png")), Optional.of(Path.of("g.png")), Map.of(4, Path.of("a.png"), 2, Path.of(
                    "b.png")),
                Set.of(6)),
            List.of(MethodId.GCP, MethodId.LEAP), true),
        fake.planned);
    assertTrue(stdout().contains("saved as           kept"), stdout());
  }

  @Test
  void exportsAreChosen() {
    assertEquals(0, run("export --only plans,table --plan x --format svg,csv --to out"), stderr());
    assertEquals(
        new Commands.ExportArguments(
            Set.of(Commands.ExportKind.PLANS, Commands.ExportKind.TABLE), List.of("x"), List.of("svg", "csv"),
            Optional.of(Path.of("out")), FigureSettings.USUAL,
            new Commands.CompareArguments(Optional.empty(), ComparisonOptions.USUAL), 0),
        fake.exported);
    assertEquals(0, run("export"));
    assertEquals(List.of("png", "svg", "pdf", "csv"), fake.exported.formats());
    assertEquals(3, fake.exported.kinds().size());
  }

  @Test
  void runsAreComparedAsInTheWindow() {
    assertEquals(
        0,
        run(
            "compare --task B --group-by practice.policyRate,method --summary iqm --smoothing 5 --search seed:3 "
                + "--kind practice --tag night"),
        stderr());
    RunFilter filter = new RunFilter("seed:3", Optional.of("practice"), Optional.of("night"));
    List<GroupKey> keys = List.of(GroupKey.METHOD, new GroupKey("practice.policyRate"));
    ComparisonOptions choices = new ComparisonOptions(keys, Summary.IQM_INTERVAL, new Smoothing(5), filter);
    assertEquals(new Commands.CompareArguments(Optional.of(Task.B), choices), fake.compared);
    assertEquals(0, run("export --only subgoals --task B --example 3"), stderr());
    assertEquals(3, fake.exported.example());
    assertEquals(2, run("compare --summary median"));
    assertTrue(stderr().startsWith("ptp: --summary takes mean or iqm, not \"median\"\n"), stderr());
    assertEquals(2, run("export --smoothing 4"));
    assertTrue(stderr().startsWith("ptp: a centred window is odd, not 4\n"), stderr());
  }

  @Test
  void exportsAreAsLargeAsAsked() {
    assertEquals(0, run("export --width 85 --height 60 --font 7.5 --legend RIGHT"), stderr());
    assertEquals(new FigureSettings(85, OptionalDouble.of(60), 7.5, FigureSettings.Legend.RIGHT), fake.exported
        .print());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "--width wide; the width must be a number of millimetres, not \"wide\"",
    "--width 5; the width must be 20 to 1000 mm, not 5",
    "--font 30 --width 85; 85 mm is too narrow for text of 30 pt: at most 16 pt fits",
    "--height -3; the height must be 20 to 1000 mm, not -3"})
  void sizesThatMakeNoSenseAreWrongUsage(String options, String sentence) {
    assertEquals(2, run("export " + options));
    assertEquals("ptp: " + sentence, stderr().lines().findFirst().orElse(""));
  }

  @Test
  void jsonNamesAreStable() {
    assertEquals(Set.of("filmstrips", "curve", "table", "results"), json("demo").keySet());
    assertEquals(Set.of("trajectories", "frames", "success"), json("collect").keySet());
    assertEquals(Set.of("stages", "run", "seconds"), json("train").keySet());
    assertEquals(
        Set.of("task", "method", "seconds", "cost", "subgoals", "values", "distances", "saved"),
        json("plan").keySet());
    assertEquals(Set.of("plans", "curves", "table", "subgoals"), json("export").keySet());
    assertEquals(
        Set.of("task", "method", "epochs", "before", "after", "seed", "run"), json("practice").keySet());
    assertEquals(Set.of("task", "method", "n", "success", "stages", "seed", "epochs"), json("evaluate").keySet());
    assertEquals(Set.of("runs", "curve", "table"), json("compare").keySet());
    assertEquals(Set.of("rows"), json("diagnose").keySet());
    assertEquals(
        "{\"preset\":\"laptop\",\"task\":\"A\",\"method\":\"gcp\",\"seed\":1,\"state\":\"DONE\",\"success\":0.6,"
            + "\"note\":\"\"}",
        json("sweep s.yaml").getAsJsonArray("rows").get(0).toString());
    String row =
        "{\"diagnostic\":\"encoder\",\"what\":\"can position, median error\",\"n\":50,\"value\":0.4,\"unit\":\"cm\"}";
    assertEquals(row, json("diagnose").getAsJsonArray("rows").get(0).toString());
    assertEquals(
        Set.of(
            "env_steps_per_second", "vqvae_images_per_second", "generator_updates_per_second", "iql_updates_per_second",
            "plan_seconds", "coarse_plan_seconds", "surrogate_plan_seconds", "coarse_surrogate_plan_seconds",
            "policy_latency_ms_p50", "policy_latency_ms_p99", "gemm_gflops"),
        json("bench").keySet());
  }

  @Test
  void jsonValuesAreTheResults() {
    assertEquals(
        "{\"task\":\"B\",\"method\":\"leap\",\"seconds\":0.25,\"cost\":null,\"subgoals\":\"plan.png\","
            + "\"values\":[-3.5,-4.0],\"distances\":[10.0,11.0],\"saved\":\"\"}",
        json("plan --task B --method leap").toString());
    assertEquals("[\"a.png\",\"b.png\"]", json("demo").get("filmstrips").toString());
  }

  @Test
  void peopleGetSentences() {
    run("evaluate --task B");
    assertEquals(
        "PTP, task B, after 150 epochs of practice: success 75 % of 20 episodes (stages: 90 %, 75 %; seed 0).\n",
        stdout());
    run("practice");
    assertEquals(
        "PTP, task A: success 50 % before and unknown after 10 epochs (seed 0, run practice-1).\n", stdout());
    run("measure");
    assertEquals(
        "shift, task B, practised policy, buffers empty, subgoals planned: 90 % of 100 episodes (seed 0).\n", stdout());
    run("diagnose");
    assertEquals(List.of("0.40 cm", "98 %", "NaN"), stdout().lines().map(l -> l.substring(102).strip()).toList());
    run("demo");
    assertTrue(stdout().startsWith("filmstrip  a.png\nfilmstrip  b.png\ncurve      c.svg\n"), stdout());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "plam | there is no command \"plam\" (did you mean \"plan\"?)",
    "plan --sead 3 | there is no option \"--sead\" (did you mean \"--seed\"?)",
    "plan --task D | Invalid value for option '--task': expected one of [A, B, C] (case-insensitive) but was 'D'",
    "plan --preset labtop | there is no preset \"labtop\" (did you mean \"laptop\"?); there are laptop, printed, smoke",
    "collect --set planner.candidates=1 | --set: planner.candidates must be a whole number from 2 to 100000, not \"1\"",
    "practice --set epoch=1 | --set: there is no option \"epoch\" (did you mean \"practice.epochs\"?)",
    "practice --set epochs=-1 | --set: practice.epochs must be a whole number from 0 to 100000, not \"-1\"",
    "plan --set epochs=1 | --set: there is no option \"epochs\" (did you mean \"practice.epochs\"?)",
    "plan --preset none/mine.yaml | none/mine.yaml: there is no such file",
    "sweep s.yaml --set planner.candidates=3 | --set has no effect here, because sweep takes no preset",
    "plan --threads 0 | --threads must be from 1 to 1024, not 0",
    "plan --seed x | Invalid value for option '--seed': 'x' is not a long",
    "evaluate --episodes 0 | Invalid value for option '--episodes': \"0\" is not a whole number of at least 1",
    "sweep s.yaml --parallel 0 | Invalid value for option '--parallel': \"0\" is not a whole number of at least 1",
    "sweep | Missing required parameter: 'FILE'",
    "diagnose --n 0 | Invalid value for option '--n': \"0\" is not a whole number of at least 1",
    "train --stage collect | Invalid value for option '--stage' (NAME): expected one of [ENCODER, GENERATORS, POLICY] "
        + "(case-insensitive) but was 'collect'"})
  void wrongUsageExitsWithTwo(String line, String sentence) {
    assertEquals(2, run(line));
    assertEquals("ptp: " + sentence, stderr().lines().findFirst().orElse(""));
    assertEquals(2, stderr().lines().count());
    assertEquals("", stdout());
    assertEquals(List.of(), fake.calls);
  }

  @Test
  void whatAPracticeTaughtIsMeasuredForEachPolicyWithEmptyBuffers() {
    run("measure");
    assertEquals(
        "measure " + new PracticeArguments(List.of(), List.of(), 0, Split.EVALUATION) + " "
            + new PracticeTable.Asked(
                EnumSet.allOf(Policy.class), EnumSet.of(Buffers.EMPTY), EnumSet.allOf(Subgoals.class), 100, Split.FINAL)
            + " Optional.empty",
        fake.calls.getFirst());
    fake.calls.clear();
    run("measure --policy practised --buffers empty,practised --subgoals planned --problems tuning --episodes 7 --to f.csv");
    assertEquals(
        "measure " + new PracticeArguments(List.of(), List.of(), 0, Split.EVALUATION) + " "
            + new PracticeTable.Asked(
                EnumSet.of(Policy.PRACTISED), EnumSet.allOf(Buffers.class), EnumSet.of(Subgoals.PLANNED), 7,
                Split.TUNING)
            + " Optional[f.csv]",
        fake.calls.getFirst());
  }

  @Test
  void aSweepShowsHowItsRunsStand() {
    assertEquals(0, run("sweep s.yaml"));
    assertEquals("1 of 2 runs done.", stdout().lines().toList().getLast());
    assertEquals(
        "done      laptop      task A  gcp                 seed 1  success 60 %", stdout().lines().findFirst().get());
    fake.sweepState = Sweep.State.FAILED;
    assertEquals(1, run("sweep s.yaml"), "the exit code tells of the failure");
    assertTrue(stdout().contains("seed 0  the disk is full"), stdout());
  }

  @Test
  void unknownMethodsAreListed() {
    assertEquals(2, run("plan --method best"));
    assertTrue(stderr().contains("there is no method \"best\"; there are ptp, model-free, oracle"), stderr());
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "collect", "train", "plan", "practice", "evaluate", "compare", "export",
    "diagnose", "bench"})
  void failuresAreOneSentence(String command) {
    fake.failure = new IllegalStateException("there are no demonstrations yet; collect some first");
    assertEquals(1, run(command));
    assertEquals("Working\nptp: there are no demonstrations yet; collect some first\n", stderr());
    assertEquals("", stdout());
    assertEquals(List.of("close"), fake.calls.subList(1, 2), "what was opened is closed");
  }

  @Test
  void aMissingFolderOfPresetsIsAFailure() throws IOException {
    for (String name : List.of("laptop.yaml", "printed.yaml", "smoke.yaml")) Files.delete(folder.resolve(name));
    Files.delete(folder);
    assertEquals(1, run("bench"));
    assertTrue(stderr().startsWith("ptp: the folder of presets "), stderr());
    assertEquals(1, stderr().lines().count());
  }

  @Test
  void failuresAreJsonToo() {
    fake.failure = new IllegalStateException("no \"disk\" left");
    assertEquals(1, run("bench --json"));
    assertEquals("{\"error\":\"no \\\"disk\\\" left\"}\n", stdout());
  }

  @Test
  void stackTracesAreForThoseWhoAsk() {
    fake.failure = new IllegalStateException("broken");
    run("bench", true);
    assertTrue(stderr().contains("\tat ptp.cli.TerminalTest.stackTraces"), stderr());
  }

  @Test
  void cancelledWorkSaysThatItGoesOn() {
    fake.failure = new CancellationException();
    assertEquals(130, run("practice"));
    assertTrue(stderr().endsWith("ptp: stopped; run the same command again to resume\n"), stderr());
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertEquals(0, run("--help"));
    for (String command : List.of("demo", "collect", "train", "plan", "practice", "evaluate", "compare",
        "export", "diagnose", "sweep", "bench")) {
      assertTrue(stdout().contains("\n  " + command + " "), stdout());
    }
    assertEquals(0, run("plan --help"));
    assertTrue(stdout().startsWith("Usage: ptp plan "), stdout());
    assertEquals(0, run("--version"));
    assertTrue(stdout().matches("PTP Workbench \\d.*\n"), stdout());
    assertNull(fake.options);
  }

  @Test
  void withoutACommandUsageIsWrong() {
    assertEquals(2, run("--"));
    assertEquals("ptp: no command given", stderr().lines().findFirst().orElse(""));
  }
}
