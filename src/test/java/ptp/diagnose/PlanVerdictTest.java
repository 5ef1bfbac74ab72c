package ptp.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import ptp.domain.Task;

final class PlanVerdictTest {
  /** A place with the drawer so far open, the can and the block at so many centimetres of x. */
  private static float[] place(double opening, double can, double block) {
    return new float[] {(float) opening, (float) can, 0, (float) block, 0, 0, 0, 0, 0};
  }

  private static PlanVerdict taskA(float[]... between) {
    float[][] places = new float[between.length + 2][];
    places[0] = place(0, .5, .7);
    System.arraycopy(between, 0, places, 1, between.length);
    places[between.length + 1] = place(.118, .7, .7);
    return PlanVerdict.of(Task.A, places);
  }

  @Test
  void theCanMovesBeforeTheDrawerOpens() {
    assertEquals(PlanVerdict.RIGHT, taskA(place(.01, .69, .7)));
    assertEquals(PlanVerdict.RIGHT, taskA(place(0, .5, .7), place(.02, .68, .71), place(.11, .7, .7)));
    assertEquals(PlanVerdict.WRONG, taskA(place(.11, .5, .7)));
    assertEquals(PlanVerdict.WRONG, taskA(place(.11, .5, .7), place(0, .7, .7)));
  }

  @Test
  void aPlanMayLeapOrDisturb() {
    assertEquals(PlanVerdict.LEAPING, taskA());
    assertEquals(PlanVerdict.LEAPING, taskA(place(.117, .7, .7)));
    assertEquals(PlanVerdict.LEAPING, taskA(place(.01, .52, .7)));
    assertEquals(PlanVerdict.DISTURBED, taskA(place(.01, .69, .6)));
  }

  @Test
  void everyTaskHasItsOwnOrder() {
    float[] startB = place(.118, .5, .7);
    float[] goalB = place(0, .7, .7);
    assertEquals(PlanVerdict.RIGHT, PlanVerdict.of(Task.B, new float[][] {startB, place(.01, .5, .7), goalB}));
    assertEquals(PlanVerdict.WRONG, PlanVerdict.of(Task.B, new float[][] {startB, place(.11, .7, .7), goalB}));
    float[] startC = place(.118, .5, .7);
    float[] goalC = place(0, .5, .5);
    assertEquals(PlanVerdict.RIGHT, PlanVerdict.of(Task.C, new float[][] {startC, place(.11, .5, .5), goalC}));
    assertEquals(PlanVerdict.DISTURBED, PlanVerdict.of(Task.C, new float[][] {startC, place(.11, .6, .5), goalC}));
    assertEquals(PlanVerdict.WRONG, PlanVerdict.of(Task.C, new float[][] {startC, place(.01, .5, .7), goalC}));
  }
}
