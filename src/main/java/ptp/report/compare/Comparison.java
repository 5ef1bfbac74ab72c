package ptp.report.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.service.CommandText;
import ptp.stats.SeedGroup;

/**
 * Runs beside one another, the same in the window and in the terminal.
 *
 * @param workspace the folder that the runs belong to
 * @param runs those that pass the filter of the choices
 */
public record Comparison(Path workspace, List<MeasuredRun> runs, ComparisonOptions choices) {
  /** A title of the table. */
  public static final String TABLE_TITLE = "Success before and after practice, %";

  /** Compares those runs that pass the filter. */
  public static Comparison of(Path workspace, List<MeasuredRun> all, ComparisonOptions choices) {
    List<MeasuredRun> counting =
        all.stream().filter(MeasuredRun::measured).filter(choices.filter().test()).toList();
    return new Comparison(workspace, counting, choices);
  }

  /** A title of a task's curves. */
  public static String title(Task task) {
    return "Success on task " + task + ": " + task.title();
  }

  /** The tasks that were measured. */
  public List<Task> tasks() {
    return runs.stream().map(r -> r.run().task()).distinct().sorted().toList();
  }

  /** The groups of a task's curves. */
  public List<SeedGroup> curves(Task task) {
    return RunGroups.of(of(task), choices.keys());
  }

  /** The lines of the table, in the order of the methods; they keep presets apart whatever curves are grouped by. */
  public List<TableRow> table() {
    return RunGroups.table(runs);
  }

  private List<MeasuredRun> of(Task task) {
    return runs.stream().filter(r -> r.run().task() == task).toList();
  }

  /** The command that makes a task's curves again. */
  public String curvesCommand(Task task) {
    CommandText command = CommandText.of("export").option("--workspace", workspace).option("--task", task);
    choices.addTo(command);
    return command.option("--only", "curves").text();
  }

  /** The command that makes the table again. */
  public String tableCommand() {
    CommandText command = CommandText.of("export").option("--workspace", workspace);
    choices.filter().addTo(command);
    return command.option("--only", "table").text();
  }

  /** Recipe of a task's curves: the summary and every run with its configuration. */
  public String curvesRecipe(Task task) {
    String head =
        "figure: success over epochs\ntask: %s\ngrouped by: [%s]\nsummary: %s\nsmoothing: %s\n".formatted(
            task, choices.keyWords().replace(",", ", "), choices.summary().label(), choices.smoothing().label());
    return head + recipe(curvesCommand(task), of(task));
  }

  /** Recipe of the table. */
  public String tableRecipe() {
    String head =
        "figure: success before and after practice\ngrouped by: [method, observation, preset]\n"
            + "summary: mean and standard deviation over seeds; over all tasks IQM, 95 % bootstrap interval\n"
            + "after practice: finished runs only\n";
    return head + recipe(tableCommand(), runs);
  }

  private String recipe(String command, List<MeasuredRun> used) {
    return "filter: {" + choices.filter().label() + "}\ncommand: " + command + "\nruns:\n"
        + used.stream().map(Comparison::entry).collect(Collectors.joining());
  }

  private static String entry(MeasuredRun measured) {
    RunRecord run = measured.run();
    String recipe = run.recipe().lines().map(line -> "      " + line + "\n").collect(Collectors.joining());
    long[] epochs = measured.success().epochs();
    return "  - id: %s\n    seed: %d\n    recipe: |\n%s    status: %s\n    epochs: [%d, %d]\n".formatted(
        run.id(), run.seed(), recipe, run.status().name().toLowerCase(Locale.ROOT), epochs[0],
        epochs[epochs.length - 1]);
  }
}
