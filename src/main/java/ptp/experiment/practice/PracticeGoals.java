package ptp.experiment.practice;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.Environment;
import ptp.env.EnvironmentSource;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;

/**
 * Goals for practice and evaluation: the goals of a task, or drawn goals in equal shares from that task's starts.
 *
 * @param environments where it is practised; drawn goals begin at what they show
 * @param goals the drawn goals: problem i has goal i modulo their number; empty for the task's goal set
 * @param repeat other numbers than 0 change the random numbers
 * @param measured where the problems come from that success is measured on
 */
public record PracticeGoals(
    Setup setup, EnvironmentSource environments, Task task, List<Goal> goals, int repeat, Split measured) {

  /** The first of the problems that are practised; more than asked for where there are more drawn goals. */
  List<TaskInstance> practised(int count, Progress progress) {
    if (goals.isEmpty()) return setup.problems(task, Split.PRACTICE, count, progress);
    return towardsDrawn(Split.PRACTICE, Math.max(count, goals.size()), progress);
  }

  /** The first of the problems that success is measured on. */
  List<TaskInstance> measured(int count, Progress progress) {
    return goals.isEmpty() ? setup.problems(task, measured, count, progress) : towardsDrawn(measured, count, progress);
  }

  private List<TaskInstance> towardsDrawn(Split split, int count, Progress progress) {
    List<TaskInstance> problems = new ArrayList<>();
    try (Environment table = environments.open()) {
      for (int i = 0; i < count; i++) {
        progress.checkCancelled();
        Seed seed = split.seed(i);
        Frame start = table.reset(task, seed).frame();
        Goal goal = goals.get(i % goals.size());
        problems.add(new TaskInstance(task, seed, start, goal, List.of(goal)));
      }
    }
    return problems;
  }

  /** The random numbers of this practice. */
  Seed seed(Seed usual) {
    Seed drawn = goals.isEmpty() ? usual : usual.derive("drawn goal");
    return repeat == 0 ? drawn : drawn.derive(repeat);
  }
}
