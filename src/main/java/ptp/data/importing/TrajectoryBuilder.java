package ptp.data.importing;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;

/**
 * Collects the steps of one trajectory. Other programs store as many actions as pictures; the last action leads to no
 * picture and is left out.
 */
public final class TrajectoryBuilder {
  /** What imported trajectories are labelled with: other programs do not say what is done in them. */
  private static final String LABEL = "IMPORTED";

  private static final SceneState UNKNOWN = SceneState.of(new float[SceneState.COLUMNS.size()]);
  private static final GripperPose NOWHERE = GripperPose.of(new float[GripperPose.SIZE]);

  private final List<Observation> observations = new ArrayList<>();
  private final List<float[]> actions = new ArrayList<>();

  /** A step without a pose. */
  public void add(Frame frame, float[] action) {
    add(frame, NOWHERE, action);
  }

  public void add(Frame frame, GripperPose pose, float[] action) {
    observations.add(new Observation(frame, pose));
    actions.add(action);
  }

  /** The trajectory of the steps so far, at least one. */
  public Trajectory trajectory() {
    List<SceneState> states = observations.stream().map(o -> UNKNOWN).toList();
    return new Trajectory(LABEL, false, observations, states, actions.subList(0, actions.size() - 1));
  }
}
