package ptp.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * An SQLite file. Several processes may have it open; within a process one object may be shared by threads, whose calls
 * then take turns. A call returns when its change is on disk. A file that is damaged, foreign or of a newer version is
 * refused in one sentence.
 */
public final class Database implements AutoCloseable {
  private static final int BUSY_TIMEOUT_MS = 20_000;

  static {
    if (System.getProperty("org.sqlite.lib.path") == null) useCachedLibrary();
  }

  private final Path file;
  private final Connection connection;
  private volatile Runnable written = () -> {};

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** SQLite would otherwise unpack its native code among the temporary files at every start, and leave it there when killed. */
  private static void useCachedLibrary() {
    String name = LibraryLoaderUtil.getNativeLibName();
    try (InputStream library =
        SQLiteConfig.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
      if (library == null) return; // SQLite says what it lacks
      Path file = NativeCode.unpacked(library, name);
      System.setProperty("org.sqlite.lib.path", AtomicFiles.folder(file.toAbsolutePath()).toString());
      System.setProperty("org.sqlite.lib.name", name);
    } catch (IOException e) {
      throw new UncheckedIOException("SQLite's native code cannot be read from its jar", e);
    }
  }

  /** Opens or creates a workspace's index. */
  public static Database open(Path file) {
    return open(file, Schema.WORKSPACE);
  }

  /** Opens or creates a file of that kind and brings it to this version. */
  public static Database open(Path file, Schema schema) {
    try {
      Connection connection = connect(file);
      try {
        Database database = new Database(file, connection);
        database.prepare(schema);
        return database;
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException("cannot open " + file + " (" + reason(e) + "); restore it from a backup", e);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    // a transaction that reads first and writes later would otherwise fail at once when another process writes
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
  }

  private void prepare(Schema schema) throws SQLException {
    execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT_MS);
    setJournal(schema.journal());
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA foreign_keys = ON");
    int newest = schema.scripts().size();
    if (version(schema) < newest) write(c -> migrate(schema));
  }

  /** Changing the journal ignores the busy timeout in some states, so two processes that start at once try again. */
  private void setJournal(String journal) throws SQLException {
    long deadline = System.nanoTime() + BUSY_TIMEOUT_MS * 1_000_000L;
    while (true) {
      try {
        execute("PRAGMA journal_mode = " + journal);
        return;
      } catch (SQLException e) {
        if (!busy(e) || System.nanoTime() > deadline) throw e;
        Thread.onSpinWait();
      }
    }
  }

  private static boolean busy(SQLException e) {
    return (e.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  /** The file's version, 0 when new; throws when it is none of ours or newer than this program. */
  private int version(Schema schema) throws SQLException {
    int application = number("PRAGMA application_id");
    int version = number("PRAGMA user_version");
    int tables = number("SELECT count(*) FROM sqlite_master");
    if (application != schema.applicationId() && tables > 0) {
      throw new StoreException("%s is not the index of a %s; choose another folder".formatted(file, schema.title()));
    }
    if (version > schema.scripts().size()) {
      throw new StoreException(file + " was written by a newer version of this program; install that version");
    }
    return version;
  }

  private Void migrate(Schema schema) throws SQLException {
    List<List<String>> scripts = schema.scripts();
    // another process may have done it since: read the version again inside the transaction
    for (int version = version(schema); version < scripts.size(); version++) {
      for (String statement : scripts.get(version)) execute(statement);
      execute("PRAGMA user_version = " + (version + 1));
    }
    execute("PRAGMA application_id = " + schema.applicationId());
    return null;
  }

  private int number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Calls {@code told} after every change that was made by this object. */
  public void afterWriting(Runnable told) {
    written = told;
  }

  /** Reads the whole file; empty when it is sound, else what SQLite says is wrong. Takes seconds for large files. */
  public List<String> problems() {
    try {
      return all("PRAGMA integrity_check", row -> row.getString(1)).stream().filter(s -> !s.equals("ok")).toList();
    } catch (StoreException tooDamagedToCheck) {
      return List.of(tooDamagedToCheck.getMessage());
    }
  }

  /** Runs {@code work} as one transaction: all of it is on disk when this returns, or nothing of it when it throws. */
  public <T> T write(Work<T> work) {
    T result = transaction(work);
    written.run();
    return result;
  }

  private synchronized <T> T transaction(Work<T> work) {
    try {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  public synchronized <T> T read(Work<T> work) {
    try {
      return work.on(connection);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** One statement with parameters (null, String, Integer, Long, Double); returns the number of rows it changed. */
  public int update(String sql, @Nullable Object... parameters) {
    return write(
        c -> {
          try (PreparedStatement statement = bind(c.prepareStatement(sql), parameters)) {
            return statement.executeUpdate();
          }
        });
  }

  public <T> List<T> all(String sql, Row<T> row, Object... parameters) {
    return read(
        c -> {
          try (PreparedStatement statement = bind(c.prepareStatement(sql), parameters);
              ResultSet results = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (results.next()) list.add(row.of(results));
            return list;
          }
        });
  }

  public <T> Optional<T> one(String sql, Row<T> row, Object... parameters) {
    return all(sql, row, parameters).stream().findFirst();
  }

  private static PreparedStatement bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
    return statement;
  }

  private StoreException failure(SQLException e) {
    return new StoreException("cannot use " + file + " (" + reason(e) + "); check the disk and try again", e);
  }

  private static String reason(SQLException e) {
    return e instanceof SQLiteException known ? known.getResultCode().message : String.valueOf(e.getMessage());
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Something done with the connection. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Reads an object from the current row. */
  public interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }
}
