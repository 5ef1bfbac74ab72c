package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.domain.Task;
import ptp.report.compare.MeasuredRun;
import ptp.ui.control.ChartPane;

/** Working with runs on the Compare page, on fakes. */
class ComparePageTest {
  private static FakeServices fakes() {
    FakeServices fakes = new FakeServices();
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 2);
    fakes.metrics.addRuns(Task.A, MethodId.GCP, 2);
    return fakes;
  }

  private static void open(WindowFixture window) {
    window.page("compare");
    window.waitFor("the runs", () -> window.text("#compare-count").equals("4 of 4 shown"));
  }

  private static void select(WindowFixture window, int... rows) {
    TableView<?> table = window.robot.lookup("#runs").queryTableView();
    window.robot.interact(
        () -> {
          table.getSelectionModel().clearSelection();
          for (int row : rows) table.getSelectionModel().select(row);
          table.requestFocus();
        });
  }

  private static List<String> shown(WindowFixture window) {
    TableView<?> table = window.robot.lookup("#runs").queryTableView();
    return table.getVisibleLeafColumns().stream().map(c -> c.getText()).toList();
  }

  private static void type(WindowFixture window, String field, String words) {
    window.robot.interact(() -> window.robot.lookup(field).queryAs(TextField.class).setText(words));
  }

  @Test
  void runsAreSearchedTaggedAndFilteredByTag() throws Exception {
    FakeServices fakes = fakes();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      open(window);
      type(window, "#compare-search", "gcp seed:2");
      assertEquals("1 of 4 shown", window.text("#compare-count"));
      select(window, 0);
      type(window, "#compare-tag-name", "night");
      window.robot.interact(() -> window.robot.lookup("#compare-tag-name").query().requestFocus());
      window.robot.type(KeyCode.ENTER);
      window.waitFor("the tag", () -> window.text("#notice").equals("Tagged: 1"));
      type(window, "#compare-search", "");
      ComboBox<String> tags = window.robot.lookup("#compare-tag-filter").queryComboBox();
      window.waitFor("the tag in the filter", () -> tags.getItems().contains("night"));
      window.robot.interact(() -> tags.setValue("night"));
      assertEquals("1 of 4 shown", window.text("#compare-count"));
      assertTrue(shown(window).contains("Tags"));
      assertEquals(Set.of("night"), fakes.metrics.tags().get(new RunId("practice-gcp-a-2")));
    }
  }

  @Test
  void whatNarrowsTheFiguresIsSaidAndCleared() throws Exception {
    try (WindowFixture window = WindowFixture.open(fakes())) {
      open(window);
      assertFalse(window.sees("#compare-narrowed"));
      type(window, "#compare-search", "gcp");
      assertEquals("Curves and table include only runs with the text \"gcp\".", window.text("#compare-narrowed"));
      window.press("#compare-countAll");
      assertFalse(window.sees("#compare-narrowed"));
      assertEquals("", window.robot.lookup("#compare-search").queryAs(TextField.class).getText());
      assertEquals("4 of 4 shown", window.text("#compare-count"));
    }
  }

  @Test
  void theTableTellsRunsOfTwoPresetsApartAndSaysWhereUnfinishedOnesStand() throws Exception {
    FakeServices fakes = fakes();
    fakes.metrics.addRuns(Task.A, MethodId.LEAP, 3);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("compare");
      window.waitFor("the runs", () -> window.text("#compare-count").equals("7 of 7 shown"));
      TableView<?> table = window.robot.lookup("#runs").queryTableView();
      assertEquals(
          List.of("Method", "Preset", "Seed", "Success", "Status", "Kind", "Task", "Started", "Tags"),
          table.getColumns().stream().map(c -> c.getText()).toList());
      assertEquals(5, table.getVisibleLeafColumns().size(), "those that fit beside one another");
      window.robot.interact(() -> table.getColumns().forEach(c -> c.setVisible(true)));
      type(window, "#compare-search", "leap");
      List<String> said =
          window.robot.lookup("#runs .table-cell").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
      assertTrue(said.contains("laptop") && said.contains("A"), said.toString());
      assertTrue(said.stream().anyMatch(s -> s != null && s.matches("\\d+ % at epoch 150")), said.toString());
      assertTrue(said.contains(MeasuredRun.date(Instant.ofEpochSecond(1_000_001))), said.toString());
      assertTrue(window.text("#results-note").startsWith("*: includes unfinished runs. n < 5 seeds"));
      List<String> cells =
          window.robot.lookup("#results .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList();
      assertTrue(cells.stream().anyMatch(c -> c.matches("\\d+ → \\d+\\*")), cells.toString());
    }
  }

  @Test
  void runsAreThrownAwayBroughtBackAndDeletedAfterAQuestion() throws Exception {
    FakeServices fakes = fakes();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      open(window);
      select(window, 0, 1);
      window.robot.type(KeyCode.DELETE);
      window.waitFor("two to be gone", () -> window.text("#compare-count").equals("2 of 2 shown"));
      window.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
      window.waitFor("them to be back", () -> window.text("#compare-count").equals("4 of 4 shown"));
      select(window, 0);
      window.press("#compare-trash");
      window.waitFor("one to be gone", () -> window.text("#compare-in-trash").equals("Trash (1)"));
      window.robot.interact(() -> ((ToggleButton) window.robot.lookup("#compare-in-trash").query()).fire());
      assertEquals("1 of 3 shown", window.text("#compare-count"));
      assertTrue(shown(window).contains("Task"), "the trash has runs of every task");
      select(window, 0);
      window.press("#compare-delete");
      window.waitFor("the question", () -> window.sees("#delete-question"));
      assertEquals(1, fakes.metrics.trashed().size(), "nothing is deleted before the answer");
      DialogPane pane = window.robot.lookup("#delete-question").query();
      window.robot.interact(() -> ((Button) pane.lookupButton(pane.getButtonTypes().getFirst())).fire());
      window.waitFor("the end", () -> fakes.metrics.trashed().isEmpty());
      window.waitFor("the notice", () -> window.text("#notice").equals("Permanently deleted: 1"));
    }
  }

  @Test
  void subgoalsOfEveryMethodStandBelowOneAnotherAndAreExported(@TempDir Path folder) throws Exception {
    try (WindowFixture window = WindowFixture.open(fakes())) {
      open(window);
      window.press("#compare-view-1");
      window.waitFor("the figure", () -> window.robot.lookup("#subgoals-figure").queryAs(ChartPane.class).drawn());
      window.waitFor("every method", () -> window.text("#subgoals-remark").startsWith("Rows are aligned"));
      String told = window.robot.lookup("#subgoals-figure").query().getAccessibleText();
      assertTrue(told.endsWith("Oracle, PTP, GCP, LEAP, Retrieval"), told);
      window.target = Optional.of(folder.resolve("subgoals.csv"));
      window.press("#compare-export");
      window.press("#export-save");
      window.waitFor("the notice", () -> window.text("#notice").startsWith("Saved"));
      String csv = Files.readString(folder.resolve("subgoals.csv"));
      assertTrue(csv.contains("# methods: [oracle, ptp, gcp, leap, retrieval]"), csv);
      assertTrue(csv.contains("\nleap,8,"), csv);
      assertTrue(csv.contains("# networks: laptop, seed 0\n") && csv.contains("# preset: |\n"), csv);
      String command = window.window.view().actions().get("compare.export").terminalText();
      assertTrue(command.contains(" --preset laptop --seed 0 --task A --example 0 --only subgoals --width"), command);
      assertTrue(csv.contains("# command: " + command.substring(0, command.indexOf(" --width")) + "\n"), csv);
    }
  }

  @Test
  void aMethodThatRefusesIsSaidInASentenceBelowTheOthers() throws Exception {
    FakeServices fakes = fakes();
    fakes.plans.refused.put(MethodId.RETRIEVAL, "the method retrieval takes its subgoals from demonstrations");
    try (WindowFixture window = WindowFixture.open(fakes)) {
      open(window);
      window.press("#compare-view-1");
      window.waitFor("the sentence", () -> window.text("#subgoals-remark").startsWith("The method retrieval takes"));
      String told = window.robot.lookup("#subgoals-figure").query().getAccessibleText();
      assertTrue(told.endsWith("Oracle, PTP, GCP, LEAP"), told);
    }
  }

  @Test
  void aFigureIsAsLargeAsAskedAndTheChoiceIsRemembered(@TempDir Path folder) throws Exception {
    FakeServices fakes = fakes();
    Path file = folder.resolve("curves.svg");
    try (WindowFixture window = WindowFixture.open(fakes)) {
      open(window);
      window.press("#compare-export");
      window.press("#export-preset-one");
      type(window, "#export-font", "200");
      assertEquals("The text must be 4 to 36 pt, not 200.", window.text("#export-problem"));
      assertTrue(window.robot.lookup("#export-save").queryButton().isDisabled());
      type(window, "#export-font", "7");
      window.press("#export-legend-0");
      Shots.save("export-curves");
      window.target = Optional.of(file);
      window.press("#export-save");
      window.waitFor("the notice", () -> window.text("#notice").startsWith("Saved"));
      assertTrue(Files.readString(file).contains("width=\"85"), "the size");
      assertEquals("--width 85 --font 7 --legend right", fakes.settings.all.get("figure.print"));
      String command = window.window.view().actions().get("compare.export").terminalText();
      assertTrue(command.endsWith("--only curves --width 85 --font 7 --legend right"), command);
      window.press("#compare-exportTable");
      assertEquals("85", window.robot.lookup("#export-width").queryAs(TextField.class).getText());
      assertFalse(window.sees("#export-legend"), "a table has no legend");
    }
  }

  @Test
  void curvesAreGroupedByWhatIsChosen() throws Exception {
    try (WindowFixture window = WindowFixture.open(fakes())) {
      open(window);
      MenuButton menu = window.robot.lookup("#compare-group").query();
      CheckMenuItem method = (CheckMenuItem) menu.getItems().getFirst();
      window.waitFor("two curves", () -> window.robot.lookup("#results").query() != null);
      window.robot.interact(
          () -> {
            method.setSelected(false);
            method.fire();
          });
      window.target = Optional.of(Files.createTempDirectory("curves").resolve("curves.csv"));
      window.press("#compare-export");
      window.press("#export-save");
      window.waitFor("the notice", () -> window.text("#notice").startsWith("Saved"));
      String csv = Files.readString(window.target.get());
      assertTrue(csv.contains("\n\"image+pose\",4,,"), "one curve over both methods");
    }
  }

  @Test
  void aChartThatChangesAllTheTimeIsDrawnFourTimesASecond() throws Exception {
    try (WindowFixture window = WindowFixture.open(fakes())) {
      open(window);
      ChartPane pane = window.robot.lookup("#success-chart").queryAs(ChartPane.class);
      window.waitFor("the first drawing", pane::drawn);
      AtomicInteger newest = new AtomicInteger();
      int before = pane.drawings();
      window.robot.interact(() -> IntStream.rangeClosed(1, 20).forEach(number -> pane.show(chart(newest, number))));
      assertTrue(pane.drawings() <= before + 1, "twenty changes at once are one drawing");
      window.waitFor("the newest to be drawn", () -> newest.get() == 20);
      before = pane.drawings();
      long from = System.nanoTime();
      int asked = 20;
      while (asked < 40 || System.nanoTime() - from < 1_000_000_000L) {
        int number = ++asked;
        window.robot.interact(() -> pane.show(chart(newest, number)));
        Thread.sleep(10);
      }
      int drawn = pane.drawings() - before;
      double seconds = (System.nanoTime() - from) / 1e9;
      assertTrue(drawn <= 4 * seconds + 1, drawn + " drawings in " + seconds + " s");
      int last = asked;
      window.waitFor("the newest to be drawn", () -> newest.get() == last);
    }
  }

  private static IntFunction<JFreeChart> chart(AtomicInteger newest, int number) {
    return columns -> {
      newest.set(number);
      return new JFreeChart(new XYPlot());
    };
  }
}
