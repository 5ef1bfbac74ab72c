package ptp.robot.wire;

import ptp.robot.gate.ColumnLimits;

/** A number that can be commanded; the limits, all mandatory, are the robot's own. */
public record ActionColumn(String name, String unit, ColumnLimits limits) {}
