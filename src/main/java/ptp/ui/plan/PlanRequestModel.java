package ptp.ui.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.plan.Capability;
import ptp.plan.PlannerCatalogue;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;

/**
 * What is asked of the planners: a task, its start and goal, a seed, and what somebody changed by hand; and what was asked
 * before, without limit.
 */
final class PlanRequestModel {
  final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  final IntegerProperty start = new SimpleIntegerProperty();
  final IntegerProperty goal = new SimpleIntegerProperty();
  final LongProperty seed = new SimpleLongProperty(1);
  final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
  final PlanEdits edits;
  private final Runnable changed;
  private final Deque<Query> before = new ArrayDeque<>();
  private final Deque<Query> after = new ArrayDeque<>();
  private @Nullable Query now;
  private boolean settling;

  /**
   * @param taskChanged is told when somebody chose another task
   * @param changed is told when somebody changed anything else but the seed
   */
  PlanRequestModel(Runnable taskChanged, Runnable changed) {
    this.changed = changed;
    edits = new PlanEdits(this::changed);
    start.subscribe((old, now) -> unlessSettling(() -> chooseStart(now.intValue())));
    goal.subscribe((old, now) -> unlessSettling(() -> chooseGoal(now.intValue())));
    task.subscribe((old, now) -> unlessSettling(taskChanged));
  }

  private void unlessSettling(Runnable told) {
    if (!settling) told.run();
  }

  /** Starts from one of the task's pictures, and no longer from one's own. */
  void chooseStart(int index) {
    settle(
        () -> {
          start.set(index);
          edits.reset(edits.get().start(Optional.empty()));
        });
    changed();
  }

  /** Plans to one of the task's pictures, and no longer to a drawn one. */
  void chooseGoal(int index) {
    settle(
        () -> {
          goal.set(index);
          edits.reset(edits.get().drawn(Optional.empty()));
        });
    changed();
  }

  /** Asks with another seed: the same question, not another one. */
  void again() {
    seed.set(seed.get() + 1);
    now = of(MethodId.PTP);
  }

  private void changed() {
    if (of(MethodId.PTP).equals(now)) return;
    remember();
    now = of(MethodId.PTP);
    changed.run();
  }

  /** Asks another question without telling. */
  void ask(Query query) {
    if (!query.equals(now)) remember();
    amend(query);
  }

  private void remember() {
    if (now != null) before.push(now);
    after.clear();
    tellSteps();
  }

  /** Puts the question differently, without telling and without a step that could be undone. */
  void amend(Query query) {
    now = query;
    settle(
        () -> {
          task.set(query.task());
          start.set(query.start());
          goal.set(query.goal());
          seed.set(query.seed());
          edits.reset(query.edits());
        });
  }

  /** Asks what was asked before, without telling; false when there is nothing. */
  boolean undo() {
    return step(before, after);
  }

  /** Asks again what was taken back, without telling; false when there is nothing. */
  boolean redo() {
    return step(after, before);
  }

  private boolean step(Deque<Query> from, Deque<Query> to) {
    if (from.isEmpty()) return false;
    if (now != null) to.push(now);
    amend(from.pop());
    tellSteps();
    return true;
  }

  private void tellSteps() {
    undoable.set(!before.isEmpty());
    redoable.set(!after.isEmpty());
  }

  private void settle(Runnable change) {
    settling = true;
    change.run();
    settling = false;
  }

  /** Whether a method's search heeds pins. */
  static boolean editable(MethodId method) {
    return PlannerCatalogue.installed().has(method, Capability.EDITABLE);
  }

  /** The question for a method. */
  Query of(MethodId method) {
    Edits asked = editable(method) ? edits.get() : edits.get().ends();
    return new Query(method, task.get(), start.get(), goal.get(), seed.get(), asked);
  }
}
