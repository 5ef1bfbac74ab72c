package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.FrameFile;
import ptp.nn.Torch;
import ptp.report.figure.FakeFrames;
import ptp.workspace.Presets;
import ptp.workspace.job.TinyWorkspace;

/** Every command of the terminal, from an empty folder to figures, on networks that take a moment to train. */
@TestMethodOrder(OrderAnnotation.class)
final class WholeTerminalTest {
  @TempDir private static Path folder;
  private static Presets presets;

  /** What a command printed and how it ended. */
  private record Ended(int code, String out, String err) {
    JsonObject json() {
      assertEquals(0, code, err);
      return JsonParser.parseString(out).getAsJsonObject();
    }

    String sentence() {
      assertEquals(1, code, err);
      return err.lines().filter(l -> l.startsWith("ptp: ")).reduce((_, last) -> last).orElseThrow();
    }
  }

  @BeforeAll
  static void writePreset() throws IOException {
    Torch.start(1);
    Path kept = Files.createDirectories(folder.resolve("presets"));
    Files.writeString(kept.resolve("tiny.yaml"), TinyWorkspace.PRESET);
    Files.writeString(
        kept.resolve("grasping.yaml"), TinyWorkspace.PRESET.replace("supersampling: 1",
            "supersampling: 1, graspMode: friction"));
    Files.writeString(
        kept.resolve("levels.yaml"),
        TinyWorkspace.PRESET.replace("steps: [15]", "steps: [60, 30, 15]").replace("levels: [15]",
            "levels: [60, 30, 15]"));
    presets = new Presets(kept);
  }

