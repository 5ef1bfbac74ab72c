package ptp.experiment.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ptp.domain.Metric;
import ptp.domain.RunId;
import ptp.io.Database;

/**
 * Metrics of runs. A second value for the same (run, name, step) replaces the first, so a run that is resumed from a
 * checkpoint overwrites what it had measured after it. NaN and infinities are kept; -0 becomes 0.
 */
public final class MetricStore {
  private final Database database;

  /**
   * @param database the workspace's index
   */
  public MetricStore(Database database) {
    this.database = database;
  }

  /** Parallel arrays, ascending in steps. */
  public record Series(long[] steps, double[] values) {}

  /** Stores all of {@code metrics} or, when it throws, none. The run must be there. */
  public void append(RunId run, List<Metric> metrics) {
    if (metrics.isEmpty()) return;
    database.write(c -> insert(c, run, metrics));
  }

  private static Void insert(Connection connection, RunId run, List<Metric> metrics) throws SQLException {
    String sql =
        "INSERT INTO point VALUES (?, ?, ?) ON CONFLICT (series, step) DO UPDATE SET value = excluded.value";
    Map<String, Long> keys = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Metric metric : metrics) {
        Long key = keys.get(metric.name());
        if (key == null) keys.put(metric.name(), key = seriesKey(connection, run, metric.name()));
        statement.setLong(1, key);
        statement.setLong(2, metric.step());
        statement.setDouble(3, metric.value());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    return null;
  }

  /** The number of a series, which is made when the run has none of that name. */
  private static long seriesKey(Connection connection, RunId run, String name) throws SQLException {
    String make = "INSERT INTO series (run, name) SELECT id, ? FROM run WHERE id = ? ON CONFLICT DO NOTHING";
    try (PreparedStatement statement = connection.prepareStatement(make)) {
      statement.setString(1, name);
      statement.setString(2, run.value());
      statement.executeUpdate();
    }
    try (PreparedStatement find = connection.prepareStatement("SELECT id FROM series WHERE run = ? AND name = ?")) {
      find.setString(1, run.value());
      find.setString(2, name);
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) throw RunStore.unknown(run);
        return row.getLong(1);
      }
    }
  }

  /** Names of what a run measured, in alphabetical order; empty for an unknown run. */
  public List<String> names(RunId run) {
    String sql = "SELECT name FROM series WHERE run = ? ORDER BY name";
    return database.all(sql, row -> row.getString(1), run.value());
  }

  /** Names of what a run measured, in the order in which it began to be measured; empty for an unknown run. */
  public List<String> begun(RunId run) {
    return database.all("SELECT name FROM series WHERE run = ? ORDER BY id", row -> row.getString(1), run.value());
  }

  /** A metric's values; empty arrays when the run has no metric of that name. */
  public Series series(RunId run, String name) {
    return database.read(c -> series(c, run, name));
  }

  private static Series series(Connection connection, RunId run, String name) throws SQLException {
    String sql =
        "SELECT step, value FROM point WHERE series = (SELECT id FROM series WHERE run = ? AND name = ?) ORDER BY step";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, run.value());
      statement.setString(2, name);
      try (ResultSet row = statement.executeQuery()) {
        return series(row);
      }
    }
  }

  private static Series series(ResultSet row) throws SQLException {
    long[] steps = new long[512];
    double[] values = new double[512];
    int n = 0;
    while (row.next()) {
      if (n == steps.length) {
        steps = Arrays.copyOf(steps, 2 * n);
        values = Arrays.copyOf(values, 2 * n);
      }
      steps[n] = row.getLong(1);
      values[n++] = value(row);
    }
    return new Series(Arrays.copyOf(steps, n), Arrays.copyOf(values, n));
  }

  /** SQLite keeps NaN as null, which reads as 0. */
  private static double value(ResultSet row) throws SQLException {
    double value = row.getDouble(2);
    return value == 0 && row.wasNull() ? Double.NaN : value;
  }
}
