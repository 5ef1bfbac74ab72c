package ptp.env.tabletop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ptp.domain.Primitive;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.env.tabletop.TabletopOptions;
import ptp.env.tabletop.physics.GraspMode;

/**
 * Success of the scripted demonstrators, for every primitive and every task, with the demonstrations' action noise.
 * Primitives run exactly as they are recorded, tasks as in {@link TaskSolver}. Each trial has its own seed.
 */
public record DemonstratorReport(GraspMode graspMode, double noiseLow, double noiseHigh, List<Row> rows) {

  /** @param steps mean number of actions */
  public record Row(String name, int trials, int successes, double steps) {
    public double rate() {
      return (double) successes / trials;
    }
  }

  /** Runs {@code trials} trials of everything; progress counts trials. */
  public static DemonstratorReport measure(
      TabletopOptions options, DemonstrationOptions demonstrations, Split split, int trials, Progress progress) {
    List<Row> rows = new ArrayList<>();
    int total = trials * (Primitive.values().length + Task.values().length);
    try (Tabletop tabletop = Tabletop.create(options)) {
      for (Primitive primitive : Primitive.values()) {
        rows.add(primitiveRow(tabletop, primitive, demonstrations, split, trials, progress));
        progress.at((long) rows.size() * trials, total);
      }
    }
    try (TaskSolver solver = new TaskSolver(options, demonstrations.noiseLow(), demonstrations.noiseHigh())) {
      for (Task task : Task.values()) {
        rows.add(taskRow(solver, task, split, trials, progress));
        progress.at((long) rows.size() * trials, total);
      }
    }
    return new DemonstratorReport(
        options.graspMode(), demonstrations.noiseLow(), demonstrations.noiseHigh(), List.copyOf(rows));
  }

  private static Row primitiveRow(
      Tabletop tabletop, Primitive primitive, DemonstrationOptions options, Split split, int trials,
      Progress progress) {
    int successes = 0;
    for (int i = 0; i < trials; i++) {
      progress.checkCancelled();
      tabletop.reset(primitive, split.seed(i));
      var random = split.seed(i).derive("report").random();
      if (Demonstrator.demonstrate(tabletop, primitive, options, random).success()) successes++;
    }
    return new Row(primitive.name(), trials, successes, options.steps());
  }

  private static Row taskRow(TaskSolver solver, Task task, Split split, int trials, Progress progress) {
    int successes = 0;
    double steps = 0;
    for (int i = 0; i < trials; i++) {
      progress.checkCancelled();
      TaskSolution solution = solver.solve(task, split.seed(i));
      if (solution.success()) successes++;
      steps += solution.trajectory().length();
    }
    return new Row(task.name(), trials, successes, steps / trials);
  }

  /** The table as text for the terminal. */
  public String table() {
    StringBuilder text = new StringBuilder();
    text.append(line("grasp %s, action noise %.2f to %.2f%n", graspMode, noiseLow, noiseHigh));
    for (Row r : rows) {
      text.append(line("%-16s %4d of %4d  %5.1f %%  %5.1f steps%n", r.name, r.successes, r.trials, 100 * r.rate(),
          r.steps));
    }
    return text.toString();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
