package ptp.ui.page;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import ptp.domain.Goal;
import ptp.domain.Task;

/** The goal that is drawn now, for pages that go on with it. */
public interface DrawnGoal {
  /** Whether there is one. */
  ObservableBooleanValue begun();

  /** With the simulator's state where it is the picture of an arranged scene; empty before there is one. */
  Optional<Goal> goal();

  /** Where its plan starts. */
  Goal start();

  /** Whose pictures it was drawn from. */
  Task task();

  /** Whether the page is seen on which it is drawn. */
  ObservableBooleanValue seen();
}
