package ptp.ui.plan;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.service.PlanService.Edits;

/** What a person changed about the question by hand: its ends, and pinned, replaced and left-out subgoals. */
public final class PlanEdits {
  private final ReadOnlyObjectWrapper<Edits> edits = new ReadOnlyObjectWrapper<>(Edits.NONE);
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

  /** Whether anything differs from the task's own question. */
  public ObservableBooleanValue some() {
    return Bindings.createBooleanBinding(() -> !edits.get().equals(Edits.NONE), edits);
  }

  /** Whether the start is not one of the task's. */
  ObservableBooleanValue ownStart() {
    return Bindings.createBooleanBinding(() -> edits.get().start().isPresent(), edits);
  }

  /** Whether the goal is not one of the task's. */
  ObservableBooleanValue drawnGoal() {
    return Bindings.createBooleanBinding(() -> edits.get().drawn().isPresent(), edits);
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
  public void draw(Goal goal) {
    change(get().drawn(Optional.of(goal)));
  }

  /** Takes everything back at once. */
  public void clear() {
    change(Edits.NONE);
  }

  /** Takes over without telling. */
  void reset(Edits now) {
    edits.set(now);
  }

  private void change(Edits now) {
    edits.set(now);
    changed.run();
  }
}
