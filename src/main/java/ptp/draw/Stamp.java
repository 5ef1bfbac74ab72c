package ptp.draw;

import ptp.domain.Frame;

/** A region of another picture that can be put anywhere. */
public record Stamp(Frame source, Region region) {
  /** {@code onto} with the region's centre at a point, moved by whole pixels. */
  public Frame put(Frame onto, double x, double y) {
    Pixels from = Pixels.of(source);
    Pixels to = Pixels.of(onto);
    int dx = (int) Math.rint(x - region.centreX());
    int dy = (int) Math.rint(y - region.centreY());
    for (int i = 0; i < region.width() * region.height(); i++) {
      int sourceX = region.x() + i % region.width();
      int sourceY = region.y() + i / region.width();
      to.set(sourceX + dx, sourceY + dy, from.get(sourceX, sourceY));
    }
    return to.toFrame();
  }
}
