/** Robots at the end of a link, each one more environment; every target passes {@code ptp.robot.gate}. */
package ptp.robot;
