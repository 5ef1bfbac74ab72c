package ptp.env.tabletop;

import java.util.List;
import ptp.domain.Primitive;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Success;
import ptp.domain.Task;

/** When a state counts as a goal's, by part, by stage and whole; the arm's pose does not count. */
public final class SuccessRule {
  /** Metres between the handle and the goal's. */
  static final double HANDLE_WITHIN = 0.065;
  /** Metres between the block and the goal's. */
  static final double BLOCK_WITHIN = 0.08;
  static final double BLOCK_HEIGHT_WITHIN = 0.01;

  private SuccessRule() {}

  /** Compares all parts; {@code stages} follow the task's primitives. */
  public static Success compare(Task task, SceneState state, SceneState goal) {
    List<Boolean> stages = task.stages().stream().map(p -> part(p, state, goal)).toList();
    return new Success(drawer(state, goal), block(state, goal), can(state, goal), stages);
  }

  /** Whether the part that a primitive changes is as in the goal. */
  public static boolean part(Primitive primitive, SceneState state, SceneState goal) {
    return switch (primitive) {
      case OPEN_DRAWER, CLOSE_DRAWER -> drawer(state, goal);
      case PLACE_ON_TOP, PLACE_IN_DRAWER, TAKE_OUT -> block(state, goal);
      case SLIDE_CAN -> can(state, goal);
    };
  }

  static boolean drawer(SceneState state, SceneState goal) {
    double dx = state.handleX() - goal.handleX();
    double dy = state.handleY() - goal.handleY();
    return Math.sqrt(dx * dx + dy * dy) < HANDLE_WITHIN;
  }

  static boolean block(SceneState state, SceneState goal) {
    if (goal.blockPlace() == BlockPlace.OUT) return state.blockPlace() == BlockPlace.OUT;
    double dx = state.blockX() - goal.blockX();
    double dy = state.blockY() - goal.blockY();
    double dz = state.blockZ() - goal.blockZ();
    return Math.sqrt(dx * dx + dy * dy + dz * dz) < BLOCK_WITHIN && Math.abs(dz) < BLOCK_HEIGHT_WITHIN;
  }

  static boolean can(SceneState state, SceneState goal) {
    return state.canQuadrant() == goal.canQuadrant();
  }
}
