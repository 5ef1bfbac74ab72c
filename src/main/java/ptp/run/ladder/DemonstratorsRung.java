package ptp.run.ladder;

import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.env.tabletop.DemonstratorReport;
import ptp.run.stage.Setup;

/** Success of the scripts, with the demonstrations' own noise. */
final class DemonstratorsRung {
  private final Setup setup;

  DemonstratorsRung(Setup setup) {
    this.setup = setup;
  }

  void run(int n, Rows rows, Progress progress) {
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
