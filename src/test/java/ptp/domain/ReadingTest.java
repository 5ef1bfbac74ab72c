package ptp.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import ptp.domain.SceneState.BlockPlace;

class ReadingTest {
  /** The block lies where no demonstration had one, so its estimates are off by the same 17 cm in every picture. */
  private static final SceneState START = scene(0, .60, -.09, .70, .23);
  private static final ProbeEstimate SEEN_AT_START = new ProbeEstimate(.01, .60, -.10, .64, .07, -.35);

  private static SceneState scene(double opening, double canX, double canY, double blockX, double blockY) {
    GripperPose gripper = new GripperPose(.7f, .1f, -.2f, 0, 1, false);
    return new SceneState(
        gripper, opening, .6, 0, canX, canY, -.34, blockX, blockY, -.35, 0, .5, .17, 0, false, BlockPlace.OUT, 1);
  }

  @Test
  void whatADrawingLeavesInPlaceIsExpectedWhereItTrulyWas() {
    ProbeEstimate drawn = new ProbeEstimate(.01, .75, -.11, .63, .08, -.35).corrected(SEEN_AT_START, START);
    PoseError done = drawn.apart(scene(0, .75, -.11, .70, .23));
    assertEquals(new PoseError(0, 0, 0), done);
    PoseError undone = drawn.apart(START);
    assertFalse(undone.canThere());
    assertTrue(undone.drawerThere() && undone.blockThere());
  }

  @Test
  void whatADrawingMovesIsExpectedWhereItIsSeen() {
    ProbeEstimate drawn = new ProbeEstimate(.10, .61, -.10, .52, .17, -.27).corrected(SEEN_AT_START, START);
    assertEquals(new ProbeEstimate(.10, .60, -.09, .52, .17, -.27), drawn);
  }
}
