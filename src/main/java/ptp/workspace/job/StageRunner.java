package ptp.workspace.job;

import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.service.JobService;

/** Does one stage of a job in the calling thread. */
public interface StageRunner {
  /** The run that the stage's metrics belong to, created when it is new. */
  RunId run(JobService.Request request, JobService.Stage stage);

  /**
   * Does the stage, or what is left of it, and keeps its metrics; returns at once when its result is there already. A
   * measurement has no result but its metrics and is always made anew.
   *
   * @throws java.util.concurrent.CancellationException when the progress was cancelled; the work is resumable then
   */
  void work(JobService.Request request, JobService.Stage stage, RunId run, Progress progress);
}
