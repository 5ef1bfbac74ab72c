package ptp.ui.control;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import ptp.ui.task.LatestTask;

/**
 * A chart that is drawn off the interface thread and arrives as a picture. Drawing charts on a canvas of the window held
 * the window up for hundreds of milliseconds on a busy machine; a picture costs it nothing. The newest request wins.
 */
public final class ChartPane extends Region {
  private final LatestTask drawing;
  private final ImageView view = new ImageView();
  private Supplier<JFreeChart> chart;
  private double drawnWidth;
  private double drawnHeight;

  /**
   * @param drawing draws this chart only
   */
  public ChartPane(LatestTask drawing) {
    this.drawing = drawing;
    getStyleClass().add("chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setManaged(false);
    getChildren().add(view);
  }

  /**
   * Shows another chart.
   *
   * @param chart is called on a thread of its own, so it must work on data that does not change
   */
  public void show(Supplier<JFreeChart> chart) {
    this.chart = chart;
    draw();
  }

  /** Whether a drawing has arrived. */
  public boolean drawn() {
    return view.getImage() != null;
  }

  @Override
  protected void layoutChildren() {
    view.setFitWidth(getWidth());
    view.setFitHeight(getHeight());
    if (getWidth() != drawnWidth || getHeight() != drawnHeight) draw();
  }

  private void draw() {
    if (chart == null || getWidth() < 1 || getHeight() < 1) return;
    drawnWidth = getWidth();
    drawnHeight = getHeight();
    Supplier<JFreeChart> source = chart;
    double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    double width = drawnWidth;
    double height = drawnHeight;
    drawing.<Image>submit(
        (progress, deliver) -> deliver.accept(picture(source.get(), width, height, scale)), view::setImage,
        this::ended);
  }

  /** A chart that cannot be drawn is a programming error; it must not pass unseen. */
  private void ended(Exception failure) {
    if (failure != null) throw new IllegalStateException("a chart could not be drawn", failure);
  }

  private static Image picture(JFreeChart chart, double width, double height, double scale) {
    int pixelsWide = (int) Math.ceil(width * scale);
    int pixelsHigh = (int) Math.ceil(height * scale);
    BufferedImage image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.scale(scale, scale);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    g.dispose();
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    PixelBuffer<IntBuffer> buffer =
        new PixelBuffer<>(pixelsWide, pixelsHigh, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
    return new WritableImage(buffer);
  }
}
