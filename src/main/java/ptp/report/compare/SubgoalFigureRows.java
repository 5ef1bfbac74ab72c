package ptp.report.compare;

import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Task;
import ptp.plan.Capability;
import ptp.plan.PlannerCatalogue;
import ptp.plan.PlannerFactory;
import ptp.service.InspectService;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;

/**
 * The paper's figure 4 for an example of a task: a row per method that plans, a column per subgoal.
 *
 * @param example which pair of start and goal, from 0
 */
public record SubgoalFigureRows(Task task, int example) {
  private static final long SEED = 1;

  /** The methods that choose subgoals, without ablations, top row first. */
  public static List<MethodId> methods() {
    return PlannerCatalogue.installed().rows().stream()
        .filter(f -> f.has(Capability.SUBGOALS) && f.ablationOf().isEmpty()).map(PlannerFactory::id).toList();
  }

  /** Plan request of a method. */
  public Query query(MethodId method) {
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

  /** Recipe of the plans: commands, networks and preset. */
  public String recipe(InspectService inspect, List<Plan> plans) {
    if (plans.isEmpty()) return "";
    List<Answer> answers = plans.stream().map(plan -> new Answer(query(plan.method()), plan)).toList();
    return "command: " + command(inspect) + "\n" + inspect.recipe(answers);
  }
}
