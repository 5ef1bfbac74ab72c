package ptp.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.PlanState;
import ptp.domain.Subgoal;
import ptp.rollout.RolloutOptions;

/** Plans with pictures, as a page shows them. */
public final class FakePlans {
  private FakePlans() {}

  public static PlanState state(Frame picture) {
    return new PlanState(new float[Latent.SIZE], Optional.of(picture), Optional.empty());
  }

  /** A subgoal whose segment needs about {@code steps}. */
  public static Subgoal subgoal(Frame picture, double steps, double distance, double budget) {
    return new Subgoal(state(picture), Double.NaN, distance, steps, budget);
  }

  /** The same subgoals with the steps that episodes of the default options give them. */
  public static List<Subgoal> budgeted(List<Subgoal> subgoals) {
    List<Subgoal> all = new ArrayList<>();
    for (Subgoal s : subgoals) {
      double budget = RolloutOptions.defaults().budget(all.size(), subgoals.size());
      all.add(new Subgoal(s.state(), s.value(), s.distance(), s.steps(), budget));
    }
    return all;
  }

  public static PlanLevel level(List<Subgoal> subgoals, double cost, Terms terms) {
    return new PlanLevel(subgoals, cost, terms, Optional.empty());
  }

  public static Plan plan(MethodId method, Frame start, List<PlanLevel> levels, double seconds) {
    return plan(method, state(start), levels, seconds);
  }

  public static Plan plan(MethodId method, PlanState start, List<PlanLevel> levels, double seconds) {
    return new Plan(method, start, levels, Latent.SHAPE, Optional.of(ObservationMode.IMAGE_AND_POSE), seconds);
  }

  /** A plan of one level. */
  public static Plan plan(MethodId method, Frame start, List<Subgoal> subgoals, double cost, double seconds) {
    return plan(method, start, List.of(level(subgoals, cost, Terms.unsearched(Double.NaN))), seconds);
  }
}
