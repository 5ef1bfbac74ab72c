package ptp.draw;

import java.util.List;
import ptp.domain.Frame;

/**
 * A region that was lifted from a picture and may be moved and turned any number of times: each result is made from the
 * picture as it was before, so that nothing wears off.
 *
 * @param base the picture from which the region was lifted
 * @param dx how far it was moved to the right, in pixels
 * @param angle how far it was turned about its centre, in radians, clockwise as seen
 */
public record Selection(Frame base, Region region, double dx, double dy, double angle) {
  /** Distance of the turning handle from the upper edge, in pixels. */
  private static final double HANDLE = 4;

  /** A point of the picture. */
  public record Point(double x, double y) {}

  /** A region that was neither moved nor turned yet. */
  public static Selection of(Frame base, Region region) {
    return new Selection(base, region, 0, 0, 0);
  }

  /** The same region elsewhere, by whole pixels from where it was lifted. */
  public Selection moved(double byX, double byY) {
    return new Selection(base, region, Math.rint(byX), Math.rint(byY), angle);
  }

  public Selection turned(double to) {
    return new Selection(base, region, dx, dy, to);
  }

  /** Whether nothing would change. */
  public boolean untouched() {
    return dx == 0 && dy == 0 && angle == 0;
  }

  /** The picture with the region at its new place and its hole filled from {@code background}. */
  public Frame compose(Frame background) {
    if (untouched()) return base;
    Pixels from = Pixels.of(base);
    Pixels behind = Pixels.of(background);
    Pixels to = Pixels.of(base);
    to.fill(region, behind::get);
    to.fill(Region.ALL, (x, y) -> lifted(from, to, x, y));
    return to.toFrame();
  }

  private int lifted(Pixels from, Pixels to, int x, int y) {
    Point source = unmoved(x + 0.5, y + 0.5);
    return insideRegion(source) ? from.get((int) Math.floor(source.x()), (int) Math.floor(source.y())) : to.get(x, y);
  }

  /** Whether a point is inside the region where it is now. */
  public boolean contains(double x, double y) {
    return insideRegion(unmoved(x, y));
  }

  private boolean insideRegion(Point p) {
    return p.x() >= region.x() && p.y() >= region.y() && p.x() < region.x() + region.width()
        && p.y() < region.y() + region.height();
  }

  public double centreX() {
    return region.centreX() + dx;
  }

  public double centreY() {
    return region.centreY() + dy;
  }

  /** The four corners as they are now, clockwise from the upper left. */
  public List<Point> corners() {
    double w = region.width() / 2.0;
    double h = region.height() / 2.0;
    return List.of(turnedPoint(-w, -h), turnedPoint(w, -h), turnedPoint(w, h), turnedPoint(-w, h));
  }

  /** Handle for rotating the region. */
  public Point handle() {
    return turnedPoint(0, -region.height() / 2.0 - HANDLE);
  }

  private Point turnedPoint(double x, double y) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Point(centreX() + cos * x - sin * y, centreY() + sin * x + cos * y);
  }

  /** Source position of a point before the region was moved and rotated. */
  private Point unmoved(double x, double y) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double fromX = x - centreX();
    double fromY = y - centreY();
    return new Point(region.centreX() + cos * fromX + sin * fromY, region.centreY() - sin * fromX + cos * fromY);
  }
}
