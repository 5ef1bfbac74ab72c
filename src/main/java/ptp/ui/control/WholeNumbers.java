package ptp.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;

/** Makes fields for whole numbers that take nothing else. */
public final class WholeNumbers {
  private static final int MOST = 1_000_000;

  private WholeNumbers() {}

  /** A field for a number from 0 to a million; what is emptied becomes what it was. */
  public static Spinner<Integer> field(String id, String label, ObjectProperty<Integer> value) {
    Spinner<Integer> spinner = new Spinner<>(0, MOST, value.get());
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.getEditor().setAccessibleText(label);
    spinner.setAccessibleText(label);
    spinner.getEditor().setTextFormatter(
        new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,7}") ? change : null));
    var shown = spinner.getValueFactory().valueProperty();
    shown.subscribe((before, now) -> {
      if (now != null) value.set(now);
      else shown.set(before);
    });
    value.subscribe(now -> shown.set(now));
    return spinner;
  }
}
