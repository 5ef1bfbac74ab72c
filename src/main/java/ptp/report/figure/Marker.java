package ptp.report.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shape that marks a series here and there on its line, about 9 units wide around the origin. */
public enum Marker {
  CIRCLE(new Ellipse2D.Double(-4.5, -4.5, 9, 9)),
  SQUARE(new Rectangle2D.Double(-4, -4, 8, 8)),
  UP(polygon(0, -5, 5, 4, -5, 4)),
  DIAMOND(polygon(0, -5.5, 5.5, 0, 0, 5.5, -5.5, 0)),
  DOWN(polygon(0, 5, 5, -4, -5, -4)),
  CROSS(polygon(-2, -5, 2, -5, 2, -2, 5, -2, 5, 2, 2, 2, 2, 5, -2, 5, -2, 2, -5, 2, -5, -2, -2, -2)),
  HOURGLASS(polygon(-4.5, -5, 4.5, -5, -4.5, 5, 4.5, 5)),
  RIGHT(polygon(-4, -5, 5, 0, -4, 5)),
  LEFT(polygon(4, -5, -5, 0, 4, 5));

  private final Shape shape;

  Marker(Shape shape) {
    this.shape = shape;
  }

  public Shape shape() {
    return shape;
  }

  private static Shape polygon(double... xy) {
    Path2D.Double path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
    path.closePath();
    return path;
  }
}
