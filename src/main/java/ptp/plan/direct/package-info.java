/** Model-free: the policy is given the goal itself from the first step on (method.md, section 7). */
@NullMarked
package ptp.plan.direct;

import org.jspecify.annotations.NullMarked;
