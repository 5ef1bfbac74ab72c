package ptp.domain;

/** One named measurement at one step (an update, or an epoch where the name says so) of a run. */
public record Metric(String name, long step, double value) {}
