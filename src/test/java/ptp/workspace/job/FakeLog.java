package ptp.workspace.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ptp.domain.RunId;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;

/** A job log in memory, which remembers every change. */
final class FakeLog implements JobLog {
  private final List<Entry> entries = new ArrayList<>();
  private final List<List<State>> histories = new ArrayList<>();

  @Override
  public synchronized long add(Request request) {
    entries.add(new Entry(entries.size(), request, State.WAITING, "", Optional.empty(), Optional.empty()));
    histories.add(new ArrayList<>());
    return entries.size() - 1;
  }

  @Override
  public synchronized void state(long id, State state, String message) {
    Entry old = entries.get((int) id);
    entries.set((int) id, new Entry(id, old.request(), state, message, old.stage(), old.run()));
    histories.get((int) id).add(state);
  }

  @Override
  public synchronized void stage(long id, Stage stage, RunId run) {
    Entry old = entries.get((int) id);
    entries.set(
        (int) id, new Entry(id, old.request(), old.state(), old.message(), Optional.of(stage), Optional.of(run)));
  }

  @Override
  public synchronized List<Entry> load() {
    return List.copyOf(entries);
  }

  synchronized State state(long id) {
    return entries.get((int) id).state();
  }

  /** Every state that was noted of a job, in order. */
  synchronized List<State> history(long id) {
    return List.copyOf(histories.get((int) id));
  }
}
