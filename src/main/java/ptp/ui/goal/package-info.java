/** The Goal page: a goal is drawn, and what the robot makes of it and a plan to it follow the pen. */
package ptp.ui.goal;
