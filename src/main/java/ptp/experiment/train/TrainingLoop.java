package ptp.experiment.train;

import java.util.Map;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.experiment.setup.NetworkFiles;
import ptp.io.Checkpoint;
import ptp.io.Checkpoints;
import ptp.io.SafeTensors;
import ptp.io.TensorFile;

/**
 * Updates a learner from a checkpoint to the last update. Every update is a pure function of the learner's state and the
 * update's number, so that a run that was cancelled or killed gives the same bits as one that was not.
 */
public final class TrainingLoop {
  /** The file of a checkpoint that holds {@link Learner#state}. */
  public static final String STATE = "learner.safetensors";

  private final Learner learner;
  private final Checkpoints checkpoints;
  private final String prefix;
  private final LoopOptions options;

  /** The learner. */
  interface Learner {
    /** One update; returns named measurements. */
    Map<String, Double> step(long step);

    /** Everything that decides the next update. */
    TensorFile state();

    /** Takes back what {@link #state()} gave. */
    void resume(TensorFile state);
  }

  /**
   * @param prefix goes before the names of the metrics, such as "encoder/"
   */
  TrainingLoop(Learner learner, Checkpoints checkpoints, String prefix, LoopOptions options) {
    this.learner = learner;
    this.checkpoints = checkpoints;
    this.prefix = prefix;
    this.options = options;
  }

  /**
   * Trains up to the {@code updates}-th update and saves; a cancelled loop saves where it stands before it throws. The
   * checkpoints are the caller's to discard, once the result is kept.
   */
  void run(Progress progress) {
    long step = resume(progress);
    while (step < options.updates()) {
      if (progress.cancelled()) {
        save(step);
        progress.checkCancelled();
      }
      Map<String, Double> metrics = learner.step(step++);
      progress.at(step, options.updates());
      if (step % options.reportEvery() == 0) {
        for (var metric : metrics.entrySet()) {
          progress.metric(new Metric(prefix + metric.getKey(), step, metric.getValue()));
        }
      }
      if (step % options.checkpointEvery() == 0 || step == options.updates()) save(step);
    }
  }

  private long resume(Progress progress) {
    Checkpoints.Found found = checkpoints.newest();
    found.problems().forEach(progress::message);
    if (found.checkpoint().isEmpty()) return 0;
    Checkpoint checkpoint = found.checkpoint().get();
    learner.resume(NetworkFiles.read(checkpoint.file(STATE)));
    return checkpoint.step();
  }

  private void save(long step) {
    checkpoints.save(step, folder -> SafeTensors.write(folder.resolve(STATE), learner.state()));
  }
}
