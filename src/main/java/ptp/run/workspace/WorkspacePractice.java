package ptp.run.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ptp.domain.Goal;
import ptp.domain.Method;
import ptp.domain.RunId;
import ptp.run.JobService.Request;
import ptp.run.JobService.Stage;
import ptp.run.PracticeFeed.Film;
import ptp.run.PracticeFeed.Now;
import ptp.run.PracticeService;
import ptp.run.Presets;
import ptp.run.stage.FilmShelf;
import ptp.run.stage.Setup;
import ptp.run.stage.Stages;
import ptp.store.Workspace;

/** Practice in a workspace. */
final class WorkspacePractice implements PracticeService {
  private final Workspace workspace;
  private final Presets presets;
  private final Stages stages;
  private final KeptFilms kept;

  WorkspacePractice(Workspace workspace, Presets presets, Stages stages) {
    this.workspace = workspace;
    this.presets = presets;
    this.stages = stages;
    this.kept = new KeptFilms(workspace);
  }

  @Override
  public Optional<String> lacking(String preset, long seed, Method method) {
    Setup setup = new Setup(workspace, preset, presets.read(preset), seed);
    boolean trained = new NetworkPlans(new LazyNetworks(setup), new Questions(setup)).ready(method);
    if (trained && Files.isDirectory(setup.dataset())) return Optional.empty();
    return Optional.of(
        "Preset %s with seed %d is not trained for %s yet: start its stages on the Train page first."
            .formatted(preset, seed, method.title()));
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
  public Optional<Now> look() {
    return stages.feed().look();
  }

  @Override
  public boolean filmed(RunId run) {
    return Files.exists(new FilmShelf(workspace, run).file());
  }

  @Override
  public Films films(RunId run) {
    List<Film> fresh = stages.feed().films().stream().filter(f -> f.run().equals(run)).toList();
    return fresh.isEmpty() ? kept.of(run) : new Films(fresh, "");
  }
}
