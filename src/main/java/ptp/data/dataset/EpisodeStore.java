package ptp.data.dataset;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import ptp.io.Database;
import ptp.io.Schema;

/** The episodes of a data set, in the order they were recorded. The database must be of {@link Schema#DATASET}. */
public final class EpisodeStore {
  private final Database database;

  /** Episodes in this workspace's database. */
  public EpisodeStore(Database database) {
    this.database = database;
  }

  /** Adds episodes whose frames and steps are on disk already; all or none are part of the data set from now on. */
  public void add(List<EpisodeIndexEntry> episodes) {
    database.write(
        c -> {
          try (PreparedStatement statement = c.prepareStatement("INSERT INTO episode VALUES (?, ?, ?, ?, ?, ?)")) {
            for (EpisodeIndexEntry episode : episodes) insert(statement, episode);
            return episodes.size();
          }
        });
  }

  private static void insert(PreparedStatement statement, EpisodeIndexEntry episode) throws SQLException {
    statement.setInt(1, episode.number());
    statement.setString(2, episode.label());
    statement.setInt(3, episode.success() ? 1 : 0);
    statement.setInt(4, episode.firstRow());
    statement.setInt(5, episode.length());
    statement.setLong(6, episode.checksum());
    statement.executeUpdate();
  }

  /** All episodes, in the order of their numbers. */
  public List<EpisodeIndexEntry> list() {
    return database.all("SELECT * FROM episode ORDER BY number", EpisodeStore::episode);
  }

  /** Forgets the episodes with that number and above. */
  public void removeFrom(int number) {
    database.update("DELETE FROM episode WHERE number >= ?", number);
  }

  private static EpisodeIndexEntry episode(ResultSet row) throws SQLException {
    return new EpisodeIndexEntry(
        row.getInt("number"),
        row.getString("label"),
        row.getInt("success") != 0,
        row.getInt("first_row"),
        row.getInt("length"),
        row.getLong("checksum"));
  }
}
