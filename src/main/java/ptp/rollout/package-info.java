/** Episodes: a policy acts in environments towards the subgoals of a plan, and records what happened. */
package ptp.rollout;
