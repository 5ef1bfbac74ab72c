package ptp.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Heights for widths until the next change. JavaFX remembers sizes only where no width is given, and asks several times for
 * each: panes that wrap and stand inside one another would compute the innermost height again and again, twice as often
 * with every level.
 */
final class HeightCache {
  private final Map<Double, Double> heights = new HashMap<>();

  double of(double width, DoubleUnaryOperator compute) {
    Double known = heights.get(width);
    if (known != null) return known;
    double height = compute.applyAsDouble(width);
    heights.put(width, height);
    return height;
  }

  void forget() {
    heights.clear();
  }
}
