package ptp.diagnose;

import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.env.tabletop.task.DemonstratorReport;
import ptp.experiment.setup.Setup;

/** Success of the scripts, with the demonstrations' own noise. */
final class DemonstratorDiagnostic {
  private final Setup setup;

  DemonstratorDiagnostic(Setup setup) {
    this.setup = setup;
  }

  void run(int n, DiagnosticRows rows, Progress progress) {
    DemonstratorReport report =
        DemonstratorReport.measure(
            setup.preset().simulator(), setup.preset().collect().demonstration(), Split.EVALUATION, n, progress);
    for (DemonstratorReport.Row row : report.rows()) {
      rows.share(name(row) + ": success", row.trials(), row.successes());
      rows.add(name(row) + ": mean length", row.trials(), row.steps(), "steps");
    }
  }

  /** Tasks have one letter, primitives a name. */
  private static String name(DemonstratorReport.Row row) {
    return row.name().length() == 1 ? "task " + row.name() : row.name();
  }
}
