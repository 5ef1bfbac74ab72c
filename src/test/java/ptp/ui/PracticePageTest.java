package ptp.ui;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import ptp.config.OptionsWriter;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.report.figure.FakeFrames;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.ui.theme.Theme;

/** What a person does on the Practice page, on fakes. */
class PracticePageTest {
  private static void type(WindowFixture window, String query, String text) {
    window.waitFor(query, () -> window.robot.lookup(query).tryQuery().isPresent());
    window.robot.interact(() -> ((TextField) window.robot.lookup(query).query()).setText(text));
  }

  private static boolean enabled(WindowFixture window, String query) {
    return !((Button) window.robot.lookup(query).query()).isDisabled();
  }

  /** The started job runs, and its run is in the index. */
  private static RunId run(FakeServices fakes) {
    Request request = fakes.jobs.all.get(1L).request();
    RunId run = fakes.practice.run(request);
    fakes.metrics.runs.add(
        new RunRecord(
            run, "practice", MethodId.PTP, Task.A, 0, "laptop" + request.practice().label(),
            ObservationMode.IMAGE_AND_POSE, Instant.EPOCH, RunRecord.Status.RUNNING,
            OptionsWriter.write(Preset.defaults())));
    fakes.jobs.run(1, Stage.PRACTICE, 0.3, Duration.ofMinutes(14), "practising, epoch 4 of 7");
    fakes.practice.runs(run);
    return run;
  }

