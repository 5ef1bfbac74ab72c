package ptp.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Subgoal;
import ptp.plan.SubgoalFollower.Outcome;

final class SubgoalFollowerTest {
  private static final float[] FAR = new float[720];
  private static final float[] A = filled(1);
  private static final float[] B = filled(2);
  private static final float[] GOAL = filled(3);

  private static float[] filled(float value) {
    float[] latent = new float[720];
    java.util.Arrays.fill(latent, value);
    return latent;
  }

  private static SubgoalFollower follower(double epsilon, int maxSteps) {
    List<Subgoal> subgoals = List.of(new Subgoal(A, 0, 0), new Subgoal(B, 0, 0), new Subgoal(GOAL, 0, 0));
    return new SubgoalFollower(new Plan(MethodId.PTP, FAR, subgoals, 0), epsilon, maxSteps);
  }

  @Test
  void switchesOnceTheSubgoalIsNearerThanEpsilon() {
    SubgoalFollower f = follower(1, 30);
    assertArrayEquals(A, f.subgoal());
    assertFalse(f.observe(FAR));
    assertTrue(f.observe(A));
    assertArrayEquals(B, f.subgoal());
    assertEquals(List.of(Outcome.REACHED, Outcome.PENDING, Outcome.PENDING), f.outcomes());
  }

  @Test
  void switchesWhenTimeIsOver() {
    SubgoalFollower f = follower(1, 3);
    assertFalse(f.observe(FAR));
    assertFalse(f.observe(FAR));
    assertTrue(f.observe(FAR));
    assertEquals(Outcome.TIMED_OUT, f.outcomes().getFirst());
    assertEquals(1, f.index());
  }

  @Test
  void everySubgoalHasItsOwnClock() {
    SubgoalFollower f = follower(1, 3);
    f.observe(FAR);
    f.observe(A);
    assertFalse(f.observe(FAR));
    assertFalse(f.observe(FAR));
    assertTrue(f.observe(FAR));
    assertEquals(List.of(Outcome.REACHED, Outcome.TIMED_OUT, Outcome.PENDING), f.outcomes());
  }

  @Test
  void theGoalStaysToTheEndAndIsRememberedAsReached() {
    SubgoalFollower f = follower(1, 1);
    f.observe(FAR);
    f.observe(FAR);
    for (int i = 0; i < 50; i++) assertFalse(f.observe(FAR));
    assertEquals(Outcome.PENDING, f.outcomes().getLast());
    assertEquals(0, f.goalReachedAfter());
    f.observe(GOAL);
    f.observe(FAR);
    f.observe(GOAL);
    assertEquals(53, f.goalReachedAfter(), "the first time");
    assertArrayEquals(GOAL, f.subgoal());
    assertEquals(Outcome.REACHED, f.outcomes().getLast());
  }

  @Test
  void thresholdIsStrict() {
    double distance = Plans.distance(FAR, A);
    assertFalse(follower(distance, 30).observe(FAR));
    assertTrue(follower(Math.nextUp(distance), 30).observe(FAR));
  }

  @Test
  void refusesNonsense() {
    assertThrows(IllegalArgumentException.class, () -> follower(-1, 30));
    assertThrows(IllegalArgumentException.class, () -> follower(Double.NaN, 30));
    assertThrows(IllegalArgumentException.class, () -> follower(1, 0));
  }
}
