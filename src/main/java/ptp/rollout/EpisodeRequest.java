package ptp.rollout;

import java.util.function.Function;
import ptp.domain.Goal;
import ptp.domain.Observation;
import ptp.domain.Plan;
import ptp.domain.Seed;
import ptp.domain.Task;

/**
 * An episode that is wanted. It is planned when its start has been seen (Algorithm 1): only a simulator knows a start
 * before that.
 *
 * @param reset the environment's seed
 * @param goal what success is measured against
 * @param noise seed of the action noise
 * @param planning what to follow from what is seen at the start
 */
public record EpisodeRequest(Task task, Seed reset, Goal goal, Seed noise, Function<Observation, Plan> planning) {}
