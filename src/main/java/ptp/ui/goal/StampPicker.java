package ptp.ui.goal;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import ptp.draw.Pixels;
import ptp.draw.Region;
import ptp.draw.Stamp;
import ptp.ui.control.FrameImages;
import ptp.ui.text.Texts;

/** The picture from which the stamp is taken; a rectangle is drawn over what shall be stamped. */
final class StampPicker extends javafx.scene.layout.Region {
  private final PenModel model;
  private final FrameImages images;
  private final Canvas canvas = new Canvas();
  private double fromX;
  private double fromY;

  StampPicker(PenModel model, FrameImages images) {
    this.model = model;
    this.images = images;
    setId("stamp-picker");
    getStyleClass().addAll("inspected-frame", "stamp-picker");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.get("stamp.title"));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.stamp().subscribe(this::describe);
  }

  private void describe() {
    model.stamp().get().map(Stamp::region).ifPresent(
        r -> setAccessibleText(Texts.get("stamp.region", r.x() + 1, r.y() + 1, r.width(), r.height())));
    requestLayout();
  }

  private double zoom() {
    return Math.min(getWidth(), getHeight()) / Pixels.SIZE;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(zoom() * Pixels.SIZE);
    canvas.setHeight(zoom() * Pixels.SIZE);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    model.stamp().get().ifPresent(stamp -> draw(g, stamp));
  }

  private void draw(GraphicsContext g, Stamp stamp) {
    double zoom = zoom();
    Region region = stamp.region();
    g.setImageSmoothing(false);
    g.drawImage(images.of(stamp.source()), 0, 0, canvas.getWidth(), canvas.getHeight());
    g.setLineWidth(2);
    g.setStroke(Color.WHITE);
    rectangle(g, region, zoom);
    g.setLineDashes(5, 4);
    g.setStroke(Color.rgb(9, 105, 218));
    rectangle(g, region, zoom);
    g.setLineDashes();
  }

  private static void rectangle(GraphicsContext g, Region r, double zoom) {
    g.strokeRect(r.x() * zoom + 1, r.y() * zoom + 1, r.width() * zoom - 2, r.height() * zoom - 2);
  }

  private void press(MouseEvent event) {
    requestFocus();
    event.consume(); // or the scroll pane around the page would take the focus
    fromX = event.getX() / zoom();
    fromY = event.getY() / zoom();
  }

  private void drag(MouseEvent event) {
    take(Region.between(fromX, fromY, event.getX() / zoom(), event.getY() / zoom()));
  }

  private void take(Region region) {
    model.stamp().get().ifPresent(stamp -> model.stampRegion(stamp.source(), region));
  }

  /** Arrows move the rectangle, with Shift they change its size. */
  private void key(KeyEvent event) {
    int dx = event.getCode().getName().equals("Left") ? -1 : event.getCode().getName().equals("Right") ? 1 : 0;
    int dy = event.getCode().getName().equals("Up") ? -1 : event.getCode().getName().equals("Down") ? 1 : 0;
    if (dx == 0 && dy == 0 || model.stamp().get().isEmpty()) return;
    Region r = model.stamp().get().get().region();
    int x = event.isShiftDown() ? r.x() : Math.clamp(r.x() + dx, 0, Pixels.SIZE - r.width());
    int y = event.isShiftDown() ? r.y() : Math.clamp(r.y() + dy, 0, Pixels.SIZE - r.height());
    int width = event.isShiftDown() ? Math.max(1, r.width() + dx) : r.width();
    int height = event.isShiftDown() ? Math.max(1, r.height() + dy) : r.height();
    take(Region.between(x, y, x + width, y + height));
    event.consume();
  }
}
