package ptp.experiment.train;

/**
 * Number of gradient steps of a learner, and the intervals of metrics and checkpoints.
 *
 * @param updates gradient steps in all
 * @param reportEvery updates between two reports of metrics
 * @param checkpointEvery updates between two checkpoints: what a kill costs at most
 */
record LoopOptions(long updates, int reportEvery, int checkpointEvery) {
  private static final int REPORTS = 200;
  private static final int CHECKPOINTS = 10;

  /** Enough reports for a smooth curve and checkpoints for a small loss, whatever the length. */
  static LoopOptions of(long updates) {
    int report = (int) Math.max(1, updates / REPORTS);
    return new LoopOptions(updates, report, (int) Math.max(50, updates / CHECKPOINTS));
  }
}
