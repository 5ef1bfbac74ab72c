package ptp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The episodes of a data set, in the order they were recorded. The database must be of {@link Schema#DATASET}. */
public final class EpisodeStore {
  private final Database database;

  public EpisodeStore(Database database) {
    this.database = database;
  }

  /** Adds an episode whose frames and steps are on disk already; it is part of the data set from now on. */
  public void add(Episode episode) {
    database.update(
        "INSERT INTO episode VALUES (?, ?, ?, ?, ?, ?)", episode.number(), episode.label(),
        episode.success() ? 1 : 0, episode.firstRow(), episode.length(), episode.checksum());
  }

  public List<Episode> list() {
    return database.all("SELECT * FROM episode ORDER BY number", EpisodeStore::episode);
  }

  /** Forgets the episodes with that number and above. */
  public void removeFrom(int number) {
    database.update("DELETE FROM episode WHERE number >= ?", number);
  }

  private static Episode episode(ResultSet row) throws SQLException {
    return new Episode(
        row.getInt("number"),
        row.getString("label"),
        row.getInt("success") != 0,
        row.getInt("first_row"),
        row.getInt("length"),
        row.getLong("checksum"));
  }
}
