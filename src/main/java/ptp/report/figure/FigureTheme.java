package ptp.report.figure;

import java.awt.Color;

/** The colours of a figure that do not depend on its content. */
public enum FigureTheme {
  LIGHT(0xFFFFFF, 0x1F2328, 0x59636E, 0xD8DEE4, 0xEAEEF2, 0x0969DA),
  DARK(0x161B22, 0xE6EDF3, 0x9198A1, 0x30363D, 0x1D232B, 0x58A6FF),
  /** Black and white, for a window in high contrast. */
  CONTRAST(0x000000, 0xFFFFFF, 0xFFFFFF, 0x9A9A9A, 0x242424, 0xFFD500);

  private final Color background;
  private final Color foreground;
  private final Color muted;
  private final Color line;
  private final Color shade;
  private final Color accent;

  FigureTheme(int background, int foreground, int muted, int line, int shade, int accent) {
    this.background = new Color(background);
    this.foreground = new Color(foreground);
    this.muted = new Color(muted);
    this.line = new Color(line);
    this.shade = new Color(shade);
    this.accent = new Color(accent);
  }

  public Color background() {
    return background;
  }

  /** Text that is read first. */
  public Color foreground() {
    return foreground;
  }

  /** Text that explains. */
  public Color muted() {
    return muted;
  }

  /** Grid lines and borders. */
  public Color line() {
    return line;
  }

  /** An area set apart from the background, such as the offline half of a curve. */
  public Color shade() {
    return shade;
  }

  /** Borders of the start and the goal. */
  public Color accent() {
    return accent;
  }
}
