/** Model-free: the policy is given the goal itself from the first step on (method.md, section 7). */
package ptp.plan.direct;
