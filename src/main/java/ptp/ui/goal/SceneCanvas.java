package ptp.ui.goal;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import ptp.domain.SceneObject;
import ptp.io.picture.Picture;
import ptp.service.SceneService;
import ptp.service.SceneService.Scene;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FxPictures;
import ptp.ui.text.Texts;
import ptp.ui.theme.Theme;

/** The simulator's scene, large. Objects are dragged with the mouse, or moved with the arrow keys when selected. */
final class SceneCanvas extends Region {
  private static final int EDGE = SceneService.VIEW;
  private static final double SMALLEST = 336;
  private static final double NUDGE = 0.01;
  private static final int FAST = 4;

  private static final int LINE = 3;
  /** The exact picture lies on the wall, where nothing can be dragged to. */
  private static final double INSET = 0.19;

  private final SceneModel model;
  private final FrameImages images;
  private final Runnable giveUp;
  private final ObservableValue<Theme> theme;
  private final Canvas canvas = new Canvas();
  private final WritableImage view = new WritableImage(EDGE, EDGE);
  private final WritableImage outline = new WritableImage(EDGE, EDGE);

  /**
   * @param images make the exact picture that lies in a corner
   * @param giveUp ends the drag under way
   */
  SceneCanvas(SceneModel model, FrameImages images, Runnable giveUp, ObservableValue<Theme> theme) {
    this.model = model;
    this.images = images;
    this.giveUp = giveUp;
    this.theme = theme;
    setId("scene");
    getStyleClass().add("drawing");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.scene().subscribe(this::show);
    model.selected().subscribe(this::select);
    theme.subscribe(now -> select());
  }

  private void show(Scene now) {
    if (now == null) return;
    FxPictures.put(now.view(), view, 0);
    select();
  }

  /** Draws a line around the selected object as it is seen. */
  private void select() {
    SceneObject selected = model.selected().get();
    setAccessibleText(Texts.get("scene.canvas", SceneObjects.title(selected)));
    Scene now = model.scene().get();
    if (now == null) return;
    int accent = theme.getValue().figure().accent().getRGB();
    int[] argb = new int[EDGE * EDGE];
    for (int i = 0; i < argb.length; i++) {
      if (edge(now, selected, i % EDGE, i / EDGE)) argb[i] = accent;
    }
    FxPictures.put(new Picture(EDGE, EDGE, argb), outline);
    requestLayout();
  }

  private static boolean edge(Scene scene, SceneObject object, int x, int y) {
    if (!scene.shows(object, x, y)) return false;
    return !scene.shows(object, x - LINE, y) || !scene.shows(object, x + LINE, y)
        || !scene.shows(object, x, y - LINE) || !scene.shows(object, x, y + LINE);
  }

  private double size() {
    return Math.max(1, Math.floor(Math.min(getWidth(), getHeight())));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(size());
    canvas.setHeight(size());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, size(), size());
    if (model.scene().get() == null) return;
    g.drawImage(view, 0, 0, size(), size());
    g.drawImage(outline, 0, 0, size(), size());
    drawExact(g, INSET * size());
  }

  private void drawExact(GraphicsContext g, double edge) {
    g.setFill(Color.WHITE);
    g.fillRect(0, 0, edge + 2, edge + 2);
    g.setImageSmoothing(false);
    g.drawImage(images.of(model.scene().get().goal().frame()), 0, 0, edge, edge);
    g.setImageSmoothing(true);
  }

  @Override
  protected double computeMinWidth(double height) {
    return SMALLEST;
  }

  @Override
  protected double computeMinHeight(double width) {
    return SMALLEST;
  }

  @Override
  protected double computePrefWidth(double height) {
    return EDGE;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return width < 0 ? EDGE : Math.clamp(width, SMALLEST, 1.5 * EDGE);
  }

  private void press(MouseEvent event) {
    requestFocus();
    event.consume(); // or the scroll pane around the page would take the focus
    if (event.getButton() == MouseButton.PRIMARY) model.press(event.getX() / size(), event.getY() / size());
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) model.drag(event.getX() / size(), event.getY() / size());
  }

  private void release(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) model.release(event.getX() / size(), event.getY() / size());
  }

  private void hover(MouseEvent event) {
    SceneObject under = model.at(event.getX() / size(), event.getY() / size());
    setCursor(under == null ? Cursor.DEFAULT : Cursor.HAND);
  }

  private void key(KeyEvent event) {
    double far = NUDGE * (event.isShiftDown() ? FAST : 1);
    switch (event.getCode()) {
      case LEFT -> model.nudge(-far, 0);
      case RIGHT -> model.nudge(far, 0);
      case UP -> model.nudge(0, -far);
      case DOWN -> model.nudge(0, far);
      case ESCAPE -> {
        giveUp.run();
        return;
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
