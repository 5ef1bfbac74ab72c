package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ptp.cli.Commands.CompareArguments;
import ptp.cli.Commands.DemoResult;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.report.compare.ComparisonOptions;
import ptp.service.InspectService;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.PlanService;
import ptp.workspace.OpenWorkspace;

/**
 * The whole method in a few minutes: collects, trains, plans the three tasks, practises one and draws what came of it.
 * Everything is learned in the run; with preset {@code smoke} its success is modest.
 */
final class Demo {
  private static final List<MethodId> METHODS = List.of(MethodId.ORACLE, MethodId.PTP, MethodId.MODEL_FREE);

  private final LocalCommands commands;
  private final OpenWorkspace workspace;
  private final CommonOptions options;

  Demo(LocalCommands commands, OpenWorkspace workspace, CommonOptions options) {
    this.commands = commands;
    this.workspace = workspace;
    this.options = options;
  }

  DemoResult run(Progress progress) {
    for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) {
      work(stage, progress);
    }
    Path folder = workspace.folder().folder().resolve("figures");
    List<Path> filmstrips = plan(folder, progress);
    work(Stage.PRACTICE, progress);
    var compared = commands.comparing(new CompareArguments(Optional.empty(), ComparisonOptions.USUAL)).write(folder);
    return new DemoResult(filmstrips, compared.curve(), compared.table());
  }

  private void work(Stage stage, Progress progress) {
    Request request = LocalCommands.request(options, stage);
    workspace.stages().work(request, stage, workspace.stages().run(request, stage), progress);
  }

  private List<Path> plan(Path folder, Progress progress) {
    InspectService inspect = workspace.thinking(options.preset(), options.seed()).inspect();
    List<Path> files = new ArrayList<>();
    for (Task task : Task.values()) {
      progress.message("planning task " + task);
      List<PlanService.Answer> plans = new ArrayList<>();
      for (MethodId method : METHODS) {
        plans.add(inspect.explain(new PlanService.Query(method, task, 0, 0, options.seed()), progress));
      }
      Path file = folder.resolve("plans-" + task + ".png");
      String title = "Task " + task + ": " + task.title();
      FigureWriter.filmstrip(title, plans, inspect.recipe(plans), file);
      files.add(file);
    }
    return files;
  }
}
