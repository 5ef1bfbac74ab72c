package ptp.experiment.practice;

import ptp.domain.Progress;
import ptp.experiment.preset.EvaluationOptions;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.Preset;

/**
 * Progress of a whole fine-tuning run in work units: one counter over the evaluations, the episodes and the gradient steps of
 * all epochs, so that what is told as left is left of all of it.
 */
final class PracticeProgress {
  /** One episode costs about as much as this many gradient steps. */
  private static final long EPISODE = 100;

  private final PracticeOptions practice;
  private final EvaluationOptions evaluation;
  private final int snapshots;
  private final Progress whole;
  private final long total;
  private long done;

  /**
   * Nothing is told before the first part begins, or the work is resumed.
   *
   * @param snapshots of offline training that are measured before practice
   */
  PracticeProgress(Preset preset, int snapshots, Progress whole) {
    this.practice = preset.practice();
    this.evaluation = preset.evaluation();
    this.snapshots = snapshots;
    this.whole = whole;
    this.total = until(practice.epochs()) + EPISODE * evaluation.episodes();
  }

  /** The progress of the whole, for messages and metrics. */
  Progress whole() {
    return whole;
  }

  /** After a resume, work already done is excluded from the speed estimate. */
  void resumeAfter(int epoch) {
    done = until(epoch);
    whole.at(done, total);
  }

  /** For the next episodes. */
  Progress episodes(int count) {
    return part(EPISODE * count);
  }

  /** For the next updates. */
  Progress updates(int count) {
    return part(count);
  }

  private Progress part(long units) {
    long before = done;
    done += units;
    whole.at(before, total);
    return whole.telling(share -> whole.at(before + Math.round(share * units), total));
  }

  private long until(int epoch) {
    long measured = (long) evaluation.episodesPerEpoch() * (snapshots + measuredAfter(epoch)) + evaluation.episodes();
    long practised = (epoch == 0 ? 0 : practice.warmUpEpisodes()) + (long) epoch * practice.episodesPerEpoch();
    return EPISODE * (measured + practised) + updatesUntil(epoch);
  }

  private long updatesUntil(int epoch) {
    return (epoch == 0 ? 0 : practice.warmUpUpdates()) + (long) epoch * practice.updates();
  }

  /** Number of epochs up to this one with an evaluation; the last epoch has the evaluation after practice. */
  private int measuredAfter(int epoch) {
    return Math.max(0, Math.min(epoch, practice.epochs() - 1)) / evaluation.everyEpochs();
  }
}
