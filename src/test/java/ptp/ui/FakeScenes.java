package ptp.ui;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.GripperPose;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Task;
import ptp.report.figure.FakeFrames;
import ptp.service.SceneService;

/** Scenes seen from straight above, one metre wide: squares on a table, whose can stops at the edges. */
public final class FakeScenes implements SceneService {
  private static final int[] COLOURS = {0x6A2C91, 0x34A24E, 0x202020, 0x2A7A80};
  private static final double REACH = 0.06;

  /** How many moves were made. */
  public volatile int moves;
  public volatile RuntimeException failure;

  /** A scene with the can there, in metres from the upper left. */
  public static SceneState at(double canX, double canY) {
    return scene(canX, canY, 0.7, 0.3, BlockPlace.OUT, 0);
  }

  private static SceneState scene(
      double canX, double canY, double blockX, double blockY, BlockPlace place, double opening) {
    int quadrant = (canY < 0.5 ? 0 : 1) + (canX < 0.5 ? 0 : 2);
    return new SceneState(
        new GripperPose(.5f, .1f, 0, 0, 1, false), opening, 0.5, 0.8 + opening, canX, canY, 0, blockX, blockY, 0, 0, .5,
        .5, 0,
        false, place, quadrant);
  }

  @Override
  public Map<Frame, SceneState> known(Task task) {
    return new HashMap<>(Map.of(FakeFrames.at(0), at(0.3, 0.6), FakeFrames.at(1), at(0.8, 0.6)));
  }

  @Override
  public Frame empty(Task task) {
    return FakeFrames.at(0.5);
  }

  @Override
  public Scene show(SceneState state) {
    if (failure != null) throw failure;
    byte[] objects = new byte[VIEW * VIEW];
    byte[] view = new byte[VIEW * VIEW * 3];
    Arrays.fill(objects, (byte) -1);
    for (int i = 0; i < objects.length; i++) {
      objects[i] = object(state, (i % VIEW) / (double) VIEW, (i / VIEW) / (double) VIEW);
      put(view, i, objects[i]);
    }
    byte[] small = new byte[Frame.OBSERVATION_BYTES];
    int size = Frame.OBSERVATION_SIZE;
    for (int i = 0; i < size * size; i++) {
      put(small, i, object(state, (i % size + 0.5) / size, (i / size + 0.5) / size));
    }
    return new Scene(new Goal(Frame.observation(small), Optional.of(state)), new Frame(VIEW, VIEW, view), objects);
  }

  private static void put(byte[] rgb, int i, byte object) {
    int colour = object < 0 ? 0xD9CCAE : COLOURS[object];
    for (int c = 0; c < 3; c++) rgb[3 * i + c] = (byte) (colour >> 16 - 8 * c);
  }

  private static byte object(SceneState s, double x, double y) {
    double[][] places = {{s.canX(), s.canY()}, {s.blockX(), s.blockY()}, {s.gripper().x(), s.gripper().y()},
      {s.handleX(), s.handleY()}};
    for (SceneObject object : SceneObject.values()) {
      double[] p = places[object.ordinal()];
      if (Math.abs(p[0] - x) < REACH && Math.abs(p[1] - y) < REACH) return (byte) object.ordinal();
    }
    return -1;
  }

  @Override
  public Scene move(SceneState s, SceneMove move) {
    moves++;
    return show(
        switch (move) {
          case SceneMove.Drag(SceneObject object, double right, double down) -> object == SceneObject.CAN
              ? scene(clamp(s.canX() + right), clamp(s.canY() + down), s.blockX(), s.blockY(), s.blockPlace(),
                  s.opening())
              : scene(s.canX(), s.canY(), clamp(s.blockX() + right), clamp(s.blockY() + down), s.blockPlace(),
                  s.opening());
          case SceneMove.Place(BlockPlace place) -> place == BlockPlace.IN_DRAWER
              ? s
              : scene(s.canX(), s.canY(), s.blockX(), s.blockY(), place, s.opening());
          case SceneMove.Lift lift -> s;
          case SceneMove.Turn turn -> s;
        });
  }

  private static double clamp(double at) {
    return Math.clamp(at, 0.1, 0.9);
  }
}
