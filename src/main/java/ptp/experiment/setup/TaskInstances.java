package ptp.experiment.setup;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.task.TaskSolution;
import ptp.env.tabletop.task.TaskSolver;

/** Makes the problems of a task: its goal pictures come from running the scripted solution (environment.md). */
public final class TaskInstances {
  /** Steps between the oracle's subgoals. */
  private static final int ORACLE_STEPS = 15;

  private TaskInstances() {}

  /** The first {@code count} problems of a split; seeds whose solution fails are left out and the next ones taken. */
  public static List<TaskInstance> of(Task task, Split split, int count, TabletopOptions options, Progress progress) {
    List<TaskInstance> problems = new ArrayList<>();
    try (TaskSolver solver = new TaskSolver(options, 0, 0)) {
      for (long i = 0; problems.size() < count; i++) {
        progress.checkCancelled();
        progress.at(problems.size(), count);
        Seed seed = split.seed(i);
        TaskSolution solution = solver.solve(task, seed);
        if (solution.success()) problems.add(problem(task, seed, solution));
        if (i > 4L * count + 20) throw new IllegalStateException("the scripted solution of task " + task + " fails");
      }
    }
    return problems;
  }

  private static TaskInstance problem(Task task, Seed seed, TaskSolution solution) {
    return new TaskInstance(
        task, seed, solution.trajectory().observations().getFirst().frame(), solution.goal(),
        solution.subgoals(ORACLE_STEPS));
  }
}
