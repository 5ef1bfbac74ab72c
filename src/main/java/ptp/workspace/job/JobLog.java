package ptp.workspace.job;

import java.util.List;
import java.util.Optional;
import ptp.domain.RunId;
import ptp.service.JobService;

/** Persistent storage of jobs. */
public interface JobLog {
  /** Notes a new job and names it. */
  long add(JobService.Request request);

  void state(long id, JobService.State state, String message);

  /** Notes the stage that a job is in, and where its metrics go. */
  void stage(long id, JobService.Stage stage, RunId run);

  List<Entry> load();

  /**
   * A job as it was noted last.
   *
   * @param stage that it is in, or was in last; empty where it never began
   * @param run where that stage's metrics go
   */
  record Entry(
      long id,
      JobService.Request request,
      JobService.State state,
      String message,
      Optional<JobService.Stage> stage,
      Optional<RunId> run) {}
}