  private static Ended run(String preset, String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(
        List.of("--json", "--preset", preset, "--threads", "1", "--workspace", folder.resolve("workspace").toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream quiet = new PrintStream(err, true, StandardCharsets.UTF_8);
    PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(o -> LocalCommands.open(o, presets), presets, results, quiet, false, false);
    int code = terminal.run(words.toArray(String[]::new));
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Ended tiny(String... command) {
    return run("tiny", command);
  }

  private static void assertWritten(JsonElement files) {
    assertFalse(files.getAsJsonArray().isEmpty());
    for (JsonElement file : files.getAsJsonArray())
      assertTrue(Files.exists(Path.of(file.getAsString())), file::toString);
  }

  private static void assertRate(JsonObject from, String name) {
    double rate = from.get(name).getAsDouble();
    assertTrue(rate >= 0 && rate <= 1, name + " " + rate);
  }

  @Test
  @Order(1)
  void whatIsNotTrainedYetIsRefusedWithTheNextStep() {
    String sentence = tiny("plan").sentence();
    assertTrue(sentence.contains("train"), sentence);
    JsonArray rows = tiny("sweep", sweep("tiny A ptp 0"), "--status").json().getAsJsonArray("rows");
    String note = rows.get(0).getAsJsonObject().get("note").getAsString();
    assertTrue(note.contains("ptp train --preset tiny --seed 0"), note);
  }

  private static String sweep(String cells) {
    try {
      return Files.writeString(folder.resolve("sweep.yaml"), "description: a test\ncells:\n  - " + cells + "\n")
          .toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @Order(2)
  void demonstrationsAreCollectedAndNetworksTrained() {
    JsonObject collected = tiny("collect").json();
    assertEquals(10, collected.get("trajectories").getAsInt());
    assertEquals(10 * 76, collected.get("frames").getAsInt());
    assertRate(collected, "success");
    JsonObject trained = tiny("train").json();
    assertEquals(3, trained.getAsJsonArray("stages").size());
    assertTrue(Files.exists(folder.resolve("workspace/networks/tiny-0/policy.safetensors")));
  }

  @Test
  @Order(3)
  void methodsPlanInOnePictureAndAPlanIsSavedAndDrawnAgain() {
    JsonObject plan = tiny("plan", "--task", "B", "--with", "gcp,leap,retrieval", "--save").json();
    assertEquals("B", plan.get("task").getAsString());
    assertTrue(Files.exists(Path.of(plan.get("subgoals").getAsString())));
    assertEquals(plan.getAsJsonArray("values").size(), plan.getAsJsonArray("distances").size());
    String saved = plan.get("saved").getAsString();
    assertFalse(saved.isEmpty());
    JsonObject exported = tiny("export", "--only", "plans", "--format", "csv,pdf,svg,png").json();
    assertEquals(4, exported.getAsJsonArray("plans").size());
    assertWritten(exported.getAsJsonArray("plans"));
  }

  @Test
  @Order(4)
  void startGoalAndSubgoalsMayBeOwnPicturesAndOthersAreLeftOut() {
    Path goal = folder.resolve("goal.png");
    FrameFile.write(FakeFrames.at(.3), goal);
    JsonObject drawn = tiny("plan", "--goal-image", goal.toString(), "--pin", "1=" + goal).json();
    JsonObject task = tiny("plan").json();
    assertNotEquals(task.get("distances"), drawn.get("distances"));
    String missing = tiny("plan", "--goal-image", folder.resolve("none.png").toString()).sentence();
    assertTrue(missing.contains("none.png"), missing);
  }

  @Test
  @Order(5)
  void practiceMeasuresBeforeAndAfterAndEvaluationUsesWhatWasPractised() {
    JsonObject practised = tiny("practice", "--set", "epochs=1").json();
    assertEquals(1, practised.get("epochs").getAsInt());
    assertRate(practised, "before");
    assertRate(practised, "after");
    tiny("practice").json();
    JsonObject evaluated = tiny("evaluate", "--episodes", "2").json();
    assertEquals(2, evaluated.get("n").getAsInt());
    assertEquals(2, evaluated.get("epochs").getAsInt(), "the practised policy is measured");
    JsonObject before = tiny("evaluate", "--task", "C", "--method", "oracle", "--episodes", "1").json();
    assertEquals(0, before.get("epochs").getAsInt());
    assertEquals(2, before.getAsJsonArray("stages").size());
    JsonArray rows = tiny("sweep", sweep("tiny A ptp 0"), "--status").json().getAsJsonArray("rows");
    assertEquals("DONE", rows.get(0).getAsJsonObject().get("state").getAsString());
  }

  /** Each in a process of its own when a person types them, so every one reads the kept preset again. */
  @Test
  @Order(6)
  void optionsAreSetForEveryCommandThatReadsAPreset() throws IOException {
    String[] set = {"--set", "planner.subgoalsPerSegment=3", "--set", "rollout.steps=20"};
    assertEquals(10, tiny(and("collect", set)).json().get("trajectories").getAsInt(), "those of tiny");
    assertTrue(tiny(and("train", set)).json().get("seconds").getAsDouble() < 2, "the networks of tiny");
    JsonObject three = tiny(and("plan", set)).json();
    assertEquals(2, tiny("plan").json().getAsJsonArray("distances").size());
    assertEquals(3, three.getAsJsonArray("distances").size());
    String run = tiny(and("practice", "--set", "planner.subgoalsPerSegment=3", "--set", "rollout.steps=20", "--set",
        "epochs=1"))
        .json().get("run").getAsString();
    assertTrue(run.matches("tiny-set-[0-9a-f]{8}-s0-practice-a-ptp-options-[0-9a-f]{8}"), run);
    String name = run.replaceFirst("-s0-.*", "");
    assertEquals(three.get("distances"), run(name, "plan").json().get("distances"), "the workspace knows it by name");
    String yaml = Files.readString(folder.resolve("workspace/presets").resolve(name + ".yaml"));
    assertTrue(yaml.startsWith("extends: tiny\n"), yaml);
    assertEquals(2, tiny(and("evaluate", set)).json().get("n").getAsInt());
    for (String command : List.of("diagnose --n 1 --only plans", "check-drawings --n 1", "demo")) {
      tiny(and(command, set)).json();
    }
    try (var kept = Files.list(folder.resolve("workspace/presets"))) {
      assertEquals(1, kept.count(), "all of them used one preset");
    }
    run("levels", "bench", "--quick", "--set", "planner.candidates=5").json();
  }

  @Test
  @Order(6)
  void aPresetIsReadFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "extends: tiny\nplanner: {candidates: 5}\n");
    JsonObject refused = JsonParser.parseString(run(file.toString(), "plan").out()).getAsJsonObject();
    assertTrue(refused.get("error").getAsString().matches(".*networks/mine-[0-9a-f]{8}-0.*"), refused::toString);
    assertEquals(10, run(file.toString(), "collect").json().get("trajectories").getAsInt());
  }

  private static String[] and(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Test
  @Order(6)
  void curvesAndTableCompareTheRuns() {
    JsonObject compared = tiny("compare").json();
    assertTrue(compared.get("runs").getAsInt() >= 2, compared::toString);
    assertWritten(compared.get("curve"));
    assertWritten(compared.get("table"));
  }

  @Test
  @Order(7)
  void everyPartIsMeasuredAlone() {
    JsonArray rows = tiny("diagnose", "--n", "1").json().getAsJsonArray("rows");
    assertTrue(rows.size() > 20, rows::toString);
  }

  @Test
  @Order(8)
  void goalsAreDrawnByAScriptAndPlannedTo() {
    JsonObject drawings = tiny("check-drawings", "--n", "1").json();
    assertEquals(1, drawings.get("n").getAsInt());
    assertTrue(drawings.get("apart").getAsDouble() > 0);
    assertTrue(Files.exists(Path.of(drawings.get("table").getAsString())));
    assertTrue(Files.exists(Path.of(drawings.get("sheet").getAsString())));
    String refused = tiny("check-drawings", "--task", "B").sentence();
    assertTrue(refused.contains("task A"), refused);
  }

  @Test
  @Order(9)
  void theMachinesSpeedIsMeasured() {
    JsonObject bench = run("levels", "bench", "--quick").json();
    for (Map.Entry<String, JsonElement> figure : bench.entrySet()) {
      assertTrue(figure.getValue().getAsDouble() > 0, figure::toString);
    }
  }

  @Test
  @Order(10)
  void theDemonstrationPlansEveryTaskAndWritesItsFigures() {
    JsonObject demo = tiny("demo").json();
    assertEquals(3, demo.getAsJsonArray("filmstrips").size());
    assertWritten(demo.get("filmstrips"));
    assertWritten(demo.get("curve"));
    assertWritten(demo.get("table"));
  }

  @Test
  @Order(11)
  void demonstrationsGraspByFrictionToo() {
    JsonObject collected = run("grasping", "collect").json();
    assertEquals(10, collected.get("trajectories").getAsInt());
    assertTrue(collected.get("success").getAsDouble() >= .7, collected::toString);
  }
}
