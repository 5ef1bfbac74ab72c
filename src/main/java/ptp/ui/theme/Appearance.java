package ptp.ui.theme;

import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;

/** What a person chose: the theme, and the size of the text. All sizes in style sheets are in em, so they follow. */
public final class Appearance {
  private static final double BASE_SIZE = 13;
  private static final double STEP = 0.125;
  private static final double SMALLEST = 0.75;
  private static final double LARGEST = 2;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);

  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Size of the text, 1 = 100 %. */
  public DoubleProperty scale() {
    return scale;
  }

  /** Light, dark, high contrast, and light again. */
  public void nextTheme() {
    theme.set(theme.get().next());
  }

  public void larger() {
    setScale(scale.get() + STEP);
  }

  public void smaller() {
    setScale(scale.get() - STEP);
  }

  /** Sets the size of the text, 1 = 100 %, or the nearest that is possible. */
  public void setScale(double wanted) {
    if (!Double.isNaN(wanted)) scale.set(Math.clamp(wanted, SMALLEST, LARGEST));
  }

  public void normalSize() {
    scale.set(1);
  }

  /** Makes a window's root, and every control of the program, follow the choices. */
  public void applyTo(Parent root) {
    root.getStylesheets().add(Appearance.class.getResource("workbench.css").toExternalForm());
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.userAgentStylesheet()));
    scale.subscribe(now -> root.setStyle("-fx-font-size: " + BASE_SIZE * now.doubleValue() + "px"));
  }
}
