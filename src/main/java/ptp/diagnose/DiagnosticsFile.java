package ptp.diagnose;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import ptp.experiment.setup.Setup;
import ptp.io.GrowingTable;

/** Figures of every run of {@code ptp diagnose}, appended to one comma-separated file. */
public final class DiagnosticsFile {
  private static final List<String> COLUMNS =
      List.of("diagnostic", "what", "n", "value", "unit", "preset", "seed", "observation", "commit", "time");

  private final GrowingTable table;

  public DiagnosticsFile(Path file) {
    this.table = new GrowingTable(file, COLUMNS);
  }

  /**
   * Adds rows below those there are.
   *
   * @param commit of the program, or "unknown"
   */
  public void append(List<DiagnosticRow> rows, Setup setup, String commit, Instant time) {
    String observation = setup.preset().policy().observation().label();
    table.append(
        rows.stream().map(
            row -> List.of(
                row.diagnostic(), row.what(), row.n(), row.value(), row.unit(), setup.name(), setup.seed(), observation,
                commit, time))
            .toList());
  }
}
