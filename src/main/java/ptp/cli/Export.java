package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ptp.cli.Commands.ExportArguments;
import ptp.cli.Commands.ExportKind;
import ptp.cli.Commands.ExportResult;
import ptp.figure.Figure;
import ptp.run.InspectService.Kept;
import ptp.run.InspectService.Saved;
import ptp.run.InspectService;
import ptp.run.MetricService;

/** Figures of a workspace in several formats, each with its recipe inside. */
final class Export {
  private final InspectService inspect;
  private final MetricService metrics;

  Export(InspectService inspect, MetricService metrics) {
    this.inspect = inspect;
    this.metrics = metrics;
  }

  ExportResult write(ExportArguments asked, Path folder) {
    List<Path> plans = new ArrayList<>();
    List<Path> curves = new ArrayList<>();
    List<Path> table = new ArrayList<>();
    if (asked.kinds().contains(ExportKind.PLANS)) {
      for (String name : names(asked)) plans.addAll(write(plan(name), folder, "plan-" + name, asked));
    }
    Comparison comparison = new Comparison(metrics);
    if (asked.kinds().contains(ExportKind.CURVES)) {
      comparison.curves().forEach(
          (task, figure) -> curves.addAll(write(figure, folder, "success-" + task, asked)));
    }
    if (asked.kinds().contains(ExportKind.TABLE) && comparison.runs() > 0) {
      table.addAll(write(comparison.table(), folder, "results", asked));
    }
    if (plans.isEmpty() && curves.isEmpty() && table.isEmpty()) {
      throw new IllegalArgumentException(
          "there is nothing to export yet; save a plan (ptp plan --save) or practise (ptp practice) first");
    }
    return new ExportResult(plans, curves, table);
  }

  private List<String> names(ExportArguments asked) {
    return asked.plans().isEmpty() ? inspect.saved().stream().map(Saved::name).toList() : asked.plans();
  }

  private Figure plan(String name) {
    Kept kept = inspect.open(name);
    return Pictures.filmstrip(kept.saved().title(), kept.plans(), inspect.pace(), kept.recipe());
  }

  private static List<Path> write(Figure figure, Path folder, String name, ExportArguments asked) {
    List<Path> files = asked.formats().stream().map(f -> folder.resolve(name + "." + f)).toList();
    files.forEach(file -> Pictures.write(figure, asked.print(), file));
    return files;
  }
}
