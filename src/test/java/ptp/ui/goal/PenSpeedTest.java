package ptp.ui.goal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.ui.task.LatestTask;
import ptp.workspace.ExampleWorkspace;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/**
 * How soon look, snap and plan follow the pen, with the example's networks through the page's own models, alone and while
 * a policy is trained in the same program. Machines differ, so it runs by hand only: {@code mvn test -Dtest=PenSpeedTest
 * -Dptp.pen=true}. Every row is judged by its 95th percentile over 30 strokes.
 */
@EnabledIfSystemProperty(named = "ptp.pen", matches = "true")
class PenSpeedTest {
  private static final int STROKES = Integer.getInteger("ptp.pen.strokes", 30);
  private static final int WARM_UP = 3;
  private static final long PATIENCE_SECONDS = 60;
  private static final long INTERRUPTED_AFTER_MILLIS = 150;

  @TempDir private Path folder;

  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final List<ExecutorService> threads = new ArrayList<>(List.of(ui));
  private final SplittableRandom random = new SplittableRandom(5);
  private GoalModel goal;
  private long looked;
  private long first;
  private long ended;

  /** What was measured of one thing: seconds, sorted. */
  private record Row(String what, double limit, double[] alone, double[] training) {
    Row {
      Arrays.sort(alone);
      Arrays.sort(training);
    }

    String line() {
      return "%-46s %8.0f %8.0f %10.0f %8.0f %8.0f".formatted(
          what, 1e3 * alone[STROKES / 2], 1e3 * p95(alone), 1e3 * training[STROKES / 2], 1e3 * p95(training),
          1e3 * limit);
    }

    static double p95(double[] sorted) {
      return sorted[(int) Math.ceil(0.95 * STROKES) - 1];
    }
  }

  /** The columns of {@link Row}, in seconds per stroke. */
  private static final class Measured {
    final double[] look = new double[STROKES];
    final double[] snap = new double[STROKES];
    final double[] coarse = new double[STROKES];
    final double[] all = new double[STROKES];
    final double[] interrupted = new double[STROKES];
  }

  @AfterEach
  void end() {
    threads.forEach(ExecutorService::shutdownNow);
  }

  @Test
  void theRobotFollowsThePen() throws Exception {
    Presets presets = new Presets(Path.of("experiments"));
    int cores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    try (OpenWorkspace workspace = example("shown", presets, cores);
        OpenWorkspace other = example("trained", presets, cores)) {
      OpenWorkspace.Thinking thinking = workspace.thinking(Presets.DEFAULT, 0);
      open(thinking);
      Measured alone = measure();
      Training training = new Training(other);
      training.begin();
      Measured busy = measure();
      training.end();
      call(() -> {
        goal.close();
        return null;
      });
      thinking.close().run();
      report(alone, busy, training.steps);
    }
  }

  private OpenWorkspace example(String name, Presets presets, int cores) {
    Path target = folder.resolve(name);
    ExampleWorkspace.provide(Path.of("assets", "example"), target);
    return OpenWorkspace.open(target, presets, cores);
  }

  private void report(Measured alone, Measured training, long steps) {
    List<Row> rows =
        List.of(
            new Row("look: reconstruction, distance, ignored pixels", 0.1, alone.look, training.look),
            new Row("snap, from the stroke on", 0.1, alone.snap, training.snap),
            new Row("coarse plan", 0.3, alone.coarse, training.coarse),
            new Row("coarse plan after an older one was cancelled", 0.3, alone.interrupted, training.interrupted),
            new Row("all levels", 2, alone.all, training.all));
    System.out.printf(
        "%d strokes each, ms; %d updates of a policy were made meanwhile%n%-46s %8s %8s %10s %8s %8s%n", STROKES,
        steps, "", "median", "p95", "training:", "p95", "wanted");
    rows.forEach(row -> System.out.println(row.line()));
    assertAll(
        rows.stream().map(
            row -> () -> assertTrue(
                Math.max(Row.p95(row.alone), Row.p95(row.training)) <= row.limit, row.what + " is too late")));
  }

  /** The page's models, on threads as the window has them. */
  private void open(OpenWorkspace.Thinking thinking) throws Exception {
    LookModel look = new LookModel(thinking.goals(), thread(), ui);
    LivePlanModel sketch = new LivePlanModel(thinking.goals(), new LatestTask(thread(), ui), System::nanoTime);
    AutoSave saving = new AutoSave(folder.resolve("goal.journal"), thread(), ui);
    ExecutorService simulator = thread();
    SceneModel scene = new SceneModel(thinking.goals().scenes(), simulator, ui);
    PicturesModel pictures =
        new PicturesModel(thinking.plans(), thinking.goals().scenes(), new LatestTask(simulator, ui));
    goal = new GoalModel(pictures, scene, look, sketch, saving);
    call(() -> {
      look.looked().subscribe(now -> looked = System.nanoTime());
      sketch.outdated().subscribe(now -> first = now ? first : System.nanoTime());
      sketch.planning().subscribe(now -> ended = now ? ended : System.nanoTime());
      goal.open();
      return null;
    });
    await(() -> goal.drawing().shown().get() != null && rested());
    for (int i = 0; i < WARM_UP; i++) stroke(true);
  }

