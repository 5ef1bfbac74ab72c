package ptp.robot.wire;

import ptp.robot.gate.Role;

/** A sensed number: its name, its unit (such as "m", "rad", or "1"), its meaning, and between which values it lies. */
public record Column(String name, String unit, Role role, double low, double high) {}