  @Test
  void startPractiseWatchPauseAndStop() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      assertEquals("Practice", window.text("#practice-title"));
      assertFalse(window.sees("#practice-film"));
      window.press("#practice-new");
      type(window, "#option-epochs", "many");
      assertFalse(enabled(window, "#practice-start"));
      type(window, "#option-epochs", "7");
      window.waitFor("the form to be right", () -> enabled(window, "#practice-start"));
      window.press("#practice-start");
      window.waitFor("the job", () -> !fakes.jobs.jobs().isEmpty());
      assertEquals("epochs: 7", fakes.jobs.all.get(1L).request().practice().options());
      assertFalse(window.sees("#practice-sheet"));
      run(fakes);
      watch(window);
      pauseAndStop(fakes, window);
    }
  }

  @Test
  void whatHasEpisodesToLookAtIsShownFirst() throws Exception {
    FakeServices fakes = new FakeServices();
    RunId filmed = done(fakes, "practice-ptp-a-0", MethodId.PTP);
    done(fakes, "practice-gcp-a-0", MethodId.GCP);
    assertEquals(MethodId.GCP, fakes.metrics.runs().getFirst().method(), "it is the newer one");
    fakes.practice.runs(filmed);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      window.waitFor("the practice", () -> window.text("#practice-title").startsWith("Task A · PTP"));
      assertTrue(window.sees("#practice-film"));
    }
  }

  private static RunId done(FakeServices fakes, String name, MethodId method) {
    RunId run = new RunId(name);
    fakes.metrics.runs.addFirst(
        new RunRecord(
            run, "practice", method, Task.A, 0, "laptop", ObservationMode.IMAGE_AND_POSE, Instant.EPOCH,
            RunRecord.Status.DONE, OptionsWriter.write(Preset.defaults())));
    return run;
  }

  @Test
  void aRunningPracticeFitsTheUsualWindow() throws Exception {
    FakeServices fakes = ScreenshotTest.busy();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      window.waitFor("the episode", () -> window.sees("#practice-film") && window.sees("#practice-camera"));
      Node legend = window.robot.lookup("#practice-films-how").query();
      ScrollPane page = window.robot.lookup(".page-scroll").queryAllAs(ScrollPane.class).stream()
          .filter(s -> s.lookup("#practice-films-how") != null).findFirst().orElseThrow();
      double bottom = page.localToScene(page.getBoundsInLocal()).getMaxY();
      window.waitFor("all of it", () -> legend.localToScene(legend.getBoundsInLocal()).getMaxY() < bottom);
      double content = page.getContent().getBoundsInLocal().getHeight();
      assertTrue(content <= page.getViewportBounds().getHeight() + 1, content + " does not fit");
    }
  }

  @Test
  void theBarOpensThePracticeThatItNames() throws Exception {
    FakeServices fakes = new FakeServices();
    done(fakes, "practice-gcp-a-0", MethodId.GCP);
    fakes.jobs.start(new Request("laptop", EnumSet.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.PTP, 0));
    run(fakes);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      window.waitFor("the other practice", () -> choose(window, "Task A · GCP"));
      window.waitFor("its title", () -> window.text("#practice-title").startsWith("Task A · GCP"));
      window.page("train");
      window.waitFor("the job", () -> window.text("#task-title").equals("Practise task A"));
      window.press("#task-title");
      window.waitFor("its practice", () -> window.text("#practice-title").startsWith("Task A · PTP"));
    }
  }

  /** Chooses among all practices; false where it is not listed yet. */
  private static boolean choose(WindowFixture window, String title) {
    MenuButton all = window.robot.lookup("#practice-runs").queryAs(MenuButton.class);
    Optional<MenuItem> item = all.getItems().stream().filter(i -> i.getText().startsWith(title)).findFirst();
    item.ifPresent(i -> window.robot.interact(i::fire));
    return item.isPresent();
  }

  @Test
  void aJobsButtonsAreIconsAndItsNameIsTold() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.jobs.start(new Request("laptop", EnumSet.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.PTP, 0));
    run(fakes);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("train");
      window.waitFor("its buttons", () -> window.sees("#pause-1"));
      for (String query : List.of("#pause-1", "#cancel-1")) {
        Button button = window.robot.lookup(query).queryButton();
        assertTrue(button.getWidth() >= button.prefWidth(-1), query + " is cut");
        assertTrue(button.getAccessibleText().startsWith(button.getTooltip().getText() + ": "));
      }
      Label name = window.robot.lookup("#job-title-1").queryAs(Label.class);
      assertEquals(name.getText(), name.getTooltip().getText());
    }
  }

  private static void watch(WindowFixture window) {
    window.waitFor("the phase", () -> window.sees("#practice-phase") && window.text("#practice-phase").startsWith(
        "Practising;"));
    assertEquals("Task A · PTP · laptop, epochs 7 · seed 0", window.text("#practice-title"));
    // jobs are read apart from what is practised
    window.waitFor(
        "the job", () -> window.text("#practice-standing").equals("practising, epoch 4 of 7 · 14 min left"));
    assertEquals("Segment 5 fails most often (70 of 100); episodes then continue with the next segment.", window.text(
        "#practice-hops"));
    assertEquals("1 of 2 · epoch 8 · success", window.text("#practice-which-film"));
    window.press("#practice-older");
    assertEquals("2 of 2 · epoch 5 · failure", window.text("#practice-which-film"));
    assertTrue(window.sees("#practice-camera") && window.sees("#practice-subgoal"));
  }

  private static void pauseAndStop(FakeServices fakes, WindowFixture window) {
    window.press("#practice-pause");
    window.waitFor("the pause", () -> window.text("#practice-standing").startsWith("Paused"));
    window.press("#practice-resume");
    window.waitFor("the work", () -> fakes.jobs.all.get(1L).state() == State.RUNNING);
    window.waitFor("its button", () -> enabled(window, "#practice-stop"));
    window.press("#practice-stop");
    window.waitFor("the stop", () -> window.text("#practice-standing").startsWith("Cancelled"));
    assertTrue(enabled(window, "#practice-resume"));
  }

  @Test
  void episodesOfAnEarlierStartAreShownAndDamagedOnesAreSaid() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 1);
    fakes.practice.runs(new RunId("practice-ptp-a-1"));
    fakes.practice.now = Optional.empty();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      window.waitFor("the film", () -> window.sees("#practice-film"));
      assertEquals("1 of 2 · epoch 8 · success", window.text("#practice-which-film"));
      Shots.save("practice-kept-films");
      fakes.practice.films.clear();
      fakes.practice.problem = "The last episodes cannot be shown.";
      fakes.practice.listeners.changed();
      window.waitFor("the sentence", () -> window.text("#practice-no-films").equals(fakes.practice.problem));
      assertFalse(window.sees("#practice-film"));
    }
  }

  @Test
  void theChartShowsWhatTheLearnerSees() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 1);
    fakes.practice.runs(new RunId("practice-ptp-a-1"));
    fakes.metrics.learner = Stream.of("reward", "arrived", "value-start", "value-middle", "value-end")
        .map(n -> "practice/" + n).toList();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      window.waitFor("the choice", () -> window.sees("#practice-curve-3"));
      assertFalse(window.sees("#practice-curve-4"), "nothing else was measured");
      window.press("#practice-curve-2");
      window.waitFor("arrivals", () -> window.text("#practice-curve-now").startsWith("85 %"));
      Shots.save("practice-arrivals");
      window.press("#practice-curve-3");
      window.waitFor("V", () -> window.text("#practice-curve-now").startsWith("-8.0"));
      Shots.save("practice-value");
      fakes.metrics.learner = List.of();
      fakes.metrics.listeners.changed();
      window.waitFor("success alone", () -> !window.sees("#practice-curves"));
    }
  }

  @Test
  void aDrawingIsPractised() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("goal");
      window.waitFor("the drawing", () -> window.window.view().goal().drawing().shown().get() != null);
      window.robot.interact(() -> window.window.view().actions().get("goal.practise").run());
      window.waitFor("the sheet", () -> window.sees("#practice-sheet") && enabled(window, "#practice-start"));
      window.press("#practice-start");
      window.waitFor("the job", () -> !fakes.jobs.jobs().isEmpty());
      assertEquals(List.of(window.window.view().goal().goal()), fakes.practice.kept);
      assertEquals(List.of("goal1"), fakes.jobs.all.get(1L).request().practice().goals());
    }
  }

  private static CheckBox goal(WindowFixture window, int place) {
    return window.robot.lookup("#practice-goal-" + place).queryAs(CheckBox.class);
  }

  private static void keepGoals(FakeServices fakes, int count) {
    for (Frame frame : FakeFrames.way(count)) fakes.practice.keep(new Goal(frame, Optional.empty()));
  }

  private static void chooseAmongDrawnGoals(WindowFixture window, int count) {
    window.page("practice");
    window.press("#practice-new");
    window.press("#practice-aim-1");
    window.waitFor("the goals", () -> window.sees("#practice-goal-" + count));
  }

  @Test
  void keptGoalsArePractisedTogether() throws Exception {
    FakeServices fakes = new FakeServices();
    keepGoals(fakes, 3);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      chooseAmongDrawnGoals(window, 3);
      assertEquals("0 of 3 selected", window.text("#practice-chosen"));
      assertTrue(window.text("#practice-remark").contains("Select at least one"), window.text("#practice-remark"));
      assertFalse(enabled(window, "#practice-start"));
      assertEquals("Drawn goal 1 of 3, not selected", goal(window, 1).getAccessibleText());
      window.robot.interact(() -> goal(window, 1).requestFocus());
      window.robot.type(KeyCode.SPACE, KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);
      window.waitFor("two", () -> window.text("#practice-chosen").equals("2 of 3 selected, practised in equal shares"));
      assertEquals("Drawn goal 1 of 3, selected", goal(window, 1).getAccessibleText());
      Shots.save("practice-drawn-goals");
      window.press("#practice-start");
      window.waitFor("the job", () -> !fakes.jobs.jobs().isEmpty());
      assertEquals(List.of("goal1", "goal3"), fakes.jobs.all.get(1L).request().practice().goals());
    }
  }

  @Test
  void manyGoalsScrollWithTheirSheetAlone() throws Exception {
    FakeServices fakes = new FakeServices();
    keepGoals(fakes, 30);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.robot.interact(() -> window.appearance.theme().set(Theme.LIGHT));
      chooseAmongDrawnGoals(window, 30);
      for (double scale : new double[] {1, 2}) {
        window.robot.interact(() -> window.appearance.scale().set(scale));
        Shots.save("practice-many-drawn-goals" + (scale == 1 ? "" : "-200"), Shots.settled());
        assertEquals(1, scrollBars(window));
        assertTrue(goal(window, 2).getBoundsInParent().getMinY() == goal(window, 1).getBoundsInParent().getMinY());
        window.robot.interact(() -> goal(window, 9).requestFocus());
        for (int i = 0; i < 12; i++) window.robot.type(KeyCode.TAB);
        assertTrue(goal(window, 21).isFocused());
        assertTrue(isInView(window, goal(window, 21)), "the one with the focus is scrolled into view");
      }
    }
  }

  private static long scrollBars(WindowFixture window) {
    return window.robot.lookup("#practice-sheet .scroll-bar").queryAllAs(ScrollBar.class).stream()
        .filter(ScrollBar::isVisible).count();
  }

  private static boolean isInView(WindowFixture window, Node node) {
    ScrollPane scroll = window.robot.lookup("#practice-sheet .sheet-scroll").queryAs(ScrollPane.class);
    Bounds place = node.localToScene(node.getBoundsInLocal());
    return scroll.localToScene(scroll.getBoundsInLocal()).contains(place);
  }

  @Test
  void whatIsStillReadIsSaid() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 1);
    keepGoals(fakes, 1);
    CountDownLatch hold = new CountDownLatch(1);
    fakes.practice.hold = hold;
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      assertTrue(window.sees("#practice-unread"), "nothing is said to be missing while it is read");
      window.press("#practice-new");
      window.press("#practice-aim-1");
      assertTrue(window.sees("#practice-options-unread"));
      assertEquals("Reading the drawn goals…", window.text("#practice-drawing-words"));
      assertEquals("", window.text("#practice-remark"));
      Shots.save("practice-unread");
      hold.countDown();
      window.waitFor("the options", () -> !window.sees("#practice-options-unread"));
      assertTrue(window.sees("#practice-goal-1") && window.sees("#option-epochs"));
      window.waitFor("the practice", () -> !window.sees("#practice-unread") && window.sees("#practice-success"));
    }
  }

  @Test
  void nobodyLooksWhileThePageIsClosed() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 1);
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("practice");
      window.waitFor("a look", () -> fakes.practice.looks > 0);
      AtomicInteger seen = new AtomicInteger();
      await("nothing is read while nothing happens").during(Duration.ofMillis(600))
          .until(() -> seen.getAndSet(fakes.practice.looks) == fakes.practice.looks);
      int looks = seen.get();
      fakes.practice.listeners.changed();
      window.waitFor("another look", () -> fakes.practice.looks > looks);
      window.page("train");
      assertTrue(fakes.practice.listeners.none(), "so that no moments are made");
    }
  }

  @Test
  void thePresetsOptionsAreChangedAndSaved() throws Exception {
    FakeServices fakes = new FakeServices();
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.page("train");
      window.press("#train-options");
      window.waitFor("all options, which come in parts", () -> window.sees("#option-simulator-graspMode")
          && window.sees("#option-encoder-gradientSteps"));
      type(window, "#option-words", "encoder gradient");
      type(window, "#option-encoder-gradientSteps", "10");
      type(window, "#preset-name", "quick");
      window.waitFor("the form to be right", () -> enabled(window, "#train-save"));
      window.press("#train-save");
      window.waitFor("the notice", () -> window.text("#notice").equals("Saved as preset quick"));
      assertEquals(10, fakes.presets.read("quick").encoder().gradientSteps());
      assertFalse(window.sees("#preset-sheet"));
    }
  }
}
