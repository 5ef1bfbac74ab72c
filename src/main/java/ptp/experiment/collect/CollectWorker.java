package ptp.experiment.collect;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ptp.domain.Trajectory;
import ptp.env.tabletop.task.Demonstrator;

/** A thread with a simulator of its own: a physics space belongs to the thread that made it. */
final class CollectWorker implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Supplier<Demonstrator> maker;
  private @Nullable Demonstrator demonstrator;
  private volatile boolean closing;

  CollectWorker(Supplier<Demonstrator> maker) {
    this.maker = maker;
  }

  /** The trajectories of one scene, as soon as they are simulated. */
  Future<List<Trajectory>> group(long index) {
    return thread.submit(() -> {
      if (closing) throw new CancellationException("not begun");
      if (demonstrator == null) demonstrator = maker.get();
      return demonstrator.group(index);
    });
  }

  /** Forgets what was asked for but not begun, and waits for the rest. */
  @Override
  public void close() {
    closing = true;
    thread.execute(() -> {
      if (demonstrator != null) demonstrator.close();
    });
    thread.close();
  }
}
