package ptp.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The last thing the window has to say, shown in the bar at the bottom. */
final class Notifications {
  private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failure = new ReadOnlyBooleanWrapper();

  ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty failure() {
    return failure.getReadOnlyProperty();
  }

  void say(String words) {
    failure.set(false);
    text.set(words);
  }

  void fail(String words) {
    failure.set(true);
    text.set(words);
  }
}
