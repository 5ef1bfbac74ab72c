package ptp.report.compare;

import java.util.List;
import ptp.domain.Method;
import ptp.domain.Plan;
import ptp.domain.Task;
import ptp.service.InspectService;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;

/**
 * The paper's figure 4 for an example of a task: a row per method that plans, a column per subgoal.
 *
 * @param example which pair of start and goal, from 0
 */
public record SubgoalFigureRows(Task task, int example) {
  /** The methods that choose subgoals, top row first. */
  public static final List<Method> METHODS =
      List.of(Method.ORACLE, Method.PTP, Method.GCP, Method.LEAP, Method.RETRIEVAL);

  private static final long SEED = 1;

  /** What a method is asked. */
  public Query query(Method method) {
    return new Query(method, task, example, example, SEED);
  }

  /** A title of the figure. */
  public String title() {
    return "Subgoals planned on task " + task + ": " + task.title() + ", example " + (example + 1);
  }

  /** A name for the figure's file. */
  public String fileName() {
    return "subgoals-" + task + "-" + (example + 1);
  }

  /** The command that makes the figure again. */
  public String command(InspectService inspect) {
    return inspect.commands().networks("export").option("--task", task).option("--example", example)
        .option("--only", "subgoals").text();
  }

  /** What the plans were made from: the commands, the networks and their preset. */
  public String recipe(InspectService inspect, List<Plan> plans) {
    if (plans.isEmpty()) return "";
    List<Answer> answers = plans.stream().map(plan -> new Answer(query(plan.method()), plan)).toList();
    return "command: " + command(inspect) + "\n" + inspect.recipe(answers);
  }
}
