/**
 * Choosing subgoals: one {@link ptp.plan.Planner} per method, each in a folder of its own that can be copied and changed.
 * Planners compute; they know no files, no clock and no threads, and take their random source as an argument.
 */
@NullMarked
package ptp.plan;

import org.jspecify.annotations.NullMarked;
