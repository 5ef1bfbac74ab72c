package ptp.ui.control;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import ptp.report.figure.Figure;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/**
 * A chart or another figure that is drawn off the interface thread and arrives as a picture. Drawing charts on a canvas
 * of the window held the window up for hundreds of milliseconds on a busy machine; a picture costs it nothing. The
 * newest request wins, and a chart that changes all the time is drawn at most four times a second; what did not change is not
 * drawn again. Until the first picture is there the place says so. Over the picture lies JFreeChart's own viewer, see
 * {@link ChartView}: a chart can be pointed at, zoomed, moved and clicked.
 */
public final class ChartPane extends Region {
  /** Between the beginnings of two drawings. */
  private static final long PAUSE_NANOS = 250_000_000;

  private final LatestTask drawing;
  private final ImageView view = new ImageView();
  private final ChartView over = new ChartView(this::redraw);
  private final Label coming = Cards.muted(Texts.get("chart.coming"));
  private final PauseTransition resting = new PauseTransition();
  private @Nullable Painting painting;
  private double drawnWidth;
  private double drawnHeight;
  private long begun = System.nanoTime() - PAUSE_NANOS;
  private boolean waits;
  private boolean drawingNow;
  private int drawings;

  /**
   * @param drawing draws this chart only
   */
  public ChartPane(LatestTask drawing) {
    this.drawing = drawing;
    getStyleClass().add("chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setManaged(false);
    view.setPreserveRatio(true); // until the drawing of another size has come, the last one is smaller, not distorted
    coming.setManaged(false);
    coming.visibleProperty().bind(view.imageProperty().isNull());
    over.setManaged(false);
    over.setVisible(false);
    getChildren().addAll(view, coming, over);
    setAccessibleHelp(Texts.get("chart.help"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    resting.setOnFinished(e -> rested());
  }

  /** Draws with its corner at (0, 0) into an area of that size, which is that many pixels wide. */
  private interface Painting {
    /** Returns the chart that was drawn and where its plot is; empty for another figure. */
    Optional<Plotted> paint(Graphics2D g, Rectangle2D area, int columns, Optional<ChartZoom> zoom);
  }

  private record Plotted(JFreeChart chart, Rectangle2D data) {}

  private record Drawn(Image picture, Optional<Plotted> plotted) {}

  /**
   * Shows another chart.
   *
   * @param chart makes it for a width in pixels; is called on a thread of its own, so it must work on data that does not
   *     change
   */
  public void show(IntFunction<JFreeChart> chart) {
    setFocusTraversable(true);
    show((g, area, columns, zoom) -> Optional.of(paint(chart.apply(columns), g, area, zoom)));
  }

  private static Plotted paint(JFreeChart made, Graphics2D g, Rectangle2D area, Optional<ChartZoom> zoom) {
    zoom.ifPresent(z -> z.applyTo(made.getXYPlot()));
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    made.draw(g, area, null, info);
    return new Plotted(made, info.getPlotInfo().getDataArea());
  }

  /** Shows a figure as large as it fits. */
  public void show(Figure figure) {
    show(
        (g, area, columns, zoom) -> {
          double scale = Math.min(area.getWidth() / figure.width(), area.getHeight() / figure.height());
          g.scale(scale, scale);
          figure.paint(g);
          return Optional.empty();
        });
  }

  /** Is told which value was clicked, or chosen by Enter. */
  public void onPoint(Consumer<ChartPoint> told) {
    over.onClick(told);
  }

  /** The value that is pointed at. */
  public Optional<ChartPoint> pointed() {
    return over.pointed();
  }

  private void key(KeyEvent event) {
    over.key(event);
    if (!over.words().isEmpty()) setAccessibleRoleDescription(over.words());
  }

  private void show(Painting next) {
    painting = next;
    draw();
  }

  /** Another part is looked at: that is drawn as soon as the drawing before is there. */
  private void redraw() {
    if (drawingNow) waits = true;
    else if (painting != null) submit(painting, getWidth(), getHeight());
  }

  /** Whether the newest chart is there, in the size that the pane has. */
  public boolean drawn() {
    return view.getImage() != null && !waits && !drawingNow && drawnWidth == getWidth() && drawnHeight == getHeight();
  }

  /** How often it was drawn. */
  public int drawings() {
    return drawings;
  }

  @Override
  protected void layoutChildren() {
    view.setFitWidth(getWidth());
    view.setFitHeight(getHeight());
    over.resizeRelocate(0, 0, getWidth(), getHeight());
    coming.resize(Math.min(coming.prefWidth(-1), getWidth()), coming.prefHeight(-1));
    if (getWidth() != drawnWidth || getHeight() != drawnHeight) draw();
  }

  /** Draws now, or when the pause after the drawing before is over: by the clock, since a busy window's pulses come late. */
  private void draw() {
    if (painting == null || getWidth() < 1 || getHeight() < 1) return;
    long left = begun + PAUSE_NANOS - System.nanoTime();
    waits = left > 0;
    if (waits) {
      rest(left);
      return;
    }
    drawings++;
    begun = System.nanoTime();
    submit(painting, getWidth(), getHeight());
  }

  private void rest(long nanos) {
    if (resting.getStatus() == Animation.Status.RUNNING) return;
    resting.setDuration(Duration.millis(nanos / 1e6));
    resting.playFromStart();
  }

  private void rested() {
    if (waits) draw();
  }

  private void submit(Painting source, double width, double height) {
    drawnWidth = width;
    drawnHeight = height;
    drawingNow = true;
    double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    Optional<ChartZoom> zoom = over.zoom();
    drawing.<Drawn>submit(
        (progress, deliver) -> deliver.accept(picture(source, width, height, scale, zoom)), this::show, this::ended);
  }

  private void show(Drawn now) {
    view.setImage(now.picture());
    over.setVisible(now.plotted().isPresent());
    now.plotted().ifPresent(p -> over.show(p.chart(), p.data()));
  }

  /** A chart that cannot be drawn is a programming error; it must not pass unseen. */
  private void ended(Exception failure) {
    drawingNow = false;
    if (waits && resting.getStatus() != Animation.Status.RUNNING) draw();
    if (failure != null) throw new IllegalStateException("a chart could not be drawn", failure);
  }

  private static Drawn picture(
      Painting source, double width, double height, double scale, Optional<ChartZoom> zoom) {
    int pixelsWide = (int) Math.ceil(width * scale);
    int pixelsHigh = (int) Math.ceil(height * scale);
    BufferedImage image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(scale, scale);
    Optional<Plotted> plotted =
        source.paint(g, new Rectangle2D.Double(0, 0, width, height), pixelsWide, zoom);
    g.dispose();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    PixelBuffer<IntBuffer> buffer =
        new PixelBuffer<>(pixelsWide, pixelsHigh, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    return new Drawn(new WritableImage(buffer), plotted);
  }
}
