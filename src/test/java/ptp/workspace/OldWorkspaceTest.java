package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Split;
import ptp.domain.StopWhen;
import ptp.domain.Task;
import ptp.experiment.practice.RecordedEpisodes;
import ptp.experiment.practice.Recordings;
import ptp.experiment.preset.Preset;
import ptp.experiment.preset.RunSpec;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.experiment.setup.Setup;
import ptp.experiment.setup.TaskInstance;
import ptp.io.Database;
import ptp.workspace.job.JobStore;
import ptp.workspace.job.StoredJobs;

/** A workspace of before holds the same after this version has opened it, whenever that was interrupted. */
final class OldWorkspaceTest {
  private static final Path EXAMPLE = Path.of("assets", "example");
  private static final Path OLD_FILMS = Path.of("src/test/resources/old/films.bin");
  private static final int RUNS = 120;

  private static final List<String> ROWS =
      List.of(
          "SELECT id, kind, method, task, seed, preset, observation, created, status, recipe, trashed FROM run ORDER BY id",
          "SELECT id, run, name FROM series ORDER BY id",
          "SELECT series, step, value FROM point ORDER BY series, step",
          "SELECT name, value FROM setting ORDER BY name",
          "SELECT run, tag FROM run_tag ORDER BY run, tag",
          "SELECT id, state, stage, position, run, message FROM job ORDER BY id");

  @TempDir private Path folder;

  /** The child: opens what it is told to open and writes it anew. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) {
      Workspace workspace = Workspace.open(Path.of(arguments[0]));
      System.out.println("begun");
      migrate(workspace, () -> System.out.println("one more"));
    }
  }

  private static List<Recordings> migrate(Workspace workspace, Runnable oneMore) {
    try (Database database = Database.open(workspace.index())) {
      new RunStore(database);
      new StoredJobs(new JobStore(database));
    }
    List<Recordings> films = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      films.add(new RecordedEpisodes(workspace, run(i)).read());
      oneMore.run();
    }
    return films;
  }

  private static RunId run(int i) {
    return new RunId("run-" + i);
  }

  @Test
  void theExampleHoldsTheSameAfterItWasOpened() throws IOException, SQLException {
    Path place = folder.resolve("example");
    ExampleWorkspace.provide(EXAMPLE, place);
    List<String> rows = rows(place.resolve("index.db"));
    assertTrue(rows.size() > 1_000, "rows: " + rows.size());
    Map<String, Integer> files = files(place);
    Workspace workspace = Workspace.open(place);
    List<Object> first = opened(workspace);
    assertEquals(first, opened(workspace), "what is written anew is what was read");
    assertEquals(rows, rows(place.resolve("index.db")));
    assertEquals(files, files(place));
  }

  /** Specs of runs, requests of jobs, films and problems. */
  private static List<Object> opened(Workspace workspace) {
    List<Object> all = new ArrayList<>();
    try (Database database = Database.open(workspace.index())) {
      for (RunRecord run : new RunStore(database).list()) {
        all.add(RunSpec.of(run.spec()));
        assertTrue(run.preset().startsWith(RunSpec.of(run.spec()).preset()));
        Recordings films = new RecordedEpisodes(workspace, run.id()).read();
        assertEquals("", films.problem());
        all.add(films);
      }
      all.addAll(new StoredJobs(new JobStore(database)).load());
    }
    Setup setup = new Setup(workspace, "laptop", Preset.defaults(), 0);
    for (Task task : Task.values()) {
      // whoever would simulate a problem anew is stopped
      List<TaskInstance> problems = setup.problems(task, Split.PRACTICE, 32, new StopWhen(() -> true));
      assertEquals(32, problems.size());
      all.addAll(problems);
    }
    return all;
  }

