package ptp.ui.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.service.JobService;
import ptp.service.JobService.Status;
import ptp.ui.text.Texts;

/** The jobs of the workspace as they change; what is asked of them is passed on off the interface thread. */
public final class JobsModel {
  private final JobService service;
  private final Executor worker;
  private final Executor ui;
  private final ObservableList<JobItem> items =
      FXCollections.observableArrayList(i -> new Observable[] {i.status()});
  private final ObservableList<JobItem> view = FXCollections.unmodifiableObservableList(items);
  private final Runnable end;
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param worker asks the service, in order
   * @param reading reads the jobs after changes
   */
  public JobsModel(JobService service, Executor worker, Executor reading, Executor ui) {
    this.service = service;
    this.worker = worker;
    this.ui = ui;
    end = service.subscribe(() -> reading.execute(this::refresh));
    reading.execute(this::refresh);
  }

  /** Follows the jobs no longer. */
  public void close() {
    end.run();
  }

  /** Newest first; a change of a job's status is a change of the list. */
  public ObservableList<JobItem> items() {
    return view;
  }

  /** Why the last request was refused; empty when it was not. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Names of the presets, the default one first. */
  public List<String> presets() {
    return service.presets();
  }

  /** Number of jobs that wait or run. */
  public int active() {
    return (int) items.stream().filter(JobItem::active).count();
  }

  public void start(JobService.Request request) {
    ask(() -> service.start(request));
  }

  public void cancel(long job) {
    ask(() -> service.cancel(job));
  }

  public void pause(long job) {
    ask(() -> service.pause(job));
  }

  public void resume(long job) {
    ask(() -> service.resume(job));
  }

  /** Reads the jobs; to be called off the interface thread. */
  public void refresh() {
    try {
      List<Status> now = service.jobs();
      ui.execute(() -> show(now));
    } catch (RuntimeException unreadable) {
      ui.execute(() -> problem.set(Texts.problem(unreadable)));
    }
  }

  private void ask(Runnable request) {
    worker.execute(
        () -> {
          try {
            request.run();
            ui.execute(() -> problem.set(""));
          } catch (RuntimeException refused) {
            ui.execute(() -> problem.set(Texts.problem(refused)));
          }
        });
  }

  private void show(List<Status> now) {
    Map<Long, JobItem> known = new HashMap<>();
    items.forEach(item -> known.put(item.id(), item));
    if (!now.stream().map(Status::id).toList().equals(items.stream().map(JobItem::id).toList())) {
      items.setAll(now.stream().map(s -> known.getOrDefault(s.id(), new JobItem(s))).toList());
    }
    for (int i = 0; i < now.size(); i++) {
      if (!items.get(i).get().equals(now.get(i))) items.get(i).update(now.get(i));
    }
  }
}
