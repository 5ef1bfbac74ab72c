package ptp.env.tabletop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.domain.GripperPose;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.domain.Success;
import ptp.domain.Task;
import ptp.env.tabletop.physics.Geometry;

class SuccessRuleTest {
  private static final SceneState GOAL = state(0.6, 0.1, 0.52, -0.17, -0.2695, BlockPlace.ON_TOP, 3);

  @Test
  void theDrawerIsRightWithin65Millimetres() {
    assertTrue(SuccessRule.drawer(state(0.664, 0.1, 0.52, -0.17, -0.2695, BlockPlace.ON_TOP, 3), GOAL));
    assertFalse(SuccessRule.drawer(state(0.666, 0.1, 0.52, -0.17, -0.2695, BlockPlace.ON_TOP, 3), GOAL));
  }

  @Test
  void theBlockIsRightWithin80MillimetresAndAtTheGoalsHeight() {
    assertTrue(SuccessRule.block(state(0.6, 0.1, 0.599, -0.17, -0.2695, BlockPlace.ON_TOP, 3), GOAL));
    assertFalse(SuccessRule.block(state(0.6, 0.1, 0.601, -0.17, -0.2695, BlockPlace.ON_TOP, 3), GOAL));
    assertFalse(SuccessRule.block(state(0.6, 0.1, 0.52, -0.17, -0.2590, BlockPlace.ON_TOP, 3), GOAL));
  }

  @Test
  void aBlockThatShallBeOutMayLieAnywhereOutside() {
    SceneState out = state(0.6, 0.1, 0.7, 0.1, -0.352, BlockPlace.OUT, 3);
    assertTrue(SuccessRule.block(state(0.6, 0.1, 0.55, -0.1, -0.352, BlockPlace.OUT, 3), out));
    assertFalse(SuccessRule.block(state(0.6, 0.1, 0.7, 0.1, -0.3445, BlockPlace.IN_DRAWER, 3), out));
  }

  @Test
  void stagesFollowTheTasksPrimitives() {
    SceneState drawerDone = state(0.6, 0.1, 0.52, -0.17, -0.2695, BlockPlace.ON_TOP, 2);
    Success b = SuccessRule.compare(Task.B, drawerDone, GOAL);
    assertEquals(List.of(true, false), b.stages());
    assertFalse(b.whole());
    assertFalse(b.can());
    assertEquals(List.of(false, true), SuccessRule.compare(Task.A, drawerDone, GOAL).stages());
    assertTrue(SuccessRule.compare(Task.C, GOAL, GOAL).whole());
  }

  @Test
  void quadrantsAreSplitAtTheTablesLines() {
    assertEquals(0, Geometry.quadrant(0.61, 0.09));
    assertEquals(1, Geometry.quadrant(0.61, -0.09));
    assertEquals(2, Geometry.quadrant(0.73, -0.09));
    assertEquals(3, Geometry.quadrant(0.73, 0.09));
  }

  private static SceneState state(
      double handleX, double handleY, double blockX, double blockY, double blockZ, BlockPlace place, int quadrant) {
    return new SceneState(
        new GripperPose(0.6f, 0, -0.2f, 0, 1, false), 0, handleX, handleY, 0.7, 0, -0.34, blockX, blockY, blockZ, 0,
        0.525,
        -0.1675, 3, false, place, quadrant);
  }
}
