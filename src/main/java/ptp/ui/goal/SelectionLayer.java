package ptp.ui.goal;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import ptp.draw.Selection;
import ptp.draw.Selection.Point;

/** The selected region with its handle to turn it. */
record SelectionLayer(DrawingModel model) implements Layer {
  @Override
  public void draw(GraphicsContext g, double zoom) {
    model.selection().get().ifPresent(selection -> draw(g, zoom, selection));
  }

  private static void draw(GraphicsContext g, double zoom, Selection selection) {
    List<Point> corners = selection.corners();
    double[] xs = corners.stream().mapToDouble(p -> p.x() * zoom).toArray();
    double[] ys = corners.stream().mapToDouble(p -> p.y() * zoom).toArray();
    outline(g, xs, ys);
    Point handle = selection.handle();
    g.strokeLine((xs[0] + xs[1]) / 2, (ys[0] + ys[1]) / 2, handle.x() * zoom, handle.y() * zoom);
    g.setFill(Color.WHITE);
    g.fillOval(handle.x() * zoom - 5, handle.y() * zoom - 5, 10, 10);
    g.strokeOval(handle.x() * zoom - 5, handle.y() * zoom - 5, 10, 10);
  }

  private static void outline(GraphicsContext g, double[] xs, double[] ys) {
    g.setLineWidth(1.5);
    g.setStroke(Color.WHITE);
    g.strokePolygon(xs, ys, xs.length);
    g.setLineDashes(5, 4);
    g.setStroke(Color.rgb(9, 105, 218));
    g.strokePolygon(xs, ys, xs.length);
    g.setLineDashes();
  }
}
