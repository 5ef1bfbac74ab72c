package ptp.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import ptp.figure.FigureTheme;

/** Light or dark. */
public enum Theme {
  LIGHT(new PrimerLight(), FigureTheme.LIGHT),
  DARK(new PrimerDark(), FigureTheme.DARK);

  private final atlantafx.base.theme.Theme sheet;
  private final FigureTheme figure;

  Theme(atlantafx.base.theme.Theme sheet, FigureTheme figure) {
    this.sheet = sheet;
    this.figure = figure;
  }

  /** The style sheet of all controls. */
  String userAgentStylesheet() {
    return sheet.getUserAgentStylesheet();
  }

  /** The colours of figures that stand in this window. */
  public FigureTheme figure() {
    return figure;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }
}
