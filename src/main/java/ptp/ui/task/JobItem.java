package ptp.ui.task;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ptp.run.JobService.State;
import ptp.run.JobService.Status;
import ptp.ui.text.Texts;

/** One job as the window shows it; its status changes while the item stays. */
public final class JobItem {
  private final ReadOnlyObjectWrapper<Status> status;

  JobItem(Status status) {
    this.status = new ReadOnlyObjectWrapper<>(status);
  }

  public long id() {
    return get().id();
  }

  public Status get() {
    return status.get();
  }

  public ReadOnlyObjectProperty<Status> status() {
    return status.getReadOnlyProperty();
  }

  void update(Status now) {
    status.set(now);
  }

  /** Waiting or running. */
  public boolean active() {
    return !get().state().terminal();
  }

  public boolean resumable() {
    return get().state() == State.CANCELLED || get().state() == State.FAILED;
  }

  /** "Train the encoder · 42 % · 3 min left", or what became of the job. */
  public String progressText() {
    Status now = get();
    return switch (now.state()) {
      case WAITING -> Texts.get("job.waiting");
      case RUNNING -> runningText(now);
      case DONE -> Texts.get("job.done");
      case CANCELLED -> Texts.get("job.cancelled");
      case FAILED -> Texts.get("job.failed");
    };
  }

  private static String runningText(Status now) {
    String stage = now.stage().map(s -> s.title() + " · ").orElse("");
    String left = now.left().map(d -> " · " + Texts.get("job.left", Texts.duration(d))).orElse("");
    return stage + Texts.percent(now.fraction()) + left;
  }
}
