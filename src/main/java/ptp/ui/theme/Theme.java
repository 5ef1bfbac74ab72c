package ptp.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.Color;
import ptp.figure.FigureTheme;

/** Light or dark. */
public enum Theme {
  LIGHT(new PrimerLight(), FigureTheme.LIGHT, 0xF6F8FA),
  DARK(new PrimerDark(), FigureTheme.DARK, 0x161B22);

  private final atlantafx.base.theme.Theme sheet;
  private final FigureTheme figure;
  private final Color card;

  Theme(atlantafx.base.theme.Theme sheet, FigureTheme figure, int card) {
    this.sheet = sheet;
    this.figure = figure;
    this.card = new Color(card);
  }

  /** The style sheet of all controls. */
  String userAgentStylesheet() {
    return sheet.getUserAgentStylesheet();
  }

  /** The colours of figures that stand in this window. */
  public FigureTheme figure() {
    return figure;
  }

  /** The ground of a card, the style sheet's -color-bg-subtle, for charts that stand on one. */
  public Color card() {
    return card;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
