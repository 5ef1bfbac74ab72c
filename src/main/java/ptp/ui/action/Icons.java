package ptp.ui.action;

import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons that grow with the text they stand beside. */
public final class Icons {
  private static final String SIZE = "-fx-icon-size: ";

  private Icons() {}

  /**
   * An icon for the graphic of {@code owner}, {@code em} times as large as its text. The size is an inline style, because
   * the theme's own size would win over a value that is set.
   */
  public static FontIcon graphic(Labeled owner, Ikon icon, double em) {
    FontIcon graphic = new FontIcon(icon);
    owner.fontProperty().subscribe(font -> Platform.runLater(() -> resize(graphic, em, font)));
    return graphic;
  }

  /** Runs later than the font's change, because a style that changes while styles are applied is lost. */
  private static void resize(FontIcon graphic, double em, Font font) {
    String others = graphic.getStyle().replaceAll(SIZE + "[^;]*;", "");
    graphic.setStyle(others + SIZE + Math.round(em * font.getSize()) + "px;");
  }
}
