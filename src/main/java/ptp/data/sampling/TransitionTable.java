package ptp.data.sampling;

/**
 * Training transitions, addressed by row. Each method copies one item per row into {@code out}, starting at item
 * {@code at}, so a batch can be assembled from several tables.
 */
public interface TransitionTable {
  /** The episodes as they are now. */
  EpisodeIndex index();

  /** 144 code indices per row. */
  void copyCodes(int[] rows, short[] out, int at);

  /** 144 code indices per transition of the batch: its goal, be it a state of this table or a stored goal. */
  void copyGoalCodes(HerBatch batch, short[] out, int at);

  /** 5 numbers per row: the action taken there; zeros at an episode's last row. */
  void copyActions(int[] rows, float[] out, int at);

  /** 6 numbers per row: the gripper pose, {@link ptp.domain.GripperPose#toArray()}. */
  void copyPoses(int[] rows, float[] out, int at);
}
