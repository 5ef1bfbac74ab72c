package ptp.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;

/** One frame, enlarged without smoothing into a square of whatever size the layout gives. */
public final class FrameView extends Region {
  private final Canvas canvas = new Canvas();
  private final FrameImages images;
  private @Nullable Frame frame;

  public FrameView(FrameImages images, String description) {
    this.images = images;
    getStyleClass().add("frame-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(description);
    getChildren().add(canvas);
  }

  /** Shows another frame, or nothing for null. */
  public void show(@Nullable Frame frame) {
    this.frame = frame;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double size = Math.min(getWidth() - getInsets().getLeft() * 2, getHeight() - getInsets().getTop() * 2);
    canvas.setWidth(size);
    canvas.setHeight(size);
    canvas.relocate(getInsets().getLeft(), getInsets().getTop());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, size, size);
    if (frame == null) return;
    g.setImageSmoothing(false);
    g.drawImage(images.of(frame), 0, 0, size, size);
  }
}
