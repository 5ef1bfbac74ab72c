package ptp.ui.goal;

import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import ptp.draw.Pixels;
import ptp.draw.Selection.Point;
import ptp.ui.control.FrameImages;
import ptp.ui.text.Texts;

/**
 * The picture being drawn, enlarged by a whole number without smoothing. The pen is the mouse, or the arrow keys with
 * Space to put it down and lift it again.
 */
final class DrawingCanvas extends Region {
  private static final int SMALLEST_ZOOM = 7;
  private static final int USUAL_ZOOM = 9;
  private static final int LARGEST_ZOOM = 14;
  private static final int FAST = 4;

  private final GoalModel model;
  private final Canvas canvas = new Canvas();
  private final List<Layer> layers;
  private @Nullable Point pen;
  private boolean down;

  DrawingCanvas(GoalModel model, FrameImages images) {
    this.model = model;
    layers =
        List.of(
            new PictureLayer(images, model.drawing().shown(), new SimpleDoubleProperty(1)),
            new PictureLayer(images, model.drawing().start(), model.onion()),
            new IgnoredLayer(model.look(), model.marking()),
            new SelectionLayer(model.drawing()),
            new PenLayer(model.pen(), () -> pen));
    setId("drawing");
    getStyleClass().add("drawing");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    listen();
    follow();
  }

  private void listen() {
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> movePen(at(e)));
    addEventHandler(MouseEvent.MOUSE_EXITED, e -> movePen(null));
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().subscribe(this::requestLayout);
  }

  private void follow() {
    model.drawing().shown().subscribe(this::requestLayout);
    model.drawing().start().subscribe(this::requestLayout);
    model.onion().subscribe(this::requestLayout);
    model.marking().subscribe(this::requestLayout);
    model.drawing().selection().subscribe(this::requestLayout);
    model.look().looked().subscribe(this::requestLayout);
    model.pen().tool().subscribe(tool -> describe());
  }

  private void describe() {
    String tool = Texts.get("goal.canvas", Tools.title(model.pen().tool().get()));
    setAccessibleText(pen == null ? tool : tool + Texts.get("goal.pen", (int) pen.x() + 1, (int) pen.y() + 1));
    requestLayout();
  }

  private double zoom() {
    return Math.max(1, Math.floor(Math.min(getWidth(), getHeight()) / Pixels.SIZE));
  }

  @Override
  protected double computeMinWidth(double height) {
    return SMALLEST_ZOOM * Pixels.SIZE;
  }

  @Override
  protected double computeMinHeight(double width) {
    return SMALLEST_ZOOM * Pixels.SIZE;
  }

  @Override
  protected double computePrefWidth(double height) {
    return USUAL_ZOOM * Pixels.SIZE;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /** Grows with the width where there is much of it, as when cards stand below one another. */
  @Override
  protected double computePrefHeight(double width) {
    if (width < 0) return USUAL_ZOOM * Pixels.SIZE;
    return Math.clamp((int) (width / Pixels.SIZE), SMALLEST_ZOOM, LARGEST_ZOOM) * (double) Pixels.SIZE;
  }

  @Override
  protected void layoutChildren() {
    double zoom = zoom();
    canvas.setWidth(zoom * Pixels.SIZE);
    canvas.setHeight(zoom * Pixels.SIZE);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setImageSmoothing(false);
    layers.forEach(layer -> layer.draw(g, zoom));
  }

  private Point at(MouseEvent event) {
    return new Point(event.getX() / zoom(), event.getY() / zoom());
  }

  private void movePen(@Nullable Point to) {
    pen = to;
    describe();
  }

  private void press(MouseEvent event) {
    requestFocus();
    event.consume(); // or the scroll pane around the page would take the focus
    if (event.getButton() != MouseButton.PRIMARY) return;
    Point to = at(event);
    movePen(to);
    model.pen().press(to.x(), to.y());
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    Point to = at(event);
    movePen(to);
    model.pen().drag(to.x(), to.y());
  }

  private void release(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) return;
    Point to = at(event);
    movePen(to);
    model.pen().release(to.x(), to.y());
  }

  private void key(KeyEvent event) {
    int far = event.isShiftDown() ? FAST : 1;
    switch (event.getCode()) {
      case LEFT -> arrow(event, -far, 0);
      case RIGHT -> arrow(event, far, 0);
      case UP -> arrow(event, 0, -far);
      case DOWN -> arrow(event, 0, far);
      case SPACE -> upOrDown();
      case ESCAPE -> escape();
      default -> {
        return;
      }
    }
    if (event.getCode() != KeyCode.ESCAPE) event.consume();
  }

  private void arrow(KeyEvent event, int dx, int dy) {
    if (event.isShortcutDown()) model.pen().move(dx, dy);
    else step(dx, dy);
  }

  private void step(int dx, int dy) {
    Point from = penOrMiddle();
    double x = Math.clamp(Math.floor(from.x()) + dx, 0, Pixels.SIZE - 1) + 0.5;
    double y = Math.clamp(Math.floor(from.y()) + dy, 0, Pixels.SIZE - 1) + 0.5;
    movePen(new Point(x, y));
    if (down) model.pen().drag(x, y);
  }

  private Point penOrMiddle() {
    return pen == null ? new Point(Pixels.SIZE / 2.0, Pixels.SIZE / 2.0) : pen;
  }

  private void upOrDown() {
    Point at = penOrMiddle();
    movePen(at);
    if (down) model.pen().release(at.x(), at.y());
    else model.pen().press(at.x(), at.y());
    down = !down;
  }

  private void escape() {
    down = false;
    model.cancel();
  }
}
