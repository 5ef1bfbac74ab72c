package ptp.ui.practice;

import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import ptp.experiment.practice.KeptGoal;

/** The drawn goals of the workspace, and which of them are chosen. */
public final class GoalSet {
  private final ObservableList<KeptGoal> kept = FXCollections.observableArrayList();
  private final ObservableSet<String> chosen = FXCollections.observableSet();
  private Set<String> started = Set.of();

  /** Takes over what is kept now; goals that are gone are not chosen any more. */
  void show(List<KeptGoal> now) {
    if (!kept.equals(now)) kept.setAll(now);
    chosen.retainAll(now.stream().map(KeptGoal::id).toList());
  }

  /** Chooses a goal, or lets go of it. */
  public void choose(String id, boolean wanted) {
    if (wanted) chosen.add(id);
    else chosen.remove(id);
  }

  /** Chooses a new drawing, beside what is chosen already, or as the first of another set after a start. */
  void add(String id) {
    if (chosen.equals(started)) chosen.clear();
    chosen.add(id);
  }

  /** What is chosen now is being practised. */
  void start() {
    started = Set.copyOf(chosen);
  }

  /** Newest first. */
  public ObservableList<KeptGoal> kept() {
    return kept;
  }

  /** Ids; one that was drawn just now may not be among {@link #kept} yet. */
  public ObservableSet<String> chosen() {
    return chosen;
  }
}
