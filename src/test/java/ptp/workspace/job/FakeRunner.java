package ptp.workspace.job;

import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;

/**
 * Stages that do what a test tells them, one order after another: go on, fail, or end; while there is no order they look
 * whether they are cancelled.
 */
final class FakeRunner implements StageRunner {
  /** What a running stage is told. */
  enum Order {
    HALF,
    END,
    FAIL,
    ERROR
  }

  private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private volatile Runnable beforeRun = () -> {};

  @Override
  public RunId run(Request request, Stage stage) {
    beforeRun.run();
    return new RunId(request.preset() + "-" + stage.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void work(Request request, Stage stage, RunId run, Progress progress) {
    begun.add(request.preset() + " " + stage);
    progress.message("working on " + stage);
    while (true) {
      progress.checkCancelled();
      Order order = poll();
      if (order == null) continue;
      if (order == Order.END) return;
      if (order == Order.FAIL) throw new IllegalStateException("outer", new RuntimeException("inner"));
      if (order == Order.ERROR) throw new UnsatisfiedLinkError("no native library here");
      progress.at(1, 2);
    }
  }

  private Order poll() {
    try {
      return orders.poll(2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException("a working thread must not be interrupted", e);
    }
  }

  void order(Order order) {
    orders.add(order);
  }

  /** Waits for the next stage to begin. */
  String begun() {
    try {
      String name = begun.poll(10, TimeUnit.SECONDS);
      if (name == null) throw new AssertionError("no stage began");
      return name;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  int waitingToBeSeen() {
    return begun.size();
  }

  /** Does something while the service finds out which run a stage belongs to. */
  void beforeRun(Runnable action) {
    beforeRun = action;
  }
}
