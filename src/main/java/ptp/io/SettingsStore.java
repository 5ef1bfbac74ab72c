package ptp.io;

import java.util.Optional;

/** Named texts that outlive the program: a workspace's settings, or what a data set says about itself. */
public final class SettingsStore {
  private final Database database;

  public SettingsStore(Database database) {
    this.database = database;
  }

  public Optional<String> get(String name) {
    return database.one("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
  }

  /** Sets or replaces. */
  public void put(String name, String value) {
    database.update(
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
  }

  /** Forgets a setting; nothing happens when it is not there. */
  public void remove(String name) {
    database.update("DELETE FROM setting WHERE name = ?", name);
  }
}
