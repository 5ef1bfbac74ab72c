package ptp.ui.goal;

import java.util.List;
import ptp.domain.Frame;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.report.figure.FakeFrames;
import ptp.service.PlanService;

/** Offers two starts and two goals per task, other ones for task A, and plans nothing. */
final class TaskPictures implements PlanService {
  /** Whether there are any. */
  boolean there = true;

  @Override
  public TaskImages images(Task task) {
    if (!there) return new TaskImages(List.of(), List.of());
    double from = task == Task.A ? 0 : 0.5;
    List<Frame> starts = List.of(FakeFrames.at(from), FakeFrames.at(from + 0.1));
    return new TaskImages(starts, List.of(FakeFrames.at(0.9), FakeFrames.at(1)));
  }

  @Override
  public boolean ready(MethodId method) {
    return true;
  }

  @Override
  public Plan plan(Query query, Progress progress) {
    throw new UnsupportedOperationException("the Goal page asks the goal service");
  }
}
