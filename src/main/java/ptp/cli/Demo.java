package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ptp.cli.Commands.CompareArguments;
import ptp.cli.Commands.DemoResult;
import ptp.cli.Commands.DemoSuccess;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.experiment.setup.Setup;
import ptp.report.compare.ComparisonOptions;
import ptp.service.InspectService;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.PlanService;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;
import ptp.workspace.job.Stages.Evaluated;
import ptp.workspace.job.Stages.Policy;

/**
 * The method in a few minutes. The networks that come with the program plan and act on all tasks, beside other methods; then small
 * networks are trained from nothing, practise and are evaluated too. Without the shipped networks there is the second part only.
 */
final class Demo {
  static final String SHIPPED = "shipped";
  static final String TRAINED_HERE = "trained here";
  private static final int EPISODES = 20;
  private static final List<MethodId> COMPARED =
      List.of(MethodId.PTP, MethodId.GCP, MethodId.LEAP, MethodId.MODEL_FREE);
  private static final List<MethodId> PLANNED_HERE = List.of(MethodId.ORACLE, MethodId.PTP, MethodId.MODEL_FREE);
  private static final int SECONDS_OF_A_TASK = 60;

  private final LocalCommands commands;
  private final OpenWorkspace workspace;
  private final CommonOptions options;
  private final List<Path> filmstrips = new ArrayList<>();
  private final List<DemoSuccess> results = new ArrayList<>();

  Demo(LocalCommands commands, OpenWorkspace workspace, CommonOptions options) {
    this.commands = commands;
    this.workspace = workspace;
    this.options = options;
  }

  DemoResult run(Progress progress) {
    DemoSteps steps = new DemoSteps();
    boolean shipped = shipped();
    if (shipped) {
      for (Task task : Task.values()) {
        steps.add("plan and act on task " + task + " with the shipped networks", SECONDS_OF_A_TASK, p -> show(task, p));
      }
    }
    train(steps);
    if (!shipped) steps.add("plan", 10, p -> planHere());
    steps.run(progress);
    var compared = commands.comparing(new CompareArguments(Optional.empty(), ComparisonOptions.USUAL)).write(figures());
    return new DemoResult(List.copyOf(filmstrips), compared.curve(), compared.table(), List.copyOf(results));
  }

  /** Whether the networks that come with the program lie in the workspace. */
  private boolean shipped() {
    if (!workspace.presets().names().contains(Presets.DEFAULT)) return false;
    Setup setup = workspace.setup(shippedRequest(Task.A, MethodId.PTP));
    return setup.networks().trained(setup.preset().generators().steps());
  }

  private static Request shippedRequest(Task task, MethodId method) {
    return new Request(Presets.DEFAULT, EnumSet.of(Stage.EVALUATE), Optional.of(task), method, 0);
  }

  private void show(Task task, Progress progress) {
    filmstrip(Presets.DEFAULT, 0, task, COMPARED);
    int cells = COMPARED.size() + 1;
    for (int i = 0; i < COMPARED.size(); i++) {
      evaluate(shippedRequest(task, COMPARED.get(i)), Policy.OFFLINE, EPISODES, SHIPPED, part(progress, i, cells));
    }
    Request practised = shippedRequest(task, MethodId.PTP);
    if (workspace.stages().hasPractised(practised)) {
      evaluate(practised, Policy.LATEST, EPISODES, SHIPPED, part(progress, COMPARED.size(), cells));
    }
  }

  /** One of equal parts of a step, counted from 0. */
  private static Progress part(Progress step, int i, int parts) {
    return step.telling(share -> step.at(Math.round(1000 * (i + share)), 1000L * parts));
  }

  private void train(DemoSteps steps) {
    String preset = ", preset " + options.preset();
    for (Stage stage : List.of(Stage.COLLECT, Stage.ENCODER, Stage.GENERATORS, Stage.POLICY)) {
      String title = stage.title();
      steps.add(title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) + preset, seconds(stage),
          p -> work(stage, p));
    }
    steps.add("practise task " + options.task() + preset, seconds(Stage.PRACTICE), this::practise);
  }

  /** On two idle cores. */
  private static int seconds(Stage stage) {
    return stage == Stage.COLLECT ? 15 : 60;
  }

  private void practise(Progress progress) {
    Request request = LocalCommands.request(options, Stage.PRACTICE);
    work(Stage.PRACTICE, progress);
    int n = workspace.setup(request).preset().evaluation().episodes();
    for (Policy policy : Policy.values()) evaluate(request, policy, n, TRAINED_HERE, progress.quiet());
  }

  private void work(Stage stage, Progress progress) {
    Request request = LocalCommands.request(options, stage);
    workspace.stages().work(request, stage, workspace.stages().run(request, stage), progress);
  }

  private void evaluate(Request request, Policy policy, int n, String networks, Progress progress) {
    Evaluated found = workspace.stages().evaluate(request, policy, n, progress);
    results.add(
        new DemoSuccess(
            request.task().orElseThrow(), request.method(), networks, found.epochs(), n, found.evaluation().rate()));
  }

  private void planHere() {
    for (Task task : Task.values()) filmstrip(options.preset(), options.seed(), task, PLANNED_HERE);
  }

  private void filmstrip(String preset, long seed, Task task, List<MethodId> methods) {
    InspectService inspect = workspace.thinking(preset, seed).inspect();
    List<PlanService.Answer> plans =
        methods.stream()
            .map(method -> inspect.explain(new PlanService.Query(method, task, 0, 0, seed), Progress.SILENT)).toList();
    Path file = figures().resolve("plans-" + task + ".png");
    FigureWriter.filmstrip("Task " + task + ": " + task.title(), plans, inspect.recipe(plans), file);
    filmstrips.add(file);
  }

  private Path figures() {
    return workspace.folder().folder().resolve("figures");
  }
}