  /** Every file but the index and those that are written anew, with a hash of its bytes. */
  private static Map<String, Integer> files(Path place) throws IOException {
    Map<String, Integer> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString();
        boolean anew = name.endsWith("films.bin") || name.endsWith(".problems") || name.startsWith("index.db");
        if (!anew && !name.endsWith(".lock")) hashes.put(name, Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private static List<String> rows(Path index) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + index); var read = connection
        .createStatement()) {
      for (String sql : ROWS) {
        try (var row = read.executeQuery(sql)) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            StringBuilder text = new StringBuilder();
            for (int c = 1; c <= columns; c++) text.append(row.getString(c)).append('|');
            rows.add(text.toString());
          }
        }
      }
    }
    return rows;
  }

  @Test
  void aKillInTheMiddleLosesNothing() throws IOException, InterruptedException, SQLException {
    SplittableRandom random = new SplittableRandom(5);
    byte[] old = Files.readAllBytes(OLD_FILMS);
    byte[] anew = anew();
    int between = 0;
    for (int kill = 0; kill < 4; kill++) {
      Path place = old("killed-" + kill);
      List<String> rows = rows(place.resolve("index.db"));
      runAndKill(place, kill == 0 ? 0 : random.nextInt(RUNS));
      int done = 0;
      for (int i = 0; i < RUNS; i++) {
        byte[] now = Files.readAllBytes(films(place, i));
        assertTrue(Arrays.equals(old, now) || Arrays.equals(anew, now), "films are of one version or the other");
        if (Arrays.equals(anew, now)) done++;
      }
      if (done > 0 && done < RUNS) between++;
      for (Recordings films : migrate(Workspace.open(place), () -> {})) {
        assertEquals(2, films.list().size(), films.problem());
      }
      for (int i = 0; i < RUNS; i++) assertArrayEquals(anew, Files.readAllBytes(films(place, i)));
      assertEquals(rows, rows(place.resolve("index.db")));
      checkIndex(place);
    }
    assertTrue(between > 0, "no kill came in the middle");
    System.out.printf("old workspaces: 4 kills, %d of them with some files of each version%n", between);
  }

  private static void checkIndex(Path place) {
    try (Database database = Database.open(place.resolve("index.db"))) {
      assertEquals(List.of(), database.problems());
      for (RunRecord run : new RunStore(database).list()) assertFalse(RunSpec.of(run.spec()).preset().isEmpty());
      assertEquals(200, new StoredJobs(new JobStore(database)).load().size());
    }
  }

  private static Path films(Path place, int i) {
    return place.resolve("runs").resolve(run(i).value()).resolve("films.bin");
  }

  /** What the films become. */
  private byte[] anew() throws IOException {
    Path place = old("anew");
    new RecordedEpisodes(Workspace.open(place), run(0)).read();
    return Files.readAllBytes(films(place, 0));
  }

  /** The example's index with requests of before, and many films of before. */
  private Path old(String name) throws IOException {
    Path place = Files.createDirectories(folder.resolve(name));
    Files.copy(EXAMPLE.resolve("index.db"), place.resolve("index.db"));
    for (int i = 0; i < RUNS; i++) {
      Files.createDirectories(films(place, i).getParent());
      Files.copy(OLD_FILMS, films(place, i));
    }
    String sql =
        "INSERT INTO job (request, state, position, message) VALUES ('laptop|PRACTICE|A|ptp|%d', 'DONE', 0, '')";
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + place.resolve("index.db")); var write =
        connection.createStatement()) {
      write.execute("DELETE FROM job");
      for (int i = 0; i < 200; i++) write.execute(sql.formatted(i));
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return place;
  }

  /** Kills a child when it has written so many films anew. */
  private static void runAndKill(Path place, int written) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED",
            "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Child.class
                .getName(), place.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader said = child.inputReader()) {
      assertEquals("begun", said.readLine(), "the child could not open the workspace");
      for (int i = 0; i < written; i++) said.readLine();
      child.toHandle().destroyForcibly();
    } finally {
      child.destroyForcibly().waitFor();
    }
  }
}
