package ptp.env.tabletop.script;

import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Primitive;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Task;
import ptp.env.tabletop.physics.DrawerFootprint;
import ptp.env.tabletop.physics.Geometry;
import ptp.env.tabletop.physics.GraspMode;

/** Chooses the script and its target positions for a primitive or a stage of a task. */
public final class Scripts {
  private static final double SLIDE_JITTER = 0.01;

  private final ScriptedHand hand;

  /** Scripts whose hand grasps in this mode. */
  public Scripts(GraspMode mode) {
    hand = ScriptedHand.of(mode);
  }

  /** The script of a primitive that is possible in this state. */
  public Script of(Primitive primitive, SceneState s, SplittableRandom random) {
    return switch (primitive) {
      case OPEN_DRAWER -> new OpenDrawer(hand);
      case CLOSE_DRAWER -> new CloseDrawer(hand);
      case PLACE_ON_TOP -> place(BlockPlace.ON_TOP, s, random);
      case PLACE_IN_DRAWER -> place(BlockPlace.IN_DRAWER, s, random);
      case TAKE_OUT -> place(BlockPlace.OUT, s, random);
      case SLIDE_CAN -> slide(s, random);
    };
  }

  private Script slide(SceneState s, SplittableRandom random) {
    List<Integer> goals = Feasibility.slideGoals(s);
    return slide(goals.get(random.nextInt(goals.size())), random);
  }

  private Script slide(int quadrant, SplittableRandom random) {
    double[] goal = Geometry.canGoal(quadrant);
    double jitterX = SceneSampler.uniform(random, -SLIDE_JITTER, SLIDE_JITTER);
    double jitterY = SceneSampler.uniform(random, -SLIDE_JITTER, SLIDE_JITTER);
    return new SlideCan(hand, goal[0] + jitterX, goal[1] + jitterY);
  }

  private Script place(BlockPlace place, SceneState s, SplittableRandom random) {
    DrawerFootprint footprint = DrawerFootprint.of(s);
    double[] p = null;
    while (p == null) p = SceneSampler.target(place, footprint, s.opening(), s.canX(), s.canY(), random);
    return new PickAndPlace(hand, p[0], p[1], p[2]);
  }

  /** The script of a task's stage. */
  public Script of(Task task, int stage, SceneState s, SplittableRandom random) {
    Primitive primitive = task.stages().get(stage);
    if (primitive != Primitive.SLIDE_CAN) return of(primitive, s, random);
    return slide(task == Task.A ? 2 : 3, random);
  }
}
