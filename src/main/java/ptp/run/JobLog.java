package ptp.run;

import java.util.List;

/** Where jobs survive the program's end. */
public interface JobLog {
  /** Notes a new job and names it. */
  long add(JobService.Request request);

  void state(long id, JobService.State state, String message);

  List<Entry> load();

  /** A job as it was noted last. */
  record Entry(long id, JobService.Request request, JobService.State state, String message) {}
}
