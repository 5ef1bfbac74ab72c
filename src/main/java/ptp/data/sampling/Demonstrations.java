package ptp.data.sampling;

import ptp.data.dataset.CodeCache;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.StepLayout;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;

/** Training transitions from a data set and the codes of all its rows. The reader must stay open. */
public final class Demonstrations implements TransitionTable {
  private final DatasetReader dataset;
  private final CodeCache codes;
  private final EpisodeIndex index;

  /**
   * @param codes complete for {@code dataset}
   */
  public Demonstrations(DatasetReader dataset, CodeCache codes) {
    this(dataset, codes, Integer.MAX_VALUE);
  }

  /**
   * @param episodes the first so many are transitions to learn from, or all where there are fewer
   */
  public Demonstrations(DatasetReader dataset, CodeCache codes, int episodes) {
    if (codes.rows() < dataset.rows()) {
      throw new IllegalArgumentException(
          "%d of %d rows are not encoded yet".formatted(dataset.rows() - codes.rows(), dataset.rows()));
    }
    this.dataset = dataset;
    this.codes = codes;
    this.index = EpisodeIndex.of(dataset.episodes().stream().limit(episodes).toList());
  }

  /** Number of frames. */
  public int rows() {
    return dataset.rows();
  }

  @Override
  public EpisodeIndex index() {
    return index;
  }

  @Override
  public void copyCodes(int[] rows, short[] out, int at) {
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(codes.codes(), rows[i] * Latent.CODES, out, (at + i) * Latent.CODES, Latent.CODES);
    }
  }

  @Override
  public void copyGoalCodes(HerBatch batch, short[] out, int at) {
    copyCodes(batch.goal(), out, at);
  }

  @Override
  public void copyActions(int[] rows, float[] out, int at) {
    for (int i = 0; i < rows.length; i++) {
      dataset.copyNumbers(rows[i], StepLayout.ACTION, Action.SIZE, out, (at + i) * Action.SIZE);
    }
  }

  @Override
  public void copyPoses(int[] rows, float[] out, int at) {
    for (int i = 0; i < rows.length; i++) {
      dataset.copyNumbers(rows[i], StepLayout.POSE, GripperPose.SIZE, out, (at + i) * GripperPose.SIZE);
    }
  }
}
