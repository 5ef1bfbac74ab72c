package ptp.data.importing;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;

/**
 * Collects the steps of one trajectory. Other programs store as many actions as images; the last action is dropped because
 * no image follows it.
 */
public final class TrajectoryBuilder {
  /** Label of imported trajectories, because other programs store none. */
  private static final String LABEL = "IMPORTED";

  private static final SceneState UNKNOWN = SceneState.of(new float[SceneState.COLUMNS.size()]);
  private static final GripperPose NOWHERE = GripperPose.of(new float[GripperPose.SIZE]);

  private final List<Observation> observations = new ArrayList<>();
  private final List<float[]> actions = new ArrayList<>();

  /** A step without a pose. */
  public void add(Frame frame, float[] action) {
    add(frame, NOWHERE, action);
  }

  /** Adds a step: what is observed, and the action that is done then. */
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
