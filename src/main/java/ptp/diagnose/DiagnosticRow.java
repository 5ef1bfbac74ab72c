package ptp.diagnose;

/**
 * One figure.
 *
 * @param diagnostic id of its {@link Diagnostic}
 * @param what was measured, in words
 * @param n independent trials behind it
 */
public record DiagnosticRow(String diagnostic, String what, int n, double value, String unit) {}
