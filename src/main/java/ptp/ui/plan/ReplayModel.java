package ptp.ui.plan;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.plan.SearchRound;
import ptp.service.InspectService;
import ptp.service.PlanService.Answer;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/**
 * The search of a plan, round by round. Nothing is recorded until somebody asks; then the same search runs once more, and what
 * it tells counts only if it finds the very same plan.
 */
public final class ReplayModel {
  private final InspectService service;
  private final LatestTask task;
  private final ReadOnlyObjectWrapper<List<SearchRound>> rounds = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper far = new ReadOnlyStringWrapper("");
  private final IntegerProperty chosen = new SimpleIntegerProperty();

  public ReplayModel(InspectService service, LatestTask task) {
    this.service = service;
    this.task = task;
  }

  /** All rounds of all levels, in order; empty before they were asked for. */
  public ReadOnlyObjectProperty<List<SearchRound>> rounds() {
    return rounds.getReadOnlyProperty();
  }

  /** The number of the round in view. */
  public IntegerProperty chosen() {
    return chosen;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Why there is nothing to see; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** How far the search is, in words; empty while there is none. */
  public ReadOnlyStringProperty far() {
    return far.getReadOnlyProperty();
  }

  /** Searches once more and records. */
  public void record(Answer answer) {
    forget();
    busy.set(true);
    task.<Runnable>submit(
        (progress, deliver) -> {
          Progress told = SearchProgressText.of(progress, words -> deliver.accept(() -> far.set(words)));
          List<SearchRound> found = service.replay(answer, told);
          deliver.accept(() -> show(answer.plan().method(), found));
        },
        Runnable::run,
        this::ended);
  }

  private void show(MethodId method, List<SearchRound> found) {
    chosen.set(0);
    rounds.set(found);
    problem.set(found.isEmpty() ? none(method) : "");
  }

  private static String none(MethodId method) {
    String own = "replay.none." + method.id();
    return Texts.get(Texts.has(own) ? own : "replay.none");
  }

  private void ended(Exception failure) {
    busy.set(false);
    far.set("");
    if (failure != null) problem.set(Texts.problem(failure));
  }

  /** Drops what was recorded: the question has changed. */
  void forget() {
    task.cancel();
    busy.set(false);
    far.set("");
    problem.set("");
    rounds.set(List.of());
    chosen.set(0);
  }

  /** Goes some rounds on, or back. */
  public void step(int by) {
    chosen.set(Math.clamp(chosen.get() + by, 0, Math.max(0, rounds.get().size() - 1)));
  }

  /** The round in view; null for none. */
  @Nullable
  SearchRound round() {
    return chosen.get() < rounds.get().size() ? rounds.get().get(chosen.get()) : null;
  }

  /** How many rounds the level of a round has, and which of them it is, counted from 1. */
  String placeOf(SearchRound round) {
    long of = rounds.get().stream().filter(r -> r.level() == round.level()).count();
    int levels = rounds.get().getLast().level() + 1;
    return Texts.get("replay.place", round.level() + 1, levels, round.round() + 1, of, round.bestCost(), round
        .meanCost());
  }
}
