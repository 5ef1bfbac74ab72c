package ptp.run.ladder;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import ptp.run.stage.Setup;
import ptp.store.GrowingTable;

/** The figures of every run of the ladder, as comma-separated values that only grow. */
public final class LadderFile {
  private static final List<String> COLUMNS =
      List.of("rung", "what", "n", "value", "unit", "preset", "seed", "observation", "commit", "time");

  private final GrowingTable table;

  public LadderFile(Path file) {
    this.table = new GrowingTable(file, COLUMNS);
  }

  /**
   * Adds rows below those there are.
   *
   * @param commit of the program, or "unknown"
   */
  public void append(List<LadderRow> rows, Setup setup, String commit, Instant time) {
    String observation = setup.preset().policy().observation().label();
    table.append(
        rows.stream().map(
            row -> List.of(
                row.rung(), row.what(), row.n(), row.value(), row.unit(), setup.name(), setup.seed(), observation,
                commit, time))
            .toList());
  }
}
