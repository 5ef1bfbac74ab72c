package ptp.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuantilesTest {
  @Test
  void quantilesLieBetweenNeighbours() {
    assertEquals(2.5, Quantiles.median(List.of(4.0, 1.0, 3.0, 2.0)));
    assertEquals(9, Quantiles.of(List.of(0.0, 10.0), .9), 1e-12);
    assertEquals(7, Quantiles.of(List.of(7.0), .9));
    assertEquals(Double.NaN, Quantiles.median(List.of()));
  }

  @Test
  void rankCorrelationLooksAtOrderAlone() {
    List<Double> a = List.of(1.0, 2.0, 3.0, 4.0);
    assertEquals(1, Quantiles.rankCorrelation(a, List.of(1.0, 10.0, 11.0, 5000.0)), 1e-12);
    assertEquals(-1, Quantiles.rankCorrelation(a, List.of(9.0, 8.0, 3.0, -1.0)), 1e-12);
    assertEquals(Double.NaN, Quantiles.rankCorrelation(a, List.of(2.0, 2.0, 2.0, 2.0)));
  }

  @Test
  void tiesShareTheirRank() {
    // ranks 0 1.5 1.5 3 against 0 1 2 3
    double expected = 4.5 / Math.sqrt(4.5 * 5);
    assertEquals(
        expected, Quantiles.rankCorrelation(List.of(1.0, 2.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0, 4.0)), 1e-12);
  }
}
