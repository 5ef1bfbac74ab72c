package ptp.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import ptp.ui.task.LatestTask;

class ChartPaneTest {
  private final FxRobot robot = new FxRobot();
  private final List<XYPlot> plots = new ArrayList<>();
  private final List<ChartPoint> clicked = new ArrayList<>();
  private Stage stage;
  private ChartPane pane;

  @Test
  void aChartSaysThatItIsComing() throws Exception {
    FxToolkit.registerPrimaryStage();
    robot.interact(() -> {
      List<Runnable> later = new ArrayList<>();
      ChartPane coming = new ChartPane(new LatestTask(later::add, Runnable::run));
      coming.resize(300, 200);
      coming.show(columns -> new JFreeChart(new XYPlot()));
      Node words = coming.lookup(".label");
      assertTrue(words.isVisible());
      later.forEach(Runnable::run);
      assertTrue(coming.drawn());
      assertFalse(words.isVisible());
    });
  }

  /** The values 0, 10, ... 100 at 0, 1, ... 10. */
  private JFreeChart line() {
    double[][] values = new double[2][11];
    for (int i = 0; i <= 10; i++) {
      values[0][i] = i;
      values[1][i] = 10 * i;
    }
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("success", values);
    NumberAxis epochs = new NumberAxis();
    epochs.setRange(-1, 11);
    XYPlot plot = new XYPlot(data, epochs, new NumberAxis(), new XYLineAndShapeRenderer());
    plots.add(plot);
    return new JFreeChart(plot);
  }

  private void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    robot.interact(() -> {
      pane = new ChartPane(new LatestTask(Runnable::run, Runnable::run));
      pane.onPoint(clicked::add);
      pane.show(columns -> line());
      stage.setScene(new Scene(new StackPane(pane), 600, 400));
      stage.show();
      pane.requestFocus();
    });
    assertTrue(pane.drawn());
  }

  private Range shownEpochs() {
    return plots.getLast().getDomainAxis().getRange();
  }

  @Test
  void theValueUnderThePointerIsToldAndClicked() throws Exception {
    open();
    robot.moveTo(pane);
    ChartPoint middle = pane.pointed().orElseThrow();
    assertEquals("success", middle.name());
    assertEquals(10 * middle.x(), middle.y());
    assertTrue(middle.x() == 5 || middle.x() == 4 || middle.x() == 6, "in the middle: " + middle);
    assertTrue(pane.lookup(".chart-readout").isVisible());
    robot.clickOn(MouseButton.PRIMARY);
    assertEquals(List.of(middle), clicked);
    robot.interact(stage::hide);
  }

  @Test
  void keysGoFromValueToValueAndZoomAndTakeItBack() throws Exception {
    open();
    robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
    assertEquals(9, pane.pointed().orElseThrow().x());
    robot.type(KeyCode.ENTER);
    assertEquals(9, clicked.getLast().x());
    int before = pane.drawings();
    robot.interact(() -> pane.requestLayout());
    assertEquals(before, pane.drawings(), "nothing changed");
    robot.type(KeyCode.ADD);
    assertTrue(shownEpochs().getLength() < 11, "zoomed in: " + shownEpochs());
    assertTrue(shownEpochs().contains(9), "around the value: " + shownEpochs());
    robot.interact(() -> pane.show(columns -> line()));
    assertTrue(shownEpochs().getLength() < 11, "new values do not take it back");
    robot.type(KeyCode.HOME);
    assertEquals(new Range(-1, 11), shownEpochs());
    assertEquals(Optional.empty(), pane.pointed().filter(p -> p.x() != 9));
    robot.interact(stage::hide);
  }

  @Test
  void aDraggedRectangleZoomsAndADoubleClickTakesItBack() throws Exception {
    open();
    robot.moveTo(pane).scroll(3);
    assertEquals(new Range(-1, 11), shownEpochs(), "the wheel alone scrolls the page");
    robot.moveTo(pane).press(MouseButton.PRIMARY).moveBy(80, 60).release(MouseButton.PRIMARY);
    assertTrue(shownEpochs().getLength() < 6, "zoomed in: " + shownEpochs());
    robot.moveTo(pane).doubleClickOn(MouseButton.PRIMARY);
    assertEquals(new Range(-1, 11), shownEpochs());
    robot.interact(stage::hide);
  }
}
