package ptp.run.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;

/**
 * What is practised and measured: the goal set of a task, or one drawn goal from that task's starts.
 *
 * @param goal the drawn goal, if it is one
 * @param repeat other numbers than 0 change the random numbers
 * @param measured where the problems come from that success is measured on
 */
record PracticeProblems(Setup setup, Task task, Optional<Goal> goal, int repeat, Split measured) {

  /** The first of the problems that are practised. */
  List<Problem> practised(int count, Progress progress) {
    return of(Split.PRACTICE, count, progress);
  }

  /** The first of the problems that success is measured on. */
  List<Problem> measured(int count, Progress progress) {
    return of(measured, count, progress);
  }

  private List<Problem> of(Split split, int count, Progress progress) {
    return goal.map(drawn -> towards(drawn, split, count, progress))
        .orElseGet(() -> setup.problems(task, split, count, progress));
  }

  private List<Problem> towards(Goal drawn, Split split, int count, Progress progress) {
    List<Problem> problems = new ArrayList<>();
    try (Tabletop table = Tabletop.create(setup.preset().simulator())) {
      for (int i = 0; i < count; i++) {
        progress.checkCancelled();
        Seed seed = split.seed(i);
        Frame start = table.reset(task, seed).frame();
        problems.add(new Problem(task, seed, start, drawn, List.of(drawn)));
      }
    }
    return problems;
  }

  /** The random numbers of this practice. */
  Seed seed(Seed usual) {
    Seed drawn = goal.map(g -> usual.derive("drawn goal")).orElse(usual);
    return repeat == 0 ? drawn : drawn.derive(repeat);
  }
}
