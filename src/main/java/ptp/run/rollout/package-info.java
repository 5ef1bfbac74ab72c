/** Episodes: a policy acts in environments towards the subgoals of a plan, and what happened is recorded. */
package ptp.run.rollout;
