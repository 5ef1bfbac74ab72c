package ptp.ui;

import java.util.HashMap;
import java.util.Map;
import ptp.service.JobService.State;
import ptp.ui.task.JobItem;
import ptp.ui.task.JobsModel;
import ptp.ui.text.Texts;

/** Says when a job ended, on whatever page the user is; what had ended before the window opened is no news. */
final class JobNotifications {
  private final JobsModel jobs;
  private final Notifications notices;
  private final Map<Long, State> known = new HashMap<>();

  JobNotifications(JobsModel jobs, Notifications notices) {
    this.jobs = jobs;
    this.notices = notices;
  }

  /** Looks at the jobs whenever they change. */
  void follow() {
    jobs.items().subscribe(this::look);
  }

  private void look() {
    for (JobItem job : jobs.items()) {
      State now = job.get().state();
      State before = known.put(job.id(), now);
      if (before != null && before != now && now.terminal()) say(job, now);
    }
  }

  private void say(JobItem job, State end) {
    String title = job.get().title();
    if (end == State.FAILED) notices.fail(Texts.get("news.failed", title, job.get().message()));
    else notices.say(Texts.get(end == State.DONE ? "news.done" : "news.cancelled", title));
  }
}
