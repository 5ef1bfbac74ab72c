package ptp.workspace;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Observation;
import ptp.domain.SceneMove;
import ptp.domain.SceneState;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.tabletop.Tabletop;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.service.SceneService;

/** Scenes in a simulator of their own, which is started when it is first needed. One user at a time. */
final class SimulatedScenes implements SceneService, AutoCloseable {
  private final Setup setup;
  private final PlanRequests questions;
  private final Map<Task, Map<Frame, SceneState>> known = new EnumMap<>(Task.class);
  private @Nullable Tabletop tabletop;

  /**
   * @param questions have the tasks' pictures
   */
  SimulatedScenes(Setup setup, PlanRequests questions) {
    this.setup = setup;
    this.questions = questions;
  }

  private Tabletop tabletop() {
    if (tabletop == null) tabletop = Tabletop.create(setup.preset().simulator());
    return tabletop;
  }

  @Override
  public synchronized Map<Frame, SceneState> known(Task task) {
    return known.computeIfAbsent(task, this::scenes);
  }

  private Map<Frame, SceneState> scenes(Task task) {
    Map<Frame, SceneState> scenes = new HashMap<>();
    for (TaskInstance problem : questions.problems(task)) {
      problem.goal().state().ifPresent(state -> scenes.put(problem.goal().frame(), state));
      Frame start = tabletop().reset(task, problem.seed()).frame();
      if (start.equals(problem.start())) scenes.put(start, tabletop().scene());
    }
    return Map.copyOf(scenes);
  }

  @Override
  public synchronized Frame empty(Task task) {
    tabletop().reset(task, Split.PRACTICE.seed(0));
    return tabletop().empty();
  }

  @Override
  public synchronized Scene show(SceneState state) {
    return seen(tabletop().put(state));
  }

  @Override
  public synchronized Scene move(SceneState from, SceneMove move) {
    return seen(tabletop().put(from, move));
  }

  private Scene seen(Observation observation) {
    Frame view = tabletop().render(VIEW, VIEW);
    return new Scene(
        new Goal(observation.frame(), Optional.of(tabletop().scene())), view, tabletop().objects());
  }

  @Override
  public synchronized void close() {
    if (tabletop != null) tabletop.close();
    tabletop = null;
  }
}
