package ptp.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/** A row of joined buttons of which exactly one is chosen. */
public final class Segments<T> extends SegmentedButton {
  /**
   * @param id prefix of the buttons' ids
   * @param chosen is changed by the buttons, and they by it
   */
  public Segments(String id, String label, List<T> choices, Function<T, String> title, ObjectProperty<T> chosen) {
    getStyleClass().add("segments");
    for (int i = 0; i < choices.size(); i++) {
      ToggleButton button = button(choices.get(i), title.apply(choices.get(i)), label, chosen);
      button.setId(id + "-" + i);
      getButtons().add(button);
    }
    chosen.subscribe(this::select);
  }

  private ToggleButton button(T choice, String title, String label, ObjectProperty<T> chosen) {
    ToggleButton button = new ToggleButton(title);
    button.setUserData(choice);
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(label + ": " + title);
    button.setOnAction(
        e -> {
          chosen.set(choice);
          button.setSelected(true);
        });
    return button;
  }

  private void select(T choice) {
    getButtons().stream().filter(t -> t.getUserData().equals(choice)).forEach(t -> t.setSelected(true));
  }
}
