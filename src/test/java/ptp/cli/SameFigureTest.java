package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.experiment.preset.RunSpec;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.io.Database;
import ptp.report.compare.GroupKey;
import ptp.report.figure.Figure;
import ptp.report.figure.FigureFile;
import ptp.report.figure.FigureSettings;
import ptp.report.figure.FigureTheme;
import ptp.stats.BandCurve.Summary;
import ptp.stats.Smoothing;
import ptp.ui.compare.CompareModel;
import ptp.ui.task.LatestTask;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/** The command that the Compare page copies makes the very figure that the page shows. */
final class SameFigureTest {
  @TempDir Path folder;

  private Path place;
  private Presets presets;

  @BeforeEach
  void runs() throws IOException {
    Path experiments = Files.createDirectories(folder.resolve("presets"));
    Files.createFile(experiments.resolve("laptop.yaml"));
    presets = new Presets(experiments);
    Workspace workspace = Workspace.open(folder.resolve("my work"));
    place = workspace.folder();
    try (Database database = Database.open(workspace.index())) {
      int number = 0;
      for (Task task : List.of(Task.A, Task.B)) {
        for (String preset : List.of("laptop", "laptop, goal 1a2b", "printed")) {
          for (MethodId method : List.of(MethodId.PTP, MethodId.GCP)) {
            for (long seed = 1; seed < 3; seed++) add(database, ++number, method, task, preset, seed);
          }
        }
      }
    }
  }

  private static void add(Database database, int number, MethodId method, Task task, String preset, long seed) {
    RunId id = new RunId("run-" + number);
    String recipe = "practice:\n  policyRate: " + (preset.equals("printed") ? "0.001" : "0.003") + "\n";
    new RunStore(database).put(
        new RunRecord(
            id, "practice", method, task, seed, preset, ObservationMode.IMAGE, Instant.ofEpochSecond(number),
            number % 5 == 0 ? RunRecord.Status.CANCELLED : RunRecord.Status.DONE, recipe,
            new RunSpec(preset, preset.contains("goal") ? "goal 1a2b" : "", null).json()));
    List<Metric> success = new ArrayList<>();
    for (int epoch = 0; epoch < 30; epoch++) {
      success.add(new Metric(Metric.SUCCESS, epoch, 0.3 + (number * 31 + epoch * 17) % 50 / 100.0));
    }
    new MetricStore(database).append(id, success);
  }

  private void terminal(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(command);
    while (word.find()) words.add(word.group(1) == null ? word.group(2) : word.group(1));
    assertEquals("installer/ptp", words.removeFirst());
    words.addAll(List.of("--to", folder.resolve("out").toString(), "--format", "csv"));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(o -> LocalCommands.open(o, presets), presets, stream, stream, false, false);
    assertEquals(0, terminal.run(words.toArray(String[]::new)), () -> said.toString(StandardCharsets.UTF_8));
  }

  private void assertSame(Figure shown, String command, String file) throws IOException {
    terminal(command + " " + FigureSettings.USUAL.arguments());
    String expected = FigureFile.csv(shown.printed(FigureSettings.USUAL));
    assertEquals(expected, Files.readString(folder.resolve("out").resolve(file)));
    assertTrue(expected.contains("\n# command: " + command + "\n"), expected);
  }

  @Test
  void theCopiedCommandMakesTheFigureAgain() throws IOException {
    try (OpenWorkspace open = OpenWorkspace.open(place, presets, 1)) {
      CompareModel model =
          new CompareModel(
              place, open.metrics(), Runnable::run, Runnable::run, new LatestTask(Runnable::run, Runnable::run),
              Runnable::run);
      model.visible().set(true);
      assertSame(model.figure(FigureTheme.LIGHT), model.curvesCommand(), "success-A.csv");
      assertSame(model.table(FigureTheme.LIGHT), model.tableCommand(), "results.csv");
      model.task().set(Task.B);
      model.summary().set(Summary.IQM_INTERVAL);
      model.smoothing().set(Smoothing.PAPER);
      model.grouping().set(List.of(GroupKey.METHOD, new GroupKey("practice.policyRate")));
      // of each method two learning rates, and the drawn goal's runs apart from those with the same rate
      assertEquals(6, model.figure(FigureTheme.LIGHT).series().size());
      assertSame(model.figure(FigureTheme.LIGHT), model.curvesCommand(), "success-B.csv");
      model.visible().set(false); // it reads no more before the workspace is closed
    }
  }
}
