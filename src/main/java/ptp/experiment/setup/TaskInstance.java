package ptp.experiment.setup;

import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.Seed;
import ptp.domain.Task;

/**
 * A start and a goal of a target task, from one run of the scripted solution.
 *
 * @param seed the environment's seed: {@code reset(task, seed)} is the start
 * @param solution pictures along the solution, the last one the goal
 */
public record TaskInstance(Task task, Seed seed, Frame start, Goal goal, List<Goal> solution) {}