  private ExecutorService thread() {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    threads.add(thread);
    return thread;
  }

  private Measured measure() throws Exception {
    Measured measured = new Measured();
    for (int i = 0; i < STROKES; i++) {
      long from = stroke(true);
      measured.look[i] = seconds(from, looked);
      measured.coarse[i] = seconds(from, first);
      measured.all[i] = seconds(from, ended);
    }
    for (int i = 0; i < STROKES; i++) {
      stroke(false);
      Thread.sleep(INTERRUPTED_AFTER_MILLIS);
      measured.interrupted[i] = seconds(stroke(true), first);
    }
    call(() -> {
      goal.sketch().following().set(false);
      return null;
    });
    for (int i = 0; i < STROKES; i++) measured.snap[i] = snap();
    call(() -> {
      goal.sketch().following().set(true);
      return null;
    });
    return measured;
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  /** Draws a stroke and returns when the pen went up. */
  private long stroke(boolean wait) throws Exception {
    double x = random.nextDouble(4, 30);
    double y = random.nextDouble(4, 44);
    int colour = random.nextInt(0x1000000);
    long from = call(() -> {
      goal.pen().colour().set(colour);
      goal.pen().press(x, y);
      for (int i = 1; i <= 10; i++) goal.pen().drag(x + i, y + i / 4.0);
      long now = System.nanoTime();
      goal.pen().release(x + 10, y + 2.5);
      return now;
    });
    if (wait) await(this::rested);
    return from;
  }

  /** Whether look and plan are those of the picture as it is. */
  private boolean rested() {
    boolean seen = goal.drawing().shown().get().equals(goal.look().looked().get().picture());
    boolean planned = !goal.sketch().planning().get() && !goal.sketch().outdated().get();
    return seen && (planned || !goal.sketch().following().get());
  }

  /** Draws and snaps as soon as that is possible; returns the seconds from the stroke to the snapped picture. */
  private double snap() throws Exception {
    long from = stroke(false);
    await(() -> goal.snappable().get());
    long before = looked;
    long took = call(() -> {
      long begun = System.nanoTime();
      goal.snap();
      return System.nanoTime() - begun;
    });
    call(() -> {
      goal.undo();
      return null;
    });
    await(this::rested);
    return seconds(from, before) + took / 1e9;
  }

  private <T> T call(Callable<T> work) throws Exception {
    return ui.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).pollDelay(Duration.ZERO).pollInterval(Duration
        .ofMillis(3))
        .untilAsserted(
            () -> assertTrue(
                call(condition), () -> "waited in vain: " + goal.problem().get() + goal.sketch().problem().get()));
  }

  /** Trains the example's policy anew, until it is told to stop. */
  private final class Training implements Progress {
    private final OpenWorkspace workspace;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final ExecutorService thread = thread();
    private volatile boolean stopped;
    private volatile long steps;

    Training(OpenWorkspace workspace) throws IOException {
      this.workspace = workspace;
      Files.delete(workspace.setup(request()).networks().policy());
    }

    private static Request request() {
      return new Request(Presets.DEFAULT, EnumSet.of(Stage.POLICY), Optional.empty(), MethodId.PTP, 0);
    }

    void begin() throws InterruptedException {
      work(Stage.ENCODER, Progress.SILENT); // the example's demonstrations come without their codes
      thread.execute(
          () -> {
            try {
              work(Stage.POLICY, this);
            } catch (CancellationException stop) {
              begun.countDown();
            }
          });
      assertTrue(begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS), "training did not begin");
    }

    private void work(Stage stage, Progress progress) {
      RunId run = workspace.stages().run(request(), stage);
      workspace.stages().work(request(), stage, run, progress);
    }

    void end() throws InterruptedException {
      assertTrue(!stopped && steps > 0, "nothing was trained meanwhile");
      stopped = true;
      thread.shutdown();
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void at(long done, long total) {
      steps = done;
      if (done > 0) begun.countDown();
    }

    @Override
    public void message(String sentence) {}

    @Override
    public void metric(Metric metric) {}

    @Override
    public boolean cancelled() {
      return stopped;
    }
  }
}
