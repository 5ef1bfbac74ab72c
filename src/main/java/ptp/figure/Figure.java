package ptp.figure;

import java.awt.Graphics2D;
import java.util.Optional;

/** Something that can be drawn at a size and written to a file by {@link FigureFile}. Sizes are in pixels at scale 1. */
public interface Figure {
  /** One line that names the figure; it becomes the file's title. */
  String title();

  /** What the figure was made from (configuration, data and run names), written into the file's metadata. */
  String recipe();

  /** The numbers that are drawn, as comma-separated values with a line of names; empty for a figure of pictures. */
  default Optional<String> csv() {
    return Optional.empty();
  }

  int width();

  int height();

  /** Draws the whole figure, background included, with its corner at (0, 0). */
  void paint(Graphics2D g);
}
