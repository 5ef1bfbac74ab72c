/** Episodes: a policy acts in environments towards the subgoals of a plan, and records what happened. */
@NullMarked
package ptp.rollout;

import org.jspecify.annotations.NullMarked;
