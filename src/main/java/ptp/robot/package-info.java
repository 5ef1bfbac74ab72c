/** Robots at the end of a link, each one more environment; every target passes {@code ptp.robot.gate}. */
@NullMarked
package ptp.robot;

import org.jspecify.annotations.NullMarked;
