package ptp.ui.control;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.event.PlotChangeEvent;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.PanHandlerFX;
import org.jfree.chart.fx.interaction.ScrollHandlerFX;
import org.jfree.chart.plot.XYPlot;
import ptp.ui.text.Texts;

/**
 * What a person does with a chart whose picture lies below: the value under the pointer is told, a dragged rectangle zooms
 * in, Ctrl and the wheel zoom, Ctrl and dragging move, a double click takes the zoom back, a click tells which value was
 * meant. With the keyboard: arrows go from value to value, plus and minus zoom, Home takes the zoom back.
 */
final class ChartView extends Region {
  private static final double STEP = 0.8;
  private static final double REACH = 4;

  private final ChartViewer viewer = new ChartViewer(null, false);
  private final Circle mark = new Circle(REACH);
  private final Label readout = Cards.styled(new Label(), "chart-readout");
  private final Runnable zoomed;
  private Consumer<ChartPoint> clicked = point -> {};
  private Optional<ChartZoom> zoom = Optional.empty();
  private Optional<ChartPoint> pointed = Optional.empty();
  private Optional<XYPlot> plot = Optional.empty();
  private Rectangle2D area = new Rectangle2D.Double();
  private boolean showing;

  /**
   * @param zoomed is told when another part is looked at
   */
  ChartView(Runnable zoomed) {
    this.zoomed = zoomed;
    mark.getStyleClass().add("chart-mark");
    mark.setMouseTransparent(true);
    readout.setMouseTransparent(true);
    mark.setManaged(false);
    readout.setManaged(false);
    getChildren().addAll(viewer, mark, readout);
    viewer.setFocusTraversable(false); // the pane around it has the focus and the words
    ChartCanvas canvas = viewer.getCanvas();
    canvas.setTooltipEnabled(false);
    canvas.removeAuxiliaryMouseHandler(canvas.getMouseHandler("scroll"));
    canvas.addAuxiliaryMouseHandler(new WheelWithCtrl());
    canvas.addMouseHandler(new PanHandlerFX("move", false, true, false, false));
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(e.getX(), e.getY()));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> tell(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    tell(Optional.empty());
  }

  /** The wheel alone scrolls the page. */
  private static final class WheelWithCtrl extends ScrollHandlerFX {
    WheelWithCtrl() {
      super("wheel");
    }

    @Override
    public void handleScroll(ChartCanvas canvas, ScrollEvent event) {
      if (event.isShortcutDown()) super.handleScroll(canvas, event);
    }
  }

  /** Stands for a chart that is drawn elsewhere: it draws nothing and says where its plot is. */
  private final class Drawn extends JFreeChart {
    private static final long serialVersionUID = 1;

    Drawn(XYPlot plot) {
      super(null, null, plot, false);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D chart, Point2D anchor, ChartRenderingInfo info) {
      info.setChartArea(chart);
      info.getPlotInfo().setPlotArea(chart);
      info.getPlotInfo().setDataArea(area);
    }
  }

  void onClick(Consumer<ChartPoint> told) {
    clicked = told;
  }

  /** The part that is looked at; empty for all of it. */
  Optional<ChartZoom> zoom() {
    return zoom;
  }

  /** What is pointed at. */
  Optional<ChartPoint> pointed() {
    return pointed;
  }

  /**
   * Another picture lies below.
   *
   * @param data where its plot is
   */
  void show(JFreeChart chart, Rectangle2D data) {
    showing = true;
    area = data;
    plot = chart.getPlot() instanceof XYPlot xy && xy.getDataset() != null ? Optional.of(xy) : Optional.empty();
    plot.ifPresent(this::follow);
    tell(pointed.flatMap(p -> plot.flatMap(now -> same(now, p))));
    showing = false;
  }

  private void follow(XYPlot now) {
    zoom.ifPresent(z -> z.applyTo(now)); // it was moved while this one was drawn
    now.setDomainPannable(true);
    now.setRangePannable(true);
    viewer.setChart(new Drawn(now));
    now.addChangeListener(this::changed);
  }

  private void changed(PlotChangeEvent event) {
    if (showing || plot.isEmpty()) return;
    zoom = ChartZoom.takenBack(plot.get()) ? Optional.empty() : Optional.of(ChartZoom.of(plot.get()));
    tell(Optional.empty());
    zoomed.run();
  }

  /** Looks at all of it again. */
  void takeBack() {
    if (zoom.isEmpty()) return;
    zoom = Optional.empty();
    zoomed.run();
  }

  private Optional<ChartPoint> same(XYPlot now, ChartPoint before) {
    boolean there = before.series() < now.getDataset().getSeriesCount()
        && before.item() < now.getDataset().getItemCount(before.series());
    return there ? Optional.of(ChartPoint.of(now, area, before.series(), before.item())) : Optional.empty();
  }

  private void point(double left, double top) {
    boolean inside = plot.isPresent() && area.contains(left, top);
    tell(inside ? ChartPoint.nearest(plot.get(), area, left, top) : Optional.empty());
  }

  private void tell(Optional<ChartPoint> now) {
    pointed = now.filter(p -> area.contains(p.left(), p.top()));
    mark.setVisible(pointed.isPresent());
    readout.setVisible(pointed.isPresent());
    pointed.ifPresent(this::tell);
  }

  private void tell(ChartPoint p) {
    readout.setText(Texts.get("chart.point", p.name(), p.x(), p.y()));
    mark.relocate(p.left() - REACH, p.top() - REACH);
    readout.applyCss();
    double width = readout.prefWidth(-1);
    double height = readout.prefHeight(width);
    boolean fits = p.left() + 2 * REACH + width < getWidth();
    double left = fits ? p.left() + 2 * REACH : Math.max(0, p.left() - 2 * REACH - width);
    readout.resizeRelocate(left, Math.clamp(p.top() - height / 2, 0, Math.max(0, getHeight() - height)), width, height);
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) return;
    getParent().requestFocus();
    if (event.getClickCount() == 2) takeBack();
    else pointed.ifPresent(clicked);
  }

  /** A key of the chart; others are left to the page. */
  void key(KeyEvent event) {
    if (plot.isEmpty() || event.isShortcutDown()) return;
    switch (event.getCode()) {
      case LEFT -> step(0, -1);
      case RIGHT -> step(0, 1);
      case UP -> step(1, 0);
      case DOWN -> step(-1, 0);
      case PLUS, EQUALS, ADD -> zoomBy(STEP);
      case MINUS, SUBTRACT -> zoomBy(1 / STEP);
      case ENTER -> pointed.ifPresent(clicked);
      case HOME -> takeBack();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int series, int items) {
    ChartPoint from = pointed.orElse(null);
    int count = plot.get().getDataset().getSeriesCount();
    if (count == 0) return;
    int to = from == null ? 0 : Math.clamp(from.series() + series, 0, count - 1);
    int last = plot.get().getDataset().getItemCount(to) - 1;
    if (last < 0) return;
    int item = Math.clamp(from == null ? last : from.item() + items, 0, last);
    tell(Optional.of(ChartPoint.of(plot.get(), area, to, item)));
  }

  private void zoomBy(double factor) {
    Point2D middle =
        pointed.<Point2D>map(p -> new Point2D.Double(p.left(), p.top()))
            .orElse(new Point2D.Double(area.getCenterX(), area.getCenterY()));
    plot.get().zoomDomainAxes(factor, viewer.getCanvas().getRenderingInfo().getPlotInfo(), middle, true);
  }

  /** What is told, for those who hear the page. */
  String words() {
    return pointed.isPresent() ? readout.getText() : "";
  }

  @Override
  protected void layoutChildren() {
    viewer.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
