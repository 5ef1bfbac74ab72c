package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.service.JobService;
import ptp.service.JobService.Stage;
import ptp.ui.goal.GoalModel;
import ptp.ui.task.Stall;
import ptp.ui.task.Watchdog;
import ptp.workspace.ExampleWorkspace;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/**
 * Works with the window on the example workspace while a training run has the processor: changes pages, plans, scrolls,
 * draws, searches. Then it reads the watchdog's log. One minute by default; ten with -Dptp.soak.seconds=600. What was found
 * is written to target/soak.txt.
 *
 * <p>A stall counts by what the interface thread itself computed, because on a busy machine a thread waits for its turn
 * however little it does; on a quiet machine the whole time counts, but for that in which the watchdog was not run either.
 */
class SoakTest {
  private static final Path REPORT = Path.of("target", "soak.txt");
  private static final long SECONDS = Long.getLong("ptp.soak.seconds", 60);

  @TempDir Path folder;

  @Test
  void theWindowAnswersWhileItTrainsAndPlans() throws Exception {
    Path place = folder.resolve("workspace");
    ExampleWorkspace.provide(Path.of("assets", "example"), place);
    Presets presets = new Presets(Path.of("experiments"));
    boolean quiet = quiet();
    try (OpenWorkspace workspace = OpenWorkspace.open(place, presets, 1)) {
      OpenWorkspace.Thinking thinking = workspace.thinking(Presets.DEFAULT, 0);
      JobService jobs = workspace.jobs();
      WorkbenchServices services = FakeServices.real(place, workspace, thinking, jobs);
      try (WindowFixture window = WindowFixture.open(new FakeServices(), services)) {
        jobs.start(training());
        for (String page : window.pages()) visit(window, page);
        Instant warm = Instant.now();
        int rounds = work(window);
        judge(Stall.read(place.resolve("logs").resolve("stalls.log")), warm, quiet, rounds);
        assertTrue(jobs.jobs().getFirst().state() != JobService.State.FAILED, "it trained: " + jobs.jobs());
      } finally {
        jobs.close();
        thinking.close().run();
      }
    }
  }

  private static boolean quiet() {
    var machine = ManagementFactory.getOperatingSystemMXBean();
    return machine.getSystemLoadAverage() < machine.getAvailableProcessors() / 2.0;
  }

  private static JobService.Request training() {
    return new JobService.Request(
        "smoke", EnumSet.range(Stage.COLLECT, Stage.POLICY), Optional.empty(), MethodId.PTP, 1);
  }

  private static int work(WindowFixture window) throws InterruptedException {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    int rounds = 0;
    while (System.nanoTime() < end) {
      for (String page : window.pages()) visit(window, page);
      rounds++;
    }
    return rounds;
  }

  private static void visit(WindowFixture window, String page) throws InterruptedException {
    window.page(page);
    Thread.sleep(200);
    switch (page) {
      case "data" -> scroll(window);
      case "goal" -> draw(window);
      case "plan" -> window.robot.interact(() -> window.window.view().actions().get("plan.again").run());
      case "compare" -> search(window);
      default -> Thread.sleep(100);
    }
    Thread.sleep(200);
  }

  private static void scroll(WindowFixture window) throws InterruptedException {
    ScrollBar bar = (ScrollBar) window.robot.lookup("#trajectories").query().lookup(".scroll-bar");
    for (int i = 0; i < 30; i++) {
      window.robot.interact(() -> bar.setValue((bar.getValue() + 60) % Math.max(1, bar.getMax())));
      Thread.sleep(16);
    }
    window.robot.interact(() -> window.robot.lookup("#trajectories").query().requestFocus());
    window.robot.type(KeyCode.RIGHT, 5).type(KeyCode.DOWN);
  }

  private static void draw(WindowFixture window) throws InterruptedException {
    GoalModel goal = window.window.view().goal();
    window.waitFor("the drawing", () -> goal.drawing().shown().get() != null);
    window.robot.interact(() -> goal.pen().press(10, 30));
    for (int x = 10; x < 30; x++) {
      int at = x;
      window.robot.interact(() -> goal.pen().drag(at, 30));
      Thread.sleep(10);
    }
    window.robot.interact(() -> goal.pen().release(30, 30));
    window.robot.interact(goal::undo);
  }

  private static void search(WindowFixture window) throws InterruptedException {
    TextField field = window.robot.lookup("#compare-search").query();
    for (String words : List.of("p", "pt", "ptp", "")) {
      window.robot.interact(() -> field.setText(words));
      Thread.sleep(40);
    }
  }

  private static void judge(List<Stall> all, Instant warm, boolean quiet, int rounds) throws Exception {
    List<Stall> first = all.stream().filter(s -> s.at().isBefore(warm)).toList();
    List<Stall> later = all.stream().filter(s -> !s.at().isBefore(warm)).toList();
    String words =
        "soak of %d s, %d rounds, quiet machine: %s%nopening (%d stalls):%n%s%nthen (%d stalls):%n%s%n".formatted(
            SECONDS, rounds, quiet, first.size(), lines(first), later.size(), lines(later));
    Files.writeString(REPORT, words);
    List<Stall> judged =
        later.stream().filter(s -> (quiet ? s.millis() - s.late() : s.own()) > Watchdog.LIMIT_MILLIS).toList();
    assertEquals(List.of(), judged);
    assertTrue(rounds > 0, "every page was visited again");
  }

  private static String lines(List<Stall> stalls) {
    return stalls.stream()
        .map(s -> "  %d ms, %d ms of its own, the watchdog %d ms late: %s".formatted(s.millis(), s.own(), s.late(), s
            .what()))
        .collect(Collectors.joining("\n"));
  }
}
