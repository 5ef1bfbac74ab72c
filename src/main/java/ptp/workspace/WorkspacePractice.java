package ptp.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.experiment.practice.KeptGoal;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Now;
import ptp.experiment.practice.RecordedEpisodes;
import ptp.experiment.practice.Recordings;
import ptp.experiment.record.Workspace;
import ptp.experiment.setup.Setup;
import ptp.plan.PlannerCatalogue;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.PracticeService;
import ptp.workspace.job.Stages;

/** Practice in a workspace. */
final class WorkspacePractice implements PracticeService {
  private final Workspace workspace;
  private final Presets presets;
  private final Stages stages;
  private final KeptRecordings kept;

  WorkspacePractice(Workspace workspace, Presets presets, Stages stages) {
    this.workspace = workspace;
    this.presets = presets;
    this.stages = stages;
    this.kept = new KeptRecordings(workspace);
  }

  @Override
  public Optional<String> lacking(String preset, long seed, MethodId method) {
    Setup setup = new Setup(workspace, preset, presets.read(preset), seed);
    boolean trained = new NetworkPlans(new LazyNetworks(setup), new PlanRequests(setup)).ready(method);
    if (trained && Files.isDirectory(setup.dataset())) return Optional.empty();
    return Optional.of(
        "Preset %s with seed %d is not trained for %s yet: start its stages on the Train page first."
            .formatted(preset, seed, PlannerCatalogue.installed().title(method)));
  }

  @Override
  public String keep(Goal goal) {
    return stages.goals().keep(goal);
  }

  @Override
  public List<KeptGoal> goals() {
    return stages.goals().list();
  }

  @Override
  public Path picture(String goal) {
    return workspace.goals().resolve(goal + ".png");
  }

  @Override
  public RunId run(Request request) {
    return Stages.runId(request, Stage.PRACTICE);
  }

  @Override
  public Runnable subscribe(Runnable listener) {
    return stages.feed().subscribe(listener);
  }

  @Override
  public Optional<Now> look() {
    return stages.feed().look();
  }

  @Override
  public boolean filmed(RunId run) {
    return Files.exists(new RecordedEpisodes(workspace, run).file());
  }

  @Override
  public Recordings films(RunId run) {
    List<Film> fresh = stages.feed().films().stream().filter(f -> f.run().equals(run)).toList();
    return fresh.isEmpty() ? kept.of(run) : new Recordings(fresh, "");
  }
}
