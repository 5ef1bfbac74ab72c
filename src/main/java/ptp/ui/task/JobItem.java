package ptp.ui.task;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.service.JobService.Status;
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

  /** Stopped or held in the middle, so that it can go on. */
  public boolean resumable() {
    State state = get().state();
    return state == State.PAUSED || state == State.CANCELLED || state == State.FAILED;
  }

  /** It has the floor: no other job runs. */
  public boolean underWay() {
    return get().state() == State.RUNNING || get().state() == State.PAUSED;
  }

  /** Whether what it does now is practice, which has a page of its own. */
  public boolean practises() {
    return get().work().stage().filter(Stage.PRACTICE::equals).isPresent();
  }

  /** "Train the encoder · 42 % · 3 min left", or what became of the job. */
  public String progressText() {
    Status now = get();
    return switch (now.state()) {
      case WAITING -> Texts.get("job.waiting");
      case RUNNING -> runningText(now);
      case PAUSED -> pausedText(now);
      case DONE -> Texts.get("job.done");
      case CANCELLED -> Texts.get("job.cancelled");
      case FAILED -> Texts.get("job.failed");
    };
  }

  private static String stageText(Status now) {
    return now.work().stage().map(s -> s.title() + " · ").orElse("");
  }

  /** How far it is, unless the program was started anew since. */
  private static String pausedText(Status now) {
    if (now.work().fraction() == 0) return Texts.get("job.paused.kept");
    return Texts.get("job.paused", stageText(now) + Texts.percent(now.work().fraction()));
  }

  private static String runningText(Status now) {
    String left = now.work().left().map(d -> " · " + Texts.get("job.left", Texts.duration(d))).orElse("");
    return stageText(now) + Texts.percent(now.work().fraction()) + left;
  }
}
