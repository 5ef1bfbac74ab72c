package ptp.report.figure;

/**
 * A figure with the size that its file says it has.
 *
 * @param unit points that one unit of the figure measures, 72 to the inch
 * @param dpi pixels per inch of a PNG
 */
record SizedFigure(Figure figure, double unit, double dpi) {
  /** Units per inch of a figure that is not made for print: pixels of the web. */
  private static final double SCREEN = 96;

  private static final int SCREEN_SCALE = 2;
  private static final double POINTS_PER_INCH = 72;
  private static final double MM_PER_METRE = 1000;

  /** A figure as it is seen in the window; a PNG has two pixels per unit. */
  static SizedFigure screen(Figure figure) {
    return new SizedFigure(figure, POINTS_PER_INCH / SCREEN, SCREEN_SCALE * SCREEN);
  }

  /** A figure laid out for print. */
  static SizedFigure printed(Figure figure, FigureSettings print) {
    return new SizedFigure(figure.printed(print), print.unit(), FigureSettings.PNG_DPI);
  }

  double pointsWide() {
    return figure.width() * unit;
  }

  double pointsHigh() {
    return figure.height() * unit;
  }

  double mmWide() {
    return pointsWide() / FigureSettings.POINTS_PER_MM;
  }

  double mmHigh() {
    return pointsHigh() / FigureSettings.POINTS_PER_MM;
  }

  /** Pixels per unit. */
  double scale() {
    return unit * dpi / POINTS_PER_INCH;
  }

  /** Pixels per metre, as a PNG has it. */
  int pixelsPerMetre() {
    return (int) Math.round(dpi * FigureSettings.POINTS_PER_MM * MM_PER_METRE / POINTS_PER_INCH);
  }
}
