package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ptp.cli.Commands.ExportArguments;
import ptp.cli.Commands.ExportKind;
import ptp.cli.Commands.ExportResult;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.report.compare.SubgoalFigureRows;
import ptp.report.figure.Figure;
import ptp.service.InspectService;
import ptp.service.InspectService.Kept;
import ptp.service.InspectService.Saved;
import ptp.service.PlanService;

/** Figures of a workspace in several formats, each with its recipe inside. */
final class Export {
  private final PlanService plans;
  private final InspectService inspect;
  private final CompareReports comparing;

  Export(PlanService plans, InspectService inspect, CompareReports comparing) {
    this.plans = plans;
    this.inspect = inspect;
    this.comparing = comparing;
  }

  /**
   * Writes the figures.
   *
   * @param task whose subgoals are planned, where those are asked for
   */
  ExportResult write(ExportArguments asked, Task task, Path folder, Progress progress) {
    ExportResult written =
        new ExportResult(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (asked.kinds().contains(ExportKind.PLANS)) {
      for (String name : names(asked))
        written.plans().addAll(write(plan(name), folder, "plan-" + name.replace('/', '-'), asked));
    }
    if (asked.kinds().contains(ExportKind.CURVES)) {
      comparing.curves().forEach(
          (of, figure) -> written.curves().addAll(write(figure, folder, "success-" + of, asked)));
    }
    if (asked.kinds().contains(ExportKind.TABLE) && comparing.runs() > 0) {
      written.table().addAll(write(comparing.table(), folder, "results", asked));
    }
    if (asked.kinds().contains(ExportKind.SUBGOALS)) {
      SubgoalFigureRows rows = new SubgoalFigureRows(task, asked.example());
      written.subgoals().addAll(write(subgoals(rows, progress), folder, rows.fileName(), asked));
    }
    if (written.equals(new ExportResult(List.of(), List.of(), List.of(), List.of()))) {
      throw new IllegalArgumentException(
          "there is nothing to export yet; save a plan (ptp plan --save) or practise (ptp practice) first");
    }
    return written;
  }

  private List<String> names(ExportArguments asked) {
    return asked.plans().isEmpty() ? inspect.saved().stream().filter(Saved::own).map(Saved::name).toList() : asked
        .plans();
  }

  private Figure plan(String name) {
    Kept kept = inspect.open(name);
    return FigureWriter.filmstrip(kept.saved().title(), kept.plans(), kept.recipe());
  }

  private Figure subgoals(SubgoalFigureRows rows, Progress progress) {
    int examples = plans.images(rows.task()).starts().size();
    if (rows.example() < 0 || rows.example() >= examples) {
      throw new IllegalArgumentException(
          "--example must be from 0 to %d for task %s, not %d".formatted(examples - 1, rows.task(), rows.example()));
    }
    List<Plan> planned = new ArrayList<>();
    for (MethodId method : SubgoalFigureRows.methods()) {
      if (plans.ready(method)) planned.add(plans.plan(rows.query(method), progress));
    }
    return FigureWriter.rows(rows.title(), planned, rows.recipe(inspect, planned));
  }

  private static List<Path> write(Figure figure, Path folder, String name, ExportArguments asked) {
    List<Path> files = asked.formats().stream().map(f -> folder.resolve(name + "." + f)).toList();
    files.forEach(file -> FigureWriter.write(figure, asked.print(), file));
    return files;
  }
}
