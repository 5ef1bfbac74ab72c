package ptp.ui.action;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;

/** "Disabled" from "enabled". */
final class Inverse extends BooleanBinding {
  private final ObservableBooleanValue value;

  Inverse(ObservableBooleanValue value) {
    this.value = value;
    bind(value);
  }

  @Override
  protected boolean computeValue() {
    return !value.get();
  }
}
