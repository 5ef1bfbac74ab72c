package ptp.ui.control;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import ptp.domain.Frame;
import ptp.ui.theme.Appearance;

/** A row of thumbnails, all on one canvas, of which one is chosen by a click or the arrow keys; or none of them yet, -1. */
public final class FramePicker extends ScrollPane {
  private static final double GAP = 6;
  private static final double THUMBNAIL = 52;

  private final Canvas canvas = new Canvas();
  private final FrameImages images;
  private final IntegerProperty chosen;
  private final Appearance appearance;
  private final String label;
  private List<Frame> frames = List.of();

  /**
   * @param label what is chosen, such as "Start picture"
   */
  public FramePicker(
      String label,
      FrameImages images,
      ObservableValue<List<Frame>> frames,
      IntegerProperty chosen,
      Appearance appearance) {
    this.label = label;
    this.images = images;
    this.chosen = chosen;
    this.appearance = appearance;
    getStyleClass().add("frame-picker");
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setContent(canvas);
    setPadding(Insets.EMPTY);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
    setFocusTraversable(true);
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    frames.subscribe(this::show);
    chosen.subscribe(this::draw);
    appearance.theme().subscribe(this::draw);
    appearance.scale().subscribe(this::fit);
  }

  private void show(List<Frame> now) {
    frames = now;
    fit();
  }

  private void fit() {
    canvas.setWidth(Math.max(1, frames.size() * (size() + GAP)));
    canvas.setHeight(size() + 4);
    setMinHeight(size() + 20);
    setPrefHeight(size() + 20);
    draw();
  }

  private double size() {
    return THUMBNAIL * Math.min(1.5, appearance.scale().get());
  }

  private void draw() {
    setAccessibleText(label + " " + (chosen.get() < 0 ? "–" : chosen.get() + 1) + " / " + frames.size());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setImageSmoothing(false);
    for (int i = 0; i < frames.size(); i++) {
      g.drawImage(images.of(frames.get(i)), 2 + i * (size() + GAP), 2, size(), size());
    }
    if (chosen.get() >= 0 && chosen.get() < frames.size()) outline(g);
  }

  private void outline(GraphicsContext g) {
    g.setStroke(Colors.fx(appearance.theme().get().figure().accent()));
    g.setLineWidth(3);
    g.strokeRect(1.5 + chosen.get() * (size() + GAP), 1.5, size() + 1, size() + 1);
  }

  private void click(MouseEvent event) {
    requestFocus();
    choose((int) (event.getX() / (size() + GAP)));
  }

  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (step == 0) return;
    choose(chosen.get() + step);
    event.consume();
  }

  private void choose(int i) {
    if (i < 0 || i >= frames.size()) return;
    chosen.set(i);
    double room = canvas.getWidth() - getViewportBounds().getWidth();
    if (room > 0) setHvalue(Math.clamp((i * (size() + GAP) - getViewportBounds().getWidth() / 2) / room, 0, 1));
  }
}
