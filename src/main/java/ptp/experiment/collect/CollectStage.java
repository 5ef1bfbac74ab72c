package ptp.experiment.collect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ptp.config.OptionsWriter;
import ptp.data.dataset.DatasetWriter;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Trajectory;
import ptp.domain.UserMessage;
import ptp.env.tabletop.task.Demonstrator;
import ptp.experiment.preset.CollectOptions;
import ptp.experiment.setup.Setup;

/**
 * Collects scripted demonstrations. Workers simulate groups of trajectories ahead while this thread writes them in order,
 * so that the data set is the same for any number of workers and a crash costs no finished trajectory.
 */
public final class CollectStage {
  private static final long LOOK_MILLIS = 100;

  private final Setup setup;
  private final int workers;

  /**
   * @param workers simulators side by side; their number changes no bit
   */
  public CollectStage(Setup setup, int workers) {
    this.setup = setup;
    this.workers = workers;
  }

  /** Collects what is missing of the preset's demonstrations. */
  public void run(Progress progress) {
    CollectOptions options = setup.preset().collect();
    try (DatasetWriter writer = DatasetWriter.open(setup.dataset(), OptionsWriter.write(options))) {
      writer.problems().forEach(progress::message);
      if (!writer.origin().states()) {
        progress.message("using imported demonstrations, nothing to collect");
      } else if (writer.episodes() < options.trajectories()) {
        collect(writer, options, progress);
      }
    }
  }

  private void collect(DatasetWriter writer, CollectOptions options, Progress progress) {
    progress.message("collecting demonstrations");
    int perGroup = options.demonstration().trajectoriesPerScene();
    List<CollectWorker> pool = new ArrayList<>();
    for (int i = 0; i < workers; i++) pool.add(new CollectWorker(this::demonstrator));
    try {
      Deque<Future<List<Trajectory>>> ahead = new ArrayDeque<>();
      long next = writer.episodes() / perGroup;
      while (writer.episodes() < options.trajectories()) {
        while (ahead.size() < 2 * workers) {
          ahead.add(pool.get((int) (next % workers)).group(next));
          next++;
        }
        append(writer, ahead.remove(), options.trajectories(), perGroup, progress);
      }
    } finally {
      pool.forEach(CollectWorker::close);
    }
  }

  /** Writes what is new of a group; the first ones of it may be there from before a crash. */
  private static void append(
      DatasetWriter writer, Future<List<Trajectory>> group, int wanted, int perGroup, Progress progress) {
    List<Trajectory> trajectories = result(group, progress);
    int from = writer.episodes() % perGroup;
    int to = Math.min(perGroup, from + wanted - writer.episodes());
    writer.append(trajectories.subList(from, to));
    progress.at(writer.episodes(), wanted);
  }

  /** Waits for a group, looking now and then whether to stop. */
  private static List<Trajectory> result(Future<List<Trajectory>> group, Progress progress) {
    while (true) {
      progress.checkCancelled();
      try {
        return group.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      } catch (ExecutionException e) {
        throw new IllegalStateException("the simulator failed: " + UserMessage.of(Objects.requireNonNullElse(e
            .getCause(), e)), e);
      }
    }
  }

  private Demonstrator demonstrator() {
    return new Demonstrator(
        setup.preset().simulator(), Split.DEMONSTRATION.seed(setup.seed()), setup.preset().collect().demonstration());
  }
}
