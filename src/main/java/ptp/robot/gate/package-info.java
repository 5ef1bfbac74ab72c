/** The safety gate between a target and a robot's motion: limits, watch over the robot, latched stops. Pure functions. */
package ptp.robot.gate;
