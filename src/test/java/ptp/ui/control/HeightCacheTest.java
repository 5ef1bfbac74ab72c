package ptp.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class HeightCacheTest {
  /** Of a certain area, whatever its width. */
  private static final class Asked extends Region {
    final AtomicInteger times = new AtomicInteger();
    double area = 1000;

    @Override
    public Orientation getContentBias() {
      return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
      return 100;
    }

    @Override
    protected double computePrefHeight(double width) {
      times.incrementAndGet();
      return area / width;
    }
  }

  @Test
  void aHeightIsComputedOnceForEachWidth() {
    HeightCache cache = new HeightCache();
    AtomicInteger times = new AtomicInteger();
    for (int i = 0; i < 3; i++) assertEquals(20, cache.of(10, w -> 2 * w + 0 * times.incrementAndGet()));
    assertEquals(1, times.get());
    assertEquals(40, cache.of(20, w -> 2 * w));
    cache.forget();
    assertEquals(30, cache.of(10, w -> 3 * w));
  }

  @Test
  void deeplyNestedRowsAskTheInnermostPaneAFewTimes() {
    Asked innermost = new Asked();
    Region pane = innermost;
    for (int depth = 0; depth < 8; depth++) {
      pane = depth % 2 == 0 ? new WrapRow(8, false, pane) : new Columns(Columns.area(pane, 1));
    }
    assertEquals(10, pane.prefHeight(100), 1e-9);
    assertTrue(innermost.times.get() < 10, "asked " + innermost.times + " times");
  }

  @Test
  void aChangeInsideIsSeen() {
    Asked innermost = new Asked();
    WrapRow row = new WrapRow(8, false, new WrapRow(8, false, innermost));
    assertEquals(10, row.prefHeight(100), 1e-9);
    innermost.area = 3000;
    innermost.requestLayout();
    assertEquals(30, row.prefHeight(100), 1e-9);
  }
}
