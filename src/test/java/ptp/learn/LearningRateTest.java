package ptp.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LearningRateTest {
  @Test
  void oneCycleRisesToThePeakAndFallsToAlmostNothing() {
    LearningRate rate = LearningRate.oneCycle(1e-3, 1000, .3);
    assertEquals(1e-3 / 25, rate.at(0), 1e-12);
    assertEquals((1e-3 + 1e-3 / 25) / 2, rate.at(150), 1e-9);
    assertEquals(1e-3, rate.at(300), 1e-12);
    assertEquals(1e-3 / 25 * 1e-4, rate.at(999), 1e-15);
    assertEquals(rate.at(999), rate.at(5000), 1e-15);
    for (int i = 300; i < 999; i++) assertTrue(rate.at(i) > rate.at(i + 1));
  }

  @Test
  void constantIsConstant() {
    assertEquals(3e-4, LearningRate.constant(3e-4).at(123_456));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> LearningRate.constant(0));
    assertThrows(IllegalArgumentException.class, () -> LearningRate.oneCycle(1, 10, 1));
  }
}
