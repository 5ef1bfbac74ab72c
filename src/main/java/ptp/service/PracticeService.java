package ptp.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.experiment.practice.KeptGoal;
import ptp.experiment.practice.PracticeFeed.Now;
import ptp.experiment.practice.Recordings;

/**
 * Practice as a page needs it, besides its job and its metrics. Not for an interface thread, but for {@link #run} and
 * {@link #picture}: the others read files.
 */
public interface PracticeService extends ChangeSource {
  /** Missing prerequisite of practice, as a sentence; empty if there is none. */
  Optional<String> lacking(String preset, long seed, MethodId method);

  /** Keeps a drawn goal with the workspace and names it; the same goal has the same name. */
  String keep(Goal goal);

  /** The goals that were kept, the one that was kept last first; those that cannot be read are left out. */
  List<KeptGoal> goals();

  /** The file of a kept goal's picture. */
  Path picture(String goal);

  /** The run that the practice of a request belongs to; it need not have begun. */
  RunId run(JobService.Request request);

  /** Current snapshot. Its images are made only while somebody listens to changes. */
  Optional<Now> look();

  /** Whether episodes of a practice are kept. */
  boolean filmed(RunId run);

  /** The last episodes of a practice, also of one that an earlier start of the program, or another process, worked on. */
  Recordings films(RunId run);
}
