package ptp.ui.goal;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import ptp.io.picture.Crop;
import ptp.io.picture.Picture;
import ptp.ui.control.FxPictures;
import ptp.ui.text.Texts;

/** A picture from outside with the square that is cut out of it; the mouse or the arrow keys move the square. */
final class Cropper extends Region {
  private static final int MOST_PIXELS_SHOWN = 800;
  private static final double KEY_STEP = 0.02;

  private final ImportModel model;
  private final Canvas canvas = new Canvas();
  private @Nullable WritableImage image;

  Cropper(ImportModel model) {
    this.model = model;
    setId("cropper");
    getStyleClass().add("cropper");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.get("import.cropper"));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::move);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::move);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.picture().subscribe(this::show);
    model.crop().subscribe(this::requestLayout);
  }

  private void show(@Nullable Picture picture) {
    image = picture == null ? null : thumbnail(picture);
    requestLayout();
  }

  /** Every n-th pixel, so that a photograph does not fill the memory of the graphics card. */
  private static WritableImage thumbnail(Picture picture) {
    int every = Math.ceilDiv(Math.max(picture.width(), picture.height()), MOST_PIXELS_SHOWN);
    int width = Math.max(1, picture.width() / every);
    int height = Math.max(1, picture.height() / every);
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = picture.argb()[i / width * every * picture.width() + i % width * every];
    }
    return FxPictures.of(new Picture(width, height, argb));
  }

  private double scale() {
    Picture picture = model.picture().get();
    return Math.min(getWidth() / picture.width(), getHeight() / picture.height());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (image == null) return;
    Picture picture = model.picture().get();
    g.setImageSmoothing(scale() < 1);
    g.drawImage(image, 0, 0, picture.width() * scale(), picture.height() * scale());
    shade(g, model.crop().get(), scale());
  }

  private void shade(GraphicsContext g, Crop crop, double scale) {
    double x = crop.x() * scale;
    double y = crop.y() * scale;
    double size = crop.size() * scale;
    double width = model.picture().get().width() * scale;
    double height = model.picture().get().height() * scale;
    g.setFill(Color.color(0, 0, 0, 0.5));
    g.fillRect(0, 0, width, y);
    g.fillRect(0, y + size, width, height - y - size);
    g.fillRect(0, y, x, size);
    g.fillRect(x + size, y, width - x - size, size);
    g.setStroke(Color.WHITE);
    g.setLineWidth(2);
    g.strokeRect(x, y, size, size);
  }

  private void move(MouseEvent event) {
    requestFocus();
    if (image != null) model.centre(event.getX() / scale(), event.getY() / scale());
  }

  private void key(KeyEvent event) {
    double step = KEY_STEP * model.picture().get().width();
    switch (event.getCode()) {
      case LEFT -> by(event, -step, 0);
      case RIGHT -> by(event, step, 0);
      case UP -> by(event, 0, -step);
      case DOWN -> by(event, 0, step);
      default -> {}
    }
  }

  private void by(KeyEvent event, double dx, double dy) {
    Crop crop = model.crop().get();
    model.centre(crop.x() + crop.size() / 2 + dx, crop.y() + crop.size() / 2 + dy);
    event.consume();
  }
}
