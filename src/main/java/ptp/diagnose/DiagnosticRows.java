package ptp.diagnose;

import java.util.ArrayList;
import java.util.List;

/** Collects the figures of one diagnostic. */
final class DiagnosticRows {
  private final Diagnostic diagnostic;
  private final List<DiagnosticRow> rows = new ArrayList<>();

  DiagnosticRows(Diagnostic diagnostic) {
    this.diagnostic = diagnostic;
  }

  void add(String what, int n, double value, String unit) {
    rows.add(new DiagnosticRow(diagnostic.id(), what, n, value, unit));
  }

  /** A share of {@code n} trials; NaN when there were none. */
  void share(String what, int n, double count) {
    add(what, n, n == 0 ? Double.NaN : count / n, "share");
  }

  /** Median of lengths in metres, as centimetres. */
  void medianLength(String what, int n, List<Double> metres) {
    add(what, n, 100 * Quantiles.median(metres), "cm");
  }

  List<DiagnosticRow> all() {
    return List.copyOf(rows);
  }
}
