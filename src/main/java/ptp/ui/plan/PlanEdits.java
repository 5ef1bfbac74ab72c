package ptp.ui.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import ptp.domain.Frame;
import ptp.run.PlanService.Edits;

/** What a person changed about the question by hand: pinned, replaced and left-out subgoals, and a drawn goal. */
public final class PlanEdits {
  private final ReadOnlyObjectWrapper<Edits> edits = new ReadOnlyObjectWrapper<>(Edits.NONE);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final Deque<Edits> before = new ArrayDeque<>();
  private final Runnable changed;

  /**
   * @param changed is told after every edit by hand
   */
  PlanEdits(Runnable changed) {
    this.changed = changed;
  }

  public Edits get() {
    return edits.get();
  }

  public ReadOnlyObjectProperty<Edits> property() {
    return edits.getReadOnlyProperty();
  }

  /** Whether there is an edit to take back. */
  public ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether anything differs from the task's own question. */
  public ObservableBooleanValue some() {
    return Bindings.createBooleanBinding(() -> !edits.get().equals(Edits.NONE), edits);
  }

  /** Fixes a place of the finest plan to a picture. */
  void pin(int place, Frame picture) {
    change(get().pin(place, picture));
  }

  /** Drops a place of the finest plan. */
  void leaveOut(int place) {
    change(get().leaveOut(place));
  }

  /** Lets the search choose a place again. */
  void free(int place) {
    change(get().free(place));
  }

  /** Plans to a drawn picture. */
  public void draw(Frame goal) {
    change(get().drawn(Optional.of(goal)));
  }

  /** Takes everything back at once. */
  public void clear() {
    change(Edits.NONE);
  }

  /** Takes the last edit back. */
  public void undo() {
    if (before.isEmpty()) return;
    edits.set(before.pop());
    undoable.set(!before.isEmpty());
    changed.run();
  }

  /** Begins anew with these, without telling. */
  void reset(Edits now) {
    before.clear();
    undoable.set(false);
    edits.set(now);
  }

  private void change(Edits now) {
    if (now.equals(get())) return;
    before.push(get());
    undoable.set(true);
    edits.set(now);
    changed.run();
  }
}
