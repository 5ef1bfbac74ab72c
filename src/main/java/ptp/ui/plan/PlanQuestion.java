package ptp.ui.plan;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import ptp.domain.Method;
import ptp.domain.Task;
import ptp.run.PlanService.Edits;
import ptp.run.PlanService.Query;

/** What is asked of the planners: a task, its start and goal, a seed, and what somebody changed by hand. */
final class PlanQuestion {
  /** The methods whose search heeds pins. */
  static final Set<Method> SEARCHING =
      EnumSet.of(Method.PTP, Method.PTP_NO_BUFFER, Method.PTP_FLAT, Method.PTP_FLAT_NO_BUFFER);

  final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  final IntegerProperty start = new SimpleIntegerProperty();
  final IntegerProperty goal = new SimpleIntegerProperty();
  final LongProperty seed = new SimpleLongProperty(1);
  final PlanEdits edits;
  private boolean settling;

  /**
   * @param taskChanged is told when somebody chose another task
   * @param changed is told when somebody changed anything else but the seed
   */
  PlanQuestion(Runnable taskChanged, Runnable changed) {
    edits = new PlanEdits(changed);
    start.subscribe((old, now) -> unlessSettling(changed));
    goal.subscribe((old, now) -> unlessSettling(changed));
    task.subscribe((old, now) -> unlessSettling(taskChanged));
  }

  private void unlessSettling(Runnable told) {
    if (!settling) told.run();
  }

  /** Takes over a question without telling. */
  void set(Query query) {
    settling = true;
    task.set(query.task());
    start.set(query.start());
    goal.set(query.goal());
    seed.set(query.seed());
    edits.reset(query.edits());
    settling = false;
  }

  /** The question for a method. */
  Query of(Method method) {
    Edits asked = SEARCHING.contains(method) ? edits.get() : Edits.NONE.drawn(edits.get().drawn());
    return new Query(method, task.get(), start.get(), goal.get(), seed.get(), asked);
  }
}
