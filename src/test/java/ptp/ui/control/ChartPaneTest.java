package ptp.ui.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import ptp.ui.task.LatestTask;

class ChartPaneTest {
  @Test
  void aChartSaysThatItIsComing() throws Exception {
    FxToolkit.registerPrimaryStage();
    new FxRobot().interact(() -> {
      List<Runnable> later = new ArrayList<>();
      ChartPane pane = new ChartPane(new LatestTask(later::add, Runnable::run));
      pane.resize(300, 200);
      pane.show(columns -> new JFreeChart(new XYPlot()));
      Node words = pane.lookup(".label");
      assertTrue(words.isVisible());
      later.forEach(Runnable::run);
      assertTrue(pane.drawn());
      assertFalse(words.isVisible());
    });
  }
}
