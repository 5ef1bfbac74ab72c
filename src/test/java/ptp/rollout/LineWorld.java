package ptp.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.GripperPose;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Seed;
import ptp.domain.Success;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.Step;

/** A point on a line that moves by the action's first number; pictures and poses show where it is. */
final class LineWorld implements Environment {
  /** Pixels hold a position in steps of this size. */
  static final double GRAIN = .01;

  private final List<float[]> actions = new ArrayList<>();
  private final double fastest;
  private final boolean stateKnown;
  private double position;

  LineWorld() {
    this(Double.MAX_VALUE, true);
  }

  /**
   * @param fastest so far it moves in a step at most, whatever is asked for
   * @param stateKnown whether it knows its state, as a robot does not
   */
  LineWorld(double fastest, boolean stateKnown) {
    this.fastest = fastest;
    this.stateKnown = stateKnown;
  }

  /** The position that a picture shows. */
  static double position(byte[] frames, int index) {
    int at = index * Frame.OBSERVATION_BYTES;
    return ((frames[at] & 255) << 8 | frames[at + 1] & 255) * GRAIN;
  }

  static SceneState stateAt(double x) {
    return new SceneState(
        pose(x), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, BlockPlace.OUT, 0);
  }

  static Goal goalAt(double x) {
    return new Goal(picture(x), Optional.of(stateAt(x)));
  }

  private static GripperPose pose(double x) {
    return new GripperPose((float) x, 0, 0, 0, 0, false);
  }

  private static Frame picture(double x) {
    byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
    int grains = (int) Math.round(x / GRAIN);
    rgb[0] = (byte) (grains >> 8);
    rgb[1] = (byte) grains;
    return Frame.observation(rgb);
  }

  /** Starts at the seed's value, whatever the task. */
  @Override
  public Observation reset(Task task, Seed seed) {
    return reset(seed);
  }

  @Override
  public Observation reset(Seed seed) {
    position = seed.value();
    actions.clear();
    return observe();
  }

  @Override
  public Step step(float[] action) {
    if (action.length != Action.SIZE) throw new IllegalArgumentException("an action has 5 numbers");
    float[] done = action.clone();
    done[0] = (float) Math.clamp(done[0], -fastest, fastest);
    actions.add(done);
    position += done[0];
    return new Step(observe(), done);
  }

  /** What was done since the last reset. */
  List<float[]> actions() {
    return actions;
  }

  @Override
  public Observation observe() {
    return new Observation(picture(position), pose(position));
  }

  @Override
  public Optional<SceneState> state() {
    return stateKnown ? Optional.of(stateAt(position)) : Optional.empty();
  }

  @Override
  public Optional<Success> success(Task task, SceneState goal) {
    boolean there = Math.abs(position - goal.gripper().x()) < 1;
    return state().map(_ -> new Success(there, there, there, List.of(there, there)));
  }

  @Override
  public Frame render(int width, int height) {
    throw new UnsupportedOperationException("nobody looks");
  }

  @Override
  public Snapshot save() {
    throw new UnsupportedOperationException("nothing is saved");
  }

  @Override
  public void restore(Snapshot snapshot) {
    throw new UnsupportedOperationException("nothing is saved");
  }

  @Override
  public void close() {}
}
