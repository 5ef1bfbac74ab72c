package ptp.robot.link;

import ptp.robot.wire.FromRobot.Obs;

/**
 * A picture of the robot.
 *
 * @param at when it arrived, ns of this side's monotonic clock
 */
public record Seen(long at, Obs obs) {}
