/** The floor of a planner: states of the demonstrations that lie between start and goal (method.md, section 7). */
@NullMarked
package ptp.plan.retrieval;

import org.jspecify.annotations.NullMarked;
