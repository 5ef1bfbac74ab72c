package ptp.run.ladder;

/**
 * One figure.
 *
 * @param rung id of its {@link Rung}
 * @param what was measured, in words
 * @param n independent trials behind it
 */
public record LadderRow(String rung, String what, int n, double value, String unit) {}
