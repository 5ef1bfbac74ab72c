/** The safety gate between a target and a robot's motion: limits, watch over the robot, latched stops. Pure functions. */
@NullMarked
package ptp.robot.gate;

import org.jspecify.annotations.NullMarked;
