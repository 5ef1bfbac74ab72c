package ptp.ui.plan;

import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Which of the task's pictures is marked: none of them, -1, while a picture of one's own is in its place, so that any of
 * them can be chosen instead.
 */
final class Picked {
  private final IntegerProperty marked = new SimpleIntegerProperty();
  private final IntegerProperty index;
  private final ObservableBooleanValue own;
  private boolean following;

  /**
   * @param index the task's picture that is asked about unless there is one's own
   * @param choose is told which picture a person chose
   */
  Picked(IntegerProperty index, ObservableBooleanValue own, IntConsumer choose) {
    this.index = index;
    this.own = own;
    index.subscribe(this::follow);
    own.subscribe(this::follow);
    follow();
    marked.subscribe(
        (before, now) -> {
          if (!following) choose.accept(now.intValue());
        });
  }

  IntegerProperty marked() {
    return marked;
  }

  private void follow() {
    following = true;
    marked.set(own.get() ? -1 : index.get());
    following = false;
  }
}
