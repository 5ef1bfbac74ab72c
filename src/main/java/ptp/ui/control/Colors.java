package ptp.ui.control;

import javafx.scene.paint.Color;

/** Colours of figures as JavaFX colours. */
public final class Colors {
  private Colors() {}

  public static Color fx(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue(), color.getAlpha() / 255.0);
  }

  /**
   * @param rgb 0xRRGGBB
   */
  public static Color fx(int rgb) {
    return fx(new java.awt.Color(rgb));
  }
}
