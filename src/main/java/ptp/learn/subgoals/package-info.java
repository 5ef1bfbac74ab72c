/**
 * The subgoal generators g(s, z) (paper, section V-B): conditional variational auto-encoders that propose states the robot
 * can be in 15, 30 or 60 steps after s.
 */
@NullMarked
package ptp.learn.subgoals;

import org.jspecify.annotations.NullMarked;
