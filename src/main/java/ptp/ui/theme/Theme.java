package ptp.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.Color;
import java.util.function.Supplier;
import ptp.report.figure.FigureTheme;

/** The colours of the window. */
public enum Theme {
  LIGHT(() -> new PrimerLight().getUserAgentStylesheet(), FigureTheme.LIGHT, 0xF6F8FA),
  DARK(() -> new PrimerDark().getUserAgentStylesheet(), FigureTheme.DARK, 0x161B22),
  /** Black, white and yellow, every border drawn: for eyes that need it. */
  CONTRAST(HighContrast::sheet, FigureTheme.CONTRAST, 0x000000);

  private final Supplier<String> sheet;
  private final FigureTheme figure;
  private final Color card;

  Theme(Supplier<String> sheet, FigureTheme figure, int card) {
    this.sheet = sheet;
    this.figure = figure;
    this.card = new Color(card);
  }

  /** The style sheet of all controls. */
  String userAgentStylesheet() {
    return sheet.get();
  }

  /** The colours of figures that stand in this window. */
  public FigureTheme figure() {
    return figure;
  }

  /** The ground of a card, the style sheet's -color-bg-subtle, for charts that stand on one. */
  public Color card() {
    return card;
  }

  /** The next one: light, dark, high contrast, and light again. */
  public Theme next() {
    return values()[(ordinal() + 1) % values().length];
  }
}
