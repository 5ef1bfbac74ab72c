package ptp.ui.control;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

/** The fields of a form. */
public final class Fields {
  private Fields() {}

  /** A control below its words, which are its accessible text too. */
  public static Node labelled(String words, Control control) {
    Label label = Cards.styled(new Label(words), "field-label");
    label.setLabelFor(control);
    control.setAccessibleText(words);
    control.setMaxWidth(Double.MAX_VALUE);
    return Cards.column("field", label, control);
  }

  /** How the values of a list are called that is chosen from and never typed into; nothing chosen is empty. */
  public static <T> StringConverter<T> titles(Function<T, String> title) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : title.apply(value);
      }

      @Override
      public T fromString(String words) {
        throw new UnsupportedOperationException("this list is chosen from, not typed into");
      }
    };
  }
}
