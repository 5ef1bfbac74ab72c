package ptp.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoalArrivalTest {
  private static final ArrivalOptions THREE = new ArrivalOptions(-10, 3);

  private static int arrivedAfter(float... values) {
    return GoalArrival.along(values, THREE).steps();
  }

  @Test
  void itTakesSomeStatesInARow() {
    assertEquals(0, arrivedAfter(-30, -9, -9, -11, -9, -9));
    assertEquals(6, arrivedAfter(-30, -9, -9, -11, -9, -9, -9, -30));
  }

  @Test
  void theThresholdItselfIsReached() {
    assertEquals(3, arrivedAfter(-30, -10, -10, -10));
  }

  @Test
  void theFirstArrivalCounts() {
    assertEquals(3, arrivedAfter(-30, -1, -1, -1, -30, -1, -1, -1));
  }

  @Test
  void noNumberIsFarAway() {
    assertFalse(GoalArrival.along(new float[] {Float.NaN, Float.NaN, Float.NaN, Float.NaN}, THREE).arrived());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 3"})
  void aSegmentThatBeginsAtItsGoalArrivesWhenItIsSure(int states, int after) {
    float[] near = {-1, -1, -1, -1, -1};
    GoalArrival arrival = GoalArrival.along(near, new ArrivalOptions(-10, states));
    assertEquals(after, arrival.steps());
  }
}
