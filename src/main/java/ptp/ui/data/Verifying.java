package ptp.ui.data;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ptp.service.DataService.OpenSet;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** A data set being verified: how far it is, and what came out. */
public final class Verifying {
  private static final State IDLE = new State(false, 0, "", false);

  private final LatestTask task;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(IDLE);

  Verifying(LatestTask task) {
    this.task = task;
  }

  /**
   * @param fraction done, 0 to 1
   * @param result a sentence once it is done
   * @param damaged whether the result is bad news
   */
  public record State(boolean running, double fraction, String result, boolean damaged) {}

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /**
   * @param done is called at the end, before the result is shown
   */
  void start(OpenSet set, Runnable done) {
    state.set(new State(true, 0, "", false));
    task.<State>submit(
        (progress, deliver) -> deliver.accept(result(set.verify(progress.telling(share -> deliver.accept(
            new State(true, share, "", false)))))),
        state::set,
        failure -> ended(failure, done));
  }

  /** Stops it and forgets what came out. */
  public void reset() {
    task.cancel();
    state.set(IDLE);
  }

  private void ended(Exception failure, Runnable done) {
    if (failure != null) state.set(new State(false, 1, Texts.problem(failure), true));
    done.run();
  }

  private static State result(boolean intact) {
    return new State(false, 1, Texts.get(intact ? "data.intact" : "data.damaged"), !intact);
  }
}
