package ptp.experiment.practice;

import ptp.domain.Goal;

/**
 * A drawn goal of the workspace.
 *
 * @param id name of its file, from its content
 */
public record KeptGoal(String id, Goal goal) {}
