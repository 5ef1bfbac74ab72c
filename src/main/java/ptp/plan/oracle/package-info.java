/** The ceiling of the low-level policy: subgoals from a solution that is known (method.md, section 7). */
@NullMarked
package ptp.plan.oracle;

import org.jspecify.annotations.NullMarked;
