package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.config.OptionPaths;
import ptp.config.OptionsWriter;
import ptp.data.dataset.ManyTrajectories;
import ptp.domain.Metric;
import ptp.experiment.preset.Preset;
import ptp.experiment.record.ManyRuns;
import ptp.experiment.record.Workspace;
import ptp.io.Database;
import ptp.ui.control.ChartPane;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/**
 * How fast large workspaces open. Both the clock and the processor's time are printed into target/speed.txt; the processor's
 * time is judged, because what else the machine does must not decide.
 */
class SpeedTest {
  private static final Path REPORT = Path.of("target", "speed.txt");

  @TempDir Path folder;
  private OpenWorkspace workspace;

  @BeforeEach
  void open() {
    workspace = OpenWorkspace.open(folder.resolve("workspace"), new Presets(Path.of("experiments")), 1);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private static void report(String words, Object... numbers) throws IOException {
    String line = String.format(Locale.ROOT, words, numbers) + "\n";
    Files.writeString(REPORT, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private WindowFixture window() throws Exception {
    FakeServices fakes = new FakeServices();
    return WindowFixture.open(fakes, fakes.with(workspace));
  }

  private static double seconds(long from) {
    return (System.nanoTime() - from) / 1e9;
  }

  /** Seconds that the processor worked for this program, on all its threads. */
  private static double worked() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
  }

  /** Milliseconds that the processor works for something on this thread. */
  private static double work(Runnable something) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    something.run();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
  }

  @Test
  void aThousandRunsOpenAndFilter() throws Exception {
    try (Database database = Database.open(new Workspace(folder.resolve("workspace")).index())) {
      ManyRuns.write(database, 1_000, 10, 300, Metric.SUCCESS);
      assertEquals(3_000_000, ManyRuns.points(database));
    }
    try (WindowFixture window = window()) {
      long from = System.nanoTime();
      double before = worked();
      window.page("compare");
      window.waitFor("the runs", () -> window.text("#compare-count").equals("1,000 of 1,000 shown"));
      double table = seconds(from);
      ChartPane pane = window.robot.lookup("#success-chart").queryAs(ChartPane.class);
      window.waitFor("the curves", pane::drawn);
      double curves = seconds(from);
      double work = worked() - before;
      double[] millis = filter(window);
      report(
          "Compare, 1,000 runs x 10 metrics x 300 points: table after %.2f s, curves after %.2f s, %.2f s of work; "
              + "a filter's work: median %.0f ms, longest %.0f ms",
          table, curves, work, millis[millis.length / 2], millis[millis.length - 1]);
      assertTrue(work < 12, "opened with " + work + " s of work, in " + curves + " s");
      assertTrue(millis[millis.length / 2] < 200, "filtered with " + Arrays.toString(millis) + " ms");
    }
  }

  @Test
  void theRecipesOfAThousandRunsAreRead() throws Exception {
    String recipe = OptionsWriter.write(new Presets(Path.of("experiments")).read("laptop"));
    double millis = work(() -> IntStream.range(0, 1_000).forEach(i -> OptionPaths.of(recipe, Preset.class)));
    report("The recipes of 1,000 runs: %.0f ms of work", millis);
    assertTrue(millis < 10_000, "read with " + millis + " ms of work");
  }

  /** Types words letter by letter and empties the field again; work until the table shows what passes, sorted. */
  private static double[] filter(WindowFixture window) {
    TextField search = window.robot.lookup("#compare-search").query();
    Parent root = window.stage.getScene().getRoot();
    String[] typed = {"p", "pt", "ptp", "ptp ", "ptp l", "ptp laptop", "", "seed:7", "gcp done", ""};
    double[] millis = new double[typed.length];
    for (int i = 0; i < typed.length; i++) {
      int at = i;
      window.robot.interact(
          () -> millis[at] = work(() -> {
            search.setText(typed[at]);
            root.layout();
          }));
    }
    assertTrue(window.text("#compare-count").startsWith("1,000 of"));
    Arrays.sort(millis);
    return millis;
  }

  @Test
  void fourThousandTrajectoriesOpenScrollAndScrub() throws Exception {
    ManyTrajectories.write(folder.resolve("workspace").resolve("datasets").resolve("many"), 4_000, 60);
    try (WindowFixture window = window()) {
      long from = System.nanoTime();
      double before = worked();
      window.page("data");
      window.waitFor("the trajectories", () -> window.text("#data-shown").startsWith("4,000 of 4,000"));
      double open = seconds(from);
      double work = worked() - before;
      double[] draw = scroll(window);
      double[] step = scrub(window);
      report(
          "Data, 4,000 trajectories (244,000 frames): open after %.2f s, %.2f s of work; work of a scrolled picture: median "
              + "%.1f ms, p95 %.1f ms; of a key's step: median %.1f ms",
          open, work, draw[draw.length / 2], draw[draw.length * 95 / 100], step[step.length / 2]);
      assertTrue(work < 9, "opened with " + work + " s of work, in " + open + " s");
      assertTrue(draw[draw.length / 2] < 1000.0 / 60, "drawn with " + draw[draw.length / 2] + " ms");
      assertTrue(step[step.length / 2] < 1000.0 / 60, "stepped with " + step[step.length / 2] + " ms");
    }
  }

  /** Wheels down through rows that were never seen, as fast as a person can. */
  private static double[] scroll(WindowFixture window) {
    Region canvas = window.robot.lookup("#trajectories").queryAs(Region.class);
    ScrollBar bar = (ScrollBar) canvas.lookup(".scroll-bar");
    double[] millis = new double[300];
    for (int i = 0; i < millis.length; i++) {
      int at = i;
      window.robot.interact(
          () -> millis[at] = work(() -> {
            bar.setValue(bar.getValue() + 40);
            canvas.layout();
          }));
    }
    assertTrue(bar.getValue() >= 300 * 40 - 1, "it scrolled");
    Arrays.sort(millis);
    return millis;
  }

  private static double[] scrub(WindowFixture window) {
    Node canvas = window.robot.lookup("#trajectories").query();
    double[] millis = new double[40];
    for (int i = 0; i < millis.length; i++) {
      int at = i;
      window.robot.interact(
          () -> millis[at] = work(() -> {
            canvas.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            window.stage.getScene().getRoot().layout();
          }));
    }
    assertEquals("step 40 of 60", window.text("#data-frame-step"));
    Arrays.sort(millis);
    return millis;
  }
}
