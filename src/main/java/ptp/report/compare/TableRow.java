package ptp.report.compare;

import java.util.Map;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.Task;
import ptp.stats.SeedGroup;

/**
 * A line of the table of results.
 *
 * @param preset with what a practice changed in it; empty where all lines share one that practises no drawn goal
 * @param tasks those that were measured
 */
public record TableRow(MethodId method, ObservationMode observation, String preset, Map<Task, SeedGroup> tasks) {}
