package ptp.report.figure;

import java.awt.Graphics2D;
import java.util.Optional;

/**
 * Something that can be drawn at a size and written to a file by {@link FigureFile}. Lengths are in units of which the usual
 * text is about 12 high: pixels on a screen, and in print whatever makes the text as large as it shall be.
 */
public interface Figure {
  /** One line that names the figure; it becomes the file's title. */
  String title();

  /** Recipe of the figure (configuration, data and run names), written into the file's metadata. */
  String recipe();

  /** The numbers that are drawn, as comma-separated values with a line of names; empty for a figure of pictures. */
  default Optional<String> csv() {
    return Optional.empty();
  }

  double width();

  double height();

  /** Draws the whole figure, background included, with its corner at (0, 0). */
  void paint(Graphics2D g);

  /** The same figure laid out anew for print, exactly as wide, and where its height is free exactly as high, as asked. */
  Figure printed(FigureSettings print);

  /** Whether it has a legend and can be of any height; the height of others follows from their content. */
  default boolean isChart() {
    return false;
  }
}
