package ptp.ui.goal;

import javafx.beans.property.BooleanProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import ptp.draw.Pixels;

/** Hatches the pixels that the robot's code ignores. */
record IgnoredLayer(LookModel model, BooleanProperty marking) implements Layer {
  @Override
  public void draw(GraphicsContext g, double zoom) {
    if (!marking.get()) return;
    model.looked().get().look().ifPresent(look -> hatch(g, zoom, look.ignored()));
  }

  private static void hatch(GraphicsContext g, double zoom, boolean[] ignored) {
    g.setLineWidth(1);
    for (int i = 0; i < ignored.length; i++) {
      if (ignored[i]) hatch(g, zoom, i % Pixels.SIZE * zoom, i / Pixels.SIZE * zoom);
    }
  }

  /** A dark and a bright line, so that they are seen on every colour. */
  private static void hatch(GraphicsContext g, double zoom, double x, double y) {
    g.setStroke(Color.color(0, 0, 0, 0.55));
    g.strokeLine(x, y + zoom, x + zoom, y);
    g.setStroke(Color.color(1, 0.75, 0.1, 0.9));
    g.strokeLine(x + zoom / 2, y + zoom, x + zoom, y + zoom / 2);
  }
}
