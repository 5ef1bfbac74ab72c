package ptp.workspace;

import java.util.List;
import java.util.stream.IntStream;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.Subgoal;
import ptp.rollout.RolloutOptions;
import ptp.service.PlanService.Answer;

/** Adds to saved plans what earlier versions did not keep. */
final class EarlierPlans {
  private EarlierPlans() {}

  /** The steps that an episode gives each segment, where they are unknown. */
  static Answer budgeted(Answer answer, RolloutOptions rollout) {
    Plan p = answer.plan();
    List<PlanLevel> levels = p.levels().stream().map(level -> budgeted(level, rollout)).toList();
    return new Answer(
        answer.query(), new Plan(p.method(), p.start(), levels, p.latentShape(), p.observation(), p.seconds()));
  }

  private static PlanLevel budgeted(PlanLevel level, RolloutOptions rollout) {
    int segments = level.subgoals().size();
    List<Subgoal> subgoals =
        IntStream.range(0, segments)
            .mapToObj(i -> budgeted(level.subgoals().get(i), rollout.budget(i, segments)))
            .toList();
    return new PlanLevel(subgoals, level.cost(), level.terms(), level.search());
  }

  private static Subgoal budgeted(Subgoal s, double budget) {
    if (!Double.isNaN(s.budget())) return s;
    return new Subgoal(s.state(), s.value(), s.distance(), s.steps(), budget);
  }
}
