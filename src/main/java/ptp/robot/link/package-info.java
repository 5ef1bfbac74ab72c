/** The workbench's end of a robot's link, and the one way from there to motion: through the safety gate. */
@NullMarked
package ptp.robot.link;

import org.jspecify.annotations.NullMarked;
