package ptp.data.dataset;

import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.SceneState;

/** The float32 columns of one row of {@code steps.bin}: action, then gripper pose, then {@link SceneState#COLUMNS}. */
public final class StepLayout {
  /** First column of the action. */
  public static final int ACTION = 0;
  /** First column of the gripper pose. */
  public static final int POSE = ACTION + Action.SIZE;
  static final int STATE = POSE + GripperPose.SIZE;
  static final int STATE_SIZE = SceneState.COLUMNS.size();
  static final int COLUMNS = STATE + STATE_SIZE;
  static final int ROW_BYTES = COLUMNS * Float.BYTES;

  private StepLayout() {}
}
