package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.domain.Task;
import ptp.draw.Region;
import ptp.draw.ToolKind;
import ptp.service.JobService;
import ptp.service.JobService.Stage;
import ptp.ui.control.ChartPane;
import ptp.ui.goal.GoalModel;
import ptp.ui.theme.Theme;

/**
 * Draws every page in every theme, at normal and double text size, into target/screenshots, and compares the pictures
 * with approved ones. "mvn test -Dtest=ScreenshotTest" makes them; with "-Dptp.screenshots.approve=all" or a list of pages
 * the new pictures become the approved ones.
 */
class ScreenshotTest {
  static FakeServices busy() {
    FakeServices fakes = new FakeServices();
    JobService.Request all = offline();
    JobService.Request practice = request(EnumSet.of(Stage.PRACTICE), Optional.of(Task.A));
    fakes.jobs.start(all);
    fakes.jobs.end(1, JobService.State.DONE, "Everything is trained.");
    fakes.jobs.start(practice);
    fakes.jobs.run(2, Stage.PRACTICE, 0.1, Duration.ZERO, "");
    fakes.jobs.end(2, JobService.State.FAILED, "The disk is full: free 200 MB, then resume.");
    fakes.jobs.start(all);
    fakes.jobs.run(3, Stage.ENCODER, 0.42, Duration.ofMinutes(14), "step 1,260 of 3,000");
    fakes.jobs.start(practice);
    fakes.metrics.addRuns(Task.A, MethodId.PTP, 3);
    fakes.metrics.addRuns(Task.A, MethodId.MODEL_FREE, 2);
    fakes.metrics.addRuns(Task.B, MethodId.PTP, 1);
    fakes.practice.runs(new RunId("practice-ptp-a-1"));
    return fakes;
  }

  static JobService.Request offline() {
    return request(EnumSet.range(Stage.COLLECT, Stage.POLICY), Optional.empty());
  }

  private static JobService.Request request(EnumSet<Stage> stages, Optional<Task> task) {
    return new JobService.Request("laptop", stages, task, MethodId.PTP, 1);
  }

  /** What a page shows in its picture; a page that is not named here is shown as it opens. */
  private static final Map<String, Consumer<WindowFixture>> PREPARED =
      Map.of(
          "train", ScreenshotTest::selectJob, "compare", ScreenshotTest::awaitCurves, "goal", ScreenshotTest::draw,
          "practice", ScreenshotTest::awaitSuccess);

  @Test
  void everyPageInEveryDress() throws Exception {
    Approved approved = new Approved();
    try (WindowFixture window = WindowFixture.open(busy())) {
      window.waitFor("plans", () -> window.sees("#strip-model-free"));
      inEveryDress(
          window,
          dress -> {
            for (String page : window.pages()) {
              window.page(page);
              PREPARED.getOrDefault(page, w -> {}).accept(window);
              shoot(window, "#rail-" + page, page, page + dress, approved);
            }
          });
    }
    assertEquals(List.of(), approved.differences(), "compare target/screenshots with src/test/resources/screenshots");
  }

  /** What lies behind a click; approved with its page. */
  @Test
  void theSubgoalsOfCompareAndItsSheetAndThatOfPracticeInEveryDress() throws Exception {
    Approved approved = new Approved();
    try (WindowFixture window = WindowFixture.open(busy())) {
      inEveryDress(
          window,
          dress -> {
            window.page("compare");
            window.press("#compare-view-1");
            awaitChart(window, "#subgoals-figure");
            window.waitFor("every method", () -> window.text("#subgoals-remark").startsWith("Rows are aligned"));
            shoot(window, "#rail-compare", "compare", "compare-subgoals" + dress, approved);
            window.press("#compare-view-0");
            shootSheet(window, "#compare-export", "#export-save", "compare", "compare-export" + dress, approved);
            window.page("practice");
            shootSheet(window, "#practice-new", "#practice-start", "practice", "practice-new" + dress, approved);
          });
    }
    assertEquals(List.of(), approved.differences(), "compare target/screenshots with src/test/resources/screenshots");
  }

  private static void shootSheet(
      WindowFixture window, String opener, String button, String page, String name, Approved approved)
      throws Exception {
    window.press(opener);
    window.waitFor(button, () -> window.sees(button) && !window.robot.lookup(button).query().isDisabled());
    shoot(window, button, page, name, approved);
    window.robot.type(KeyCode.ESCAPE);
  }

