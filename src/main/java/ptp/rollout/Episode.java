package ptp.rollout;

import ptp.domain.Goal;
import ptp.domain.Plan;
import ptp.domain.Seed;
import ptp.domain.Task;

/**
 * An episode to run.
 *
 * @param reset the environment's seed
 * @param goal what success is measured against
 * @param plan the subgoals to follow
 * @param noise seed of the action noise
 */
public record Episode(Task task, Seed reset, Goal goal, Plan plan, Seed noise) {}
