package ptp.experiment.practice;

import java.nio.file.Path;
import java.util.List;
import ptp.domain.Progress;
import ptp.io.Checkpoint;
import ptp.rollout.EpisodeResult;

/**
 * What practice teaches the policy, beside the plans that it remembers. What a learner does in an epoch depends on its state
 * after the one before it alone.
 */
interface PracticeLearner {
  /** Takes in episodes that the policy of now has practised. */
  void add(List<EpisodeResult> results);

  /** What is learned once, from the warm-up's episodes. */
  void warmUp(Progress progress);

  /** The updates of an epoch; what was measured on the way goes to the progress. */
  void learn(int epoch, Progress progress);

  /** Writes all that the next epoch depends on. */
  void save(Path folder);

  /** Takes up what {@link #save} wrote. */
  void resume(Checkpoint checkpoint);

  /** Keeps the practised policy in a file, and beside it what it needs; the file itself is written last. */
  void keep(Path policy);
}
