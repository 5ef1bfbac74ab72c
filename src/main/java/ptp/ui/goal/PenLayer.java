package ptp.ui.goal;

import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import ptp.draw.Selection.Point;
import ptp.draw.ToolKind;

/** Where the pen is and how wide: a ring for tools with a width, a pixel for the others. */
record PenLayer(PenModel model, Supplier<Point> pen) implements Layer {
  @Override
  public void draw(GraphicsContext g, double zoom) {
    Point at = pen.get();
    if (at == null) return;
    g.setLineWidth(1);
    ring(g, zoom, at, 0, Color.BLACK);
    ring(g, zoom, at, 1, Color.WHITE);
  }

  private void ring(GraphicsContext g, double zoom, Point at, double inset, Color colour) {
    g.setStroke(colour);
    if (wide()) {
      double width = model.size().get() * zoom - 2 * inset;
      g.strokeOval(at.x() * zoom - width / 2, at.y() * zoom - width / 2, width, width);
    } else {
      double left = Math.floor(at.x()) * zoom + inset;
      double top = Math.floor(at.y()) * zoom + inset;
      g.strokeRect(left + 0.5, top + 0.5, zoom - 2 * inset - 1, zoom - 2 * inset - 1);
    }
  }

  private boolean wide() {
    ToolKind tool = model.tool().get();
    return tool == ToolKind.BRUSH || tool == ToolKind.LINE || tool == ToolKind.ERASER;
  }
}
