package ptp.diagnose;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Trajectory;
import ptp.env.tabletop.physics.Geometry;
import ptp.experiment.train.ProbeStage;

/**
 * A segment of a demonstration that a subgoal generator should be able to make, with everything else that could have happened
 * from its start.
 *
 * @param shown the demonstration
 * @param from step of the context
 * @param to step of the state that was really reached
 * @param others all demonstrations of the same scene, {@code shown} among them
 */
record DemonstratedSegment(Trajectory shown, int from, int to, List<Trajectory> others) {
  private static final List<ScenePart> OBJECTS = List.of(ScenePart.DRAWER, ScenePart.CAN, ScenePart.BLOCK);

  /** Metres in height within which a block lies on the table. */
  private static final double TABLE_HEIGHT = .02;

  float[] context() {
    return numbers(from);
  }

  float[] reached() {
    return numbers(to);
  }

  private float[] numbers(int step) {
    return ProbeStage.numbers(shown.states().get(step));
  }

  /** Whether an object is elsewhere after the segment. */
  boolean moves() {
    return moved(reached());
  }

  /** Whether an object is elsewhere than in the context. */
  boolean moved(float[] place) {
    return !samePlaces(context(), place);
  }

  /** Whether all objects are in the same places; the arm does not count. */
  static boolean samePlaces(float[] a, float[] b) {
    return OBJECTS.stream().allMatch(part -> part.same(a, b));
  }

  /** Metres by which the worst placed object differs. */
  static double worst(float[] a, float[] b) {
    return OBJECTS.stream().mapToDouble(part -> part.distance(a, b)).max().orElseThrow();
  }

  /**
   * The states that a demonstration could be in after the context: those of the shown one from there on, and of all the
   * others as long as nothing has been decided, because nothing has moved.
   */
  List<SceneState> reachable() {
    boolean decided = !samePlaces(numbers(0), context());
    if (decided) return shown.states().subList(from, shown.states().size());
    List<SceneState> states = new ArrayList<>();
    others.forEach(t -> states.addAll(t.states()));
    return states;
  }

  /**
   * Whether a place could be that of a reachable state. Where a primitive chooses its target at random, any target of
   * the kind will do: the can anywhere in the quadrant it was slid to, the block anywhere on the table.
   */
  boolean fits(float[] place, SceneState state) {
    float[] there = ProbeStage.numbers(state);
    return ScenePart.DRAWER.same(place, there) && canFits(place, state, there) && blockFits(place, state, there);
  }

  private boolean canFits(float[] place, SceneState state, float[] there) {
    if (ScenePart.CAN.same(place, there)) return true;
    return !ScenePart.CAN.same(context(), there) && Geometry.quadrant(place[1], place[2]) == state.canQuadrant();
  }

  private boolean blockFits(float[] place, SceneState state, float[] there) {
    if (ScenePart.BLOCK.same(place, there)) return true;
    boolean laidDown = !ScenePart.BLOCK.same(context(), there) && !state.held() && state.blockPlace() == BlockPlace.OUT;
    return laidDown && Math.abs(place[5] - state.blockZ()) < TABLE_HEIGHT;
  }
}
