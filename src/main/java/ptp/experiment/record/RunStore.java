package ptp.experiment.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.io.Database;
import ptp.io.StoreException;

/** The runs of a workspace. A run thrown away keeps its metrics and can be brought back. */
public final class RunStore {
  private static final String PUT =
      """
      INSERT INTO run (id, kind, method, task, seed, preset, observation, created, status, recipe, spec)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, method = excluded.method, task = excluded.task,
        seed = excluded.seed, preset = excluded.preset, observation = excluded.observation,
        created = excluded.created, status = excluded.status, recipe = excluded.recipe,
        spec = excluded.spec""";

  private static final long NANOS = 1_000_000_000L;

  private final Database database;

  /** Runs that were recorded before they had a {@link ptp.experiment.preset.RunSpec} get one. */
  public RunStore(Database database) {
    this.database = database;
    List<String[]> old =
        database.all(
            "SELECT id, preset FROM run WHERE spec IS NULL", row -> new String[] {row.getString(1), row.getString(2)});
    for (String[] run : old) {
      database.update("UPDATE run SET spec = ? WHERE id = ?", OldRunSpec.of(run[1]).json(), run[0]);
    }
  }

  /** Adds a run or replaces the record of the same id. */
  public void put(RunRecord run) {
    Instant created = run.created();
    database.update(
        PUT, run.id().value(), run.kind(), run.method() == null ? null : run.method().id(), name(run.task()), run
            .seed(), run.preset(),
        run.observation().name(), created.getEpochSecond() * NANOS + created.getNano(), run.status().name(),
        run.recipe(), run.spec());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** Records how a run stands. */
  public void setStatus(RunId id, RunRecord.Status status) {
    change(id, "UPDATE run SET status = ? WHERE id = ?", status.name(), id.value());
  }

  /** All runs but those thrown away, newest first. */
  public List<RunRecord> list() {
    return list(false);
  }

  /** The runs thrown away, newest first. */
  public List<RunRecord> trashed() {
    return list(true);
  }

  private List<RunRecord> list(boolean trashed) {
    String sql = "SELECT * FROM run WHERE trashed = ? ORDER BY created DESC, id DESC";
    return database.all(sql, RunStore::run, trashed ? 1 : 0);
  }

  /** A run by its id, also one thrown away. */
  public Optional<RunRecord> find(RunId id) {
    return database.one("SELECT * FROM run WHERE id = ?", RunStore::run, id.value());
  }

  /** Throws a run away: it is no longer listed. */
  public void trash(RunId id) {
    change(id, "UPDATE run SET trashed = 1 WHERE id = ?", id.value());
  }

  /** Brings a run back that was thrown away. */
  public void restore(RunId id) {
    change(id, "UPDATE run SET trashed = 0 WHERE id = ?", id.value());
  }

  /** Forgets a run for ever, with what it measured; only one that was thrown away, any other is refused. */
  public void delete(RunId id) {
    database.write(
        c -> {
          execute(c, "DELETE FROM run_tag WHERE run = ?", id);
          execute(c, "DELETE FROM point WHERE series IN (SELECT id FROM series WHERE run = ?)", id);
          execute(c, "DELETE FROM series WHERE run = ?", id);
          int gone = execute(c, "DELETE FROM run WHERE id = ? AND trashed = 1", id);
          if (gone == 0) throw new StoreException("run \"" + id + "\" is not in the trash; move it to the trash first");
          return gone;
        });
  }

  private static int execute(Connection connection, String sql, RunId id) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, id.value());
      return statement.executeUpdate();
    }
  }

  /** The tags of every run that has some. */
  public Map<RunId, Set<String>> tags() {
    Map<RunId, Set<String>> tags = new HashMap<>();
    database.all(
        "SELECT run, tag FROM run_tag",
        row -> tags.computeIfAbsent(new RunId(row.getString(1)), id -> new TreeSet<>()).add(row.getString(2)));
    return tags;
  }

  /** Puts a tag on a run; nothing happens when it has it. */
  public void tag(RunId id, String tag) {
    if (find(id).isEmpty()) throw unknown(id);
    database.update("INSERT INTO run_tag VALUES (?, ?) ON CONFLICT DO NOTHING", id.value(), tag);
  }

  /** Takes a tag off a run; nothing happens when it has none of that name. */
  public void untag(RunId id, String tag) {
    database.update("DELETE FROM run_tag WHERE run = ? AND tag = ?", id.value(), tag);
  }

  private void change(RunId id, String sql, Object... parameters) {
    if (database.update(sql, parameters) == 0) throw unknown(id);
  }

  static StoreException unknown(RunId id) {
    return new StoreException("there is no run \"" + id + "\" in this workspace");
  }

  private static RunRecord run(ResultSet row) throws SQLException {
    String method = row.getString("method");
    String task = row.getString("task");
    long created = row.getLong("created");
    return new RunRecord(
        new RunId(row.getString("id")),
        row.getString("kind"),
        method == null ? null : MethodId.recorded(method),
        task == null ? null : Task.valueOf(task),
        row.getLong("seed"),
        row.getString("preset"),
        ObservationMode.valueOf(row.getString("observation")),
        Instant.ofEpochSecond(Math.floorDiv(created, NANOS), Math.floorMod(created, NANOS)),
        RunRecord.Status.valueOf(row.getString("status")),
        row.getString("recipe"),
        row.getString("spec"));
  }
}
