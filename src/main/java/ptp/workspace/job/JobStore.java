package ptp.workspace.job;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import ptp.domain.RunId;
import ptp.io.Database;
import ptp.io.StoreException;

/** The queue of background work, so that it can go on after the program was closed or killed. */
public final class JobStore {
  private final Database database;

  public JobStore(Database database) {
    this.database = database;
  }

  /**
   * A job as it stands.
   *
   * @param request what was asked for, as JSON
   * @param state the caller's name of the state
   * @param stage the stage it is in or stopped in
   * @param position work done within the stage, in the stage's own units
   * @param run where the stage's metrics go
   * @param message one sentence: what goes on, or why it failed
   */
  public record Job(
      long id,
      String request,
      String state,
      Optional<String> stage,
      long position,
      Optional<RunId> run,
      String message) {}

  /** Adds a job at position 0 and returns its number; numbers grow and are never used again. */
  public long add(String request, String state) {
    return database.write(
        c -> {
          String sql = "INSERT INTO job (request, state, position, message) VALUES (?, ?, 0, '')";
          try (PreparedStatement statement = c.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, request);
            statement.setString(2, state);
            statement.executeUpdate();
            return key(statement);
          }
        });
  }

  private static long key(PreparedStatement statement) throws SQLException {
    try (ResultSet keys = statement.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }

  /** Replaces all of a job but its request. */
  public void save(Job job) {
    String sql = "UPDATE job SET state = ?, stage = ?, position = ?, run = ?, message = ? WHERE id = ?";
    String run = job.run().map(RunId::value).orElse(null);
    int rows =
        database.update(sql, job.state(), job.stage().orElse(null), job.position(), run, job.message(), job.id());
    if (rows == 0) throw new StoreException("there is no job " + job.id() + " in this workspace");
  }

  /** Replaces a job's request by the same one in another form. */
  public void rewrite(long id, String request) {
    database.update("UPDATE job SET request = ? WHERE id = ?", request, id);
  }

  public Optional<Job> find(long id) {
    return database.one("SELECT * FROM job WHERE id = ?", JobStore::job, id);
  }

  /** Every job, newest first. */
  public List<Job> list() {
    return database.all("SELECT * FROM job ORDER BY id DESC", JobStore::job);
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getLong("id"),
        row.getString("request"),
        row.getString("state"),
        Optional.ofNullable(row.getString("stage")),
        row.getLong("position"),
        Optional.ofNullable(row.getString("run")).map(RunId::new),
        row.getString("message"));
  }
}
