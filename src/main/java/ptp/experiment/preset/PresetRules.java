package ptp.experiment.preset;

import java.util.List;
import ptp.learn.vqvae.LatentDistances;
import ptp.plan.ptp.PlannerOptions;
import ptp.rollout.RolloutOptions;

/**
 * What options of different groups demand of each other, in one list, so that a preset that cannot be trained and planned with
 * is refused when it is read. What options of one group demand of each other stands in the group's own record.
 */
final class PresetRules {
  /** Subgoals of a plan; a search holds all candidates of a level at once. */
  private static final double MOST_SUBGOALS = 64;

  /** One rule: what to say where it is broken. */
  private record Rule(boolean broken, String sentence) {}

  private PresetRules() {}

  /** The first broken rule is refused in a sentence. */
  static void check(
      PlannerOptions planner, GeneratorOptions generators, ThresholdOptions reached, RolloutOptions rollout) {
    int levels = planner.levels().size();
    boolean relative = reached.distance() == 0;
    List.of(
        new Rule(
            !generators.steps().containsAll(planner.levels()),
            "planner.levels %s must be among generators.steps %s, because each level needs its generator"
                .formatted(planner.levels(), generators.steps())),
        new Rule(
            Math.pow(planner.subgoalsPerSegment(), levels) > MOST_SUBGOALS,
            "planner.subgoalsPerSegment %d on %d levels gives more than %.0f subgoals; lower one of them"
                .formatted(planner.subgoalsPerSegment(), levels, MOST_SUBGOALS)),
        new Rule(
            planner.bufferCapacity() > 0 && planner.bufferMinimum() > planner.bufferCapacity(),
            "planner.bufferMinimum %d must not exceed planner.bufferCapacity %d, or the buffer is never used"
                .formatted(planner.bufferMinimum(), planner.bufferCapacity())),
        new Rule(
            rollout.followLevel() > levels,
            "rollout.followLevel %d must not exceed the %d planner.levels".formatted(rollout.followLevel(), levels)),
        new Rule(
            relative && !LatentDistances.PERCENTILES.contains(reached.percentile()),
            "reached.percentile must be one of %s, not %d".formatted(LatentDistances.PERCENTILES, reached
                .percentile())),
        new Rule(
            relative && reached.stepsApart() != LatentDistances.RANDOM_PAIRS
                && !LatentDistances.STEPS.contains(reached.stepsApart()),
            "reached.stepsApart must be 0 or one of %s, not %d".formatted(LatentDistances.STEPS, reached.stepsApart())))
        .stream().filter(Rule::broken).findFirst().ifPresent(rule -> {
          throw new IllegalArgumentException(rule.sentence);
        });
  }
}
