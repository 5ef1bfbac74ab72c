package ptp.experiment.record;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.io.Database;
import ptp.plan.PlannerCatalogue;

/** An index with many runs, filled by SQLite itself because a million measurements are slow to hand over. */
public final class ManyRuns {
  private ManyRuns() {}

  /**
   * Puts runs of every method on task A into a new index, with measurements of the names {@code success} and "m1", "m2" ...
   *
   * @param metrics how many measurements each has, success included
   * @param points values of each, at the epochs -points / 2 and up
   */
  public static void write(Database database, int runs, int metrics, int points, String success) {
    RunStore store = new RunStore(database);
    List<MethodId> methods = PlannerCatalogue.installed().ids();
    for (int i = 0; i < runs; i++) {
      store.put(
          new RunRecord(
              new RunId("run-" + i), i % 3 == 0 ? "evaluate" : "practice", methods.get(i % methods.size()), Task.A,
              i / methods.size(), i % 2 == 0 ? "laptop" : "printed", ObservationMode.IMAGE_AND_POSE,
              Instant.ofEpochSecond(i), RunRecord.Status.DONE, "preset: laptop\n".repeat(60)));
    }
    database.write(
        connection -> {
          for (int m = 0; m < metrics; m++) series(connection.createStatement(), m == 0 ? success : "m" + m);
          points(connection.createStatement(), points);
          return null;
        });
  }

  private static void series(Statement statement, String name) throws SQLException {
    try (statement) {
      statement.execute("INSERT INTO series (run, name) SELECT id, '" + name + "' FROM run");
    }
  }

  private static void points(Statement statement, int points) throws SQLException {
    String sql =
        """
        WITH RECURSIVE epoch (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM epoch WHERE k < %d)
        INSERT INTO point SELECT id, k - %d, ((id * 7919 + k * 104729) %% 1000) / 1000.0 FROM series, epoch
        """.formatted(points - 1, points / 2);
    try (statement) {
      statement.execute(sql);
    }
  }

  /** How many measurements there are. */
  public static long points(Database database) {
    List<Long> count = database.all("SELECT count(*) FROM point", row -> row.getLong(1));
    return count.getFirst();
  }
}
