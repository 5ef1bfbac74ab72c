package ptp.ui.action;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons that grow with the text they stand beside. */
public final class Icons {
  private Icons() {}

  /** An icon for the graphic of {@code owner}, {@code em} times as large as its text. */
  public static FontIcon graphic(Labeled owner, Ikon icon, double em) {
    FontIcon graphic = new FontIcon(icon);
    owner.fontProperty().subscribe(font -> graphic.setIconSize((int) Math.round(em * font.getSize())));
    return graphic;
  }
}
