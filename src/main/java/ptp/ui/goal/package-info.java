/** The Goal page: a goal is drawn, and what the robot makes of it and a plan to it follow the pen. */
@NullMarked
package ptp.ui.goal;

import org.jspecify.annotations.NullMarked;
