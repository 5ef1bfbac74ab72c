package ptp.run.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Solver;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.TaskSolution;

/** Makes the problems of a task: its goal pictures come from running the scripted solution (environment.md). */
public final class Problems {
  /** Goals per task that are practised. */
  public static final int PRACTICE_GOALS = 32;

  /** Steps between the oracle's subgoals. */
  private static final int ORACLE_STEPS = 15;

  private Problems() {}

  /** As {@link #of}, but kept in a file of the folder, so that they are simulated once. */
  static List<Problem> kept(
      Path folder, Task task, Split split, int count, TabletopOptions options, Progress progress) {
    String key = options + " " + split + " " + count;
    String name = "%s-%s-%d.problems".formatted(task, split, count).toLowerCase(Locale.ROOT);
    Optional<List<Problem>> found = ProblemFile.read(folder.resolve(name), task, key);
    if (found.isPresent()) return found.get();
    List<Problem> problems = of(task, split, count, options, progress);
    ProblemFile.write(folder.resolve(name), key, problems);
    return problems;
  }

  /** The first {@code count} problems of a split; seeds whose solution fails are left out and the next ones taken. */
  public static List<Problem> of(Task task, Split split, int count, TabletopOptions options, Progress progress) {
    List<Problem> problems = new ArrayList<>();
    try (Solver solver = new Solver(options, 0)) {
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

  private static Problem problem(Task task, Seed seed, TaskSolution solution) {
    return new Problem(
        task, seed, solution.trajectory().observations().getFirst().frame(), solution.goal(),
        solution.subgoals(ORACLE_STEPS));
  }
}