  /** Pictures of one theme at one size of text; the ending of their names tells which. */
  private interface Shooting {
    void shoot(String dress) throws Exception;
  }

  private static void inEveryDress(WindowFixture window, Shooting shooting) throws Exception {
    for (Theme theme : Theme.values()) {
      for (double scale : new double[] {1, 2}) {
        window.robot.interact(() -> window.appearance.theme().set(theme));
        window.robot.interact(() -> window.appearance.scale().set(scale));
        shooting.shoot("-" + theme.name().toLowerCase(Locale.ROOT) + (scale == 1 ? "" : "-200"));
      }
    }
  }

  /**
   * Keeps and compares the picture once nothing moves.
   *
   * @param focused has the focus, the same in every picture
   */
  private static void shoot(WindowFixture window, String focused, String page, String name, Approved approved)
      throws Exception {
    window.robot.interact(() -> window.robot.lookup(focused).query().requestFocus());
    BufferedImage picture = Shots.settled();
    assertEquals(1280, picture.getWidth());
    assertEquals(800, picture.getHeight());
    Shots.save(name, picture);
    approved.check(page, name, picture);
  }

  private static void selectJob(WindowFixture window) {
    window.waitFor("job 3", () -> window.sees("#job-3"));
    window.robot.interact(() -> window.robot.lookup("#job-3").query().requestFocus());
    window.robot.type(KeyCode.ENTER);
    window.waitFor("curves", () -> window.sees("#choose-curves"));
    window.waitFor("reconstructions", () -> window.text("#kept-caption").startsWith("Preset laptop, seed 1"));
  }

  private static void awaitCurves(WindowFixture window) {
    window.waitFor("runs", () -> !window.robot.lookup("#runs .table-row-cell").queryAll().isEmpty());
    awaitChart(window, "#success-chart");
  }

  private static void awaitSuccess(WindowFixture window) {
    awaitChart(window, "#practice-success");
  }

  private static void awaitChart(WindowFixture window, String id) {
    window.waitFor(id, () -> window.sees(id) && window.robot.lookup(id).queryAs(ChartPane.class).drawn());
  }

  /** A stroke, a selected region, and the plan to it. */
  private static void draw(WindowFixture window) {
    window.waitFor("the drawing", () -> window.window.view().goal().drawing().shown().get() != null);
    GoalModel goal = window.window.view().goal();
    window.robot.interact(
        () -> {
          goal.pen().tool().set(ToolKind.BRUSH);
          goal.pen().press(8, 40);
          goal.pen().drag(20, 43);
          goal.pen().release(20, 43);
          goal.pen().tool().set(ToolKind.SELECT);
          goal.pen().press(5, 27);
          goal.pen().drag(17, 40);
          goal.pen().release(17, 40);
          goal.pen().move(3, 2);
        });
    stamp(window);
    window.robot.interact(goal::undo);
    window.robot.interact(() -> goal.pen().tool().set(ToolKind.SELECT));
    window.waitFor("three levels", () -> window.sees("#sketch-2") && !goal.sketch().planning().get());
  }

  private static void stamp(WindowFixture window) {
    GoalModel goal = window.window.view().goal();
    window.robot.interact(
        () -> {
          goal.pictures().chosen().set(20);
          goal.pictures().chosenPicture().ifPresent(goal::stampFrom);
          goal.pen().stampRegion(goal.pictures().chosenPicture().orElseThrow(), new Region(24, 28, 20, 16));
          goal.onion().set(0.3);
          goal.pen().press(34, 35);
          goal.pen().release(34, 35);
        });
    window.robot.interact(() -> goal.onion().set(0));
  }

  @Test
  void emptyPagesAndSheets() throws Exception {
    FakeServices fakes = new FakeServices();
    fakes.plans.trained = false;
    try (WindowFixture window = WindowFixture.open(fakes)) {
      window.waitFor("rows", () -> window.sees("#strip-message-ptp"));
      Shots.save("empty-plan");
      fakes.data.trajectories = 0;
      fakes.goals.trained = false;
      for (String page : new String[] {"train", "compare", "data", "goal", "practice"}) {
        window.page(page);
        Shots.save("empty-" + page, Shots.settled());
      }
      window.robot.interact(() -> window.window.view().actions().get("palette").run());
      Shots.save("palette");
      window.robot.type(KeyCode.ESCAPE);
      window.robot.interact(() -> window.window.view().actions().get("keys").run());
      Shots.save("keys");
      assertTrue(window.sees("#key-list"));
    }
  }
}
