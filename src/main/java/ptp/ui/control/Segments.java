package ptp.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of joined buttons of which exactly one is chosen. */
public final class Segments<T> extends HBox {
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param id prefix of the buttons' ids
   * @param chosen is changed by the buttons, and they by it
   */
  public Segments(String id, String label, List<T> choices, Function<T, String> title, ObjectProperty<T> chosen) {
    getStyleClass().add("segments");
    for (int i = 0; i < choices.size(); i++) {
      ToggleButton button = button(choices.get(i), title.apply(choices.get(i)), label, chosen);
      button.setId(id + "-" + i);
      button.getStyleClass().add(place(i, choices.size()));
      getChildren().add(button);
    }
    chosen.subscribe(this::select);
  }

  private ToggleButton button(T choice, String title, String label, ObjectProperty<T> chosen) {
    ToggleButton button = new ToggleButton(title);
    button.setUserData(choice);
    button.setToggleGroup(group);
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
    group.getToggles().stream().filter(t -> t.getUserData().equals(choice)).forEach(t -> t.setSelected(true));
  }

  private static String place(int i, int count) {
    if (count == 1) return "single-pill";
    if (i == 0) return "left-pill";
    return i == count - 1 ? "right-pill" : "center-pill";
  }
}
