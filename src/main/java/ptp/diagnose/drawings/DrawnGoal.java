package ptp.diagnose.drawings;

import ptp.domain.Frame;

/**
 * A goal that was drawn.
 *
 * @param source the other frame from which the open drawer was stamped
 * @param picture as it left the pen
 * @param snapped the nearest picture that the robot can represent
 */
record DrawnGoal(Frame source, Frame picture, Frame snapped) {}
