/** The workbench's end of a robot's link, and the one way from there to motion: through the safety gate. */
package ptp.robot.link;
