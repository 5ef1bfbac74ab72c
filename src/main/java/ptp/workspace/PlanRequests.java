package ptp.workspace;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.MethodPlanner;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.learn.probe.StateProbe;
import ptp.plan.Effort;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.SearchListener;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;

/** Plan requests for the simulator's tasks, prepared for planners. */
final class PlanRequests {
  private final Setup setup;
  private final Map<Task, List<TaskInstance>> problems = new EnumMap<>(Task.class);

  PlanRequests(Setup setup) {
    this.setup = setup;
  }

  /** The problems of a task whose starts and goals can be chosen. */
  List<TaskInstance> problems(Task task) {
    synchronized (problems) {
      if (!problems.containsKey(task)) {
        problems.put(task, setup.problems(task, Split.PRACTICE, PracticeOptions.PRACTICE_GOALS, Progress.SILENT));
      }
      return problems.get(task);
    }
  }

  TaskInstance from(Query query) {
    return problems(query.task()).get(query.start());
  }

  /** The problem whose goal is asked for. */
  TaskInstance to(Query query) {
    return problems(query.task()).get(query.goal());
  }

  /** The picture that is planned from. */
  Frame start(Query query) {
    return query.edits().start().map(Goal::frame).orElseGet(() -> from(query).start());
  }

  /** The goal that is planned to. */
  Goal goal(Query query) {
    return query.edits().drawn().orElseGet(() -> to(query).goal());
  }

  /** A question with its planner. */
  record Ready(Planner planner, PlanProblem problem) {}

  Ready ready(LoadedNetworks networks, Query query) {
    boolean tasksOwn = query.edits().start().isEmpty() && query.edits().drawn().isEmpty();
    MethodPlanner planner = new MethodPlanner(networks, query.method(), Effort.WHOLE);
    Map<Integer, float[]> pins = new TreeMap<>();
    query.edits().pins().forEach((place, picture) -> pins.put(place, networks.encoder().encode(picture)));
    float[] start = networks.encoder().encode(start(query));
    float[] goal = networks.encoder().encode(goal(query).frame());
    List<float[]> solution = tasksOwn ? planner.solution(from(query)) : List.of();
    return new Ready(
        planner.planner(), new PlanProblem(start, goal, new Seed(query.seed()), pins, solution));
  }

  /** Plans an answer, timed, and explains it; with estimates where there is a probe. */
  Answer explain(
      LoadedNetworks networks,
      Query query,
      Optional<StateProbe> probe,
      Progress progress,
      Consumer<Supplier<Answer>> soFar) {
    Ready ready = ready(networks, query);
    int finest = setup.preset().planner().subgoals();
    long begun = System.nanoTime();
    LongAdder aside = new LongAdder(); // nanoseconds that telling took, which the search did not
    DoubleSupplier seconds = () -> (System.nanoTime() - begun - aside.sum()) / 1e9;
    Consumer<Plan> tell =
        part -> {
          if (part.subgoals().size() == finest) return;
          long from = System.nanoTime();
          double searched = seconds.getAsDouble();
          soFar.accept(() -> answer(networks, probe, query, part, searched));
          aside.add(System.nanoTime() - from);
        };
    boolean whole = query.edits().leftOut().isEmpty(); // a place to leave out is one of the finest level
    SearchListener listener = whole ? SearchListener.ofPlans(tell) : SearchListener.NONE;
    Plan plan = ready.planner().plan(ready.problem(), progress, listener);
    return answer(networks, probe, query, plan, seconds.getAsDouble());
  }

  /** A plan as the answer to a question: explained, and without the places that the question leaves out. */
  Answer answer(LoadedNetworks networks, Optional<StateProbe> probe, Query query, Plan plan, double seconds) {
    Explainer explainer = new Explainer(networks, probe, setup.preset());
    Frame goal = goal(query).frame();
    return new Answer(query, explainer.explain(plan, start(query), goal, query.edits().leftOut(), seconds));
  }
}
