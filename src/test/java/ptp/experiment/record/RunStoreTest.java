package ptp.experiment.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.experiment.preset.RunSpec;
import ptp.io.Database;
import ptp.io.StoreException;

public final class RunStoreTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456789Z");

  @TempDir Path folder;
  private Database database;
  private RunStore runs;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("index.db"));
    runs = new RunStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  public static RunRecord run(String id, Instant created) {
    return new RunRecord(
        new RunId(id), "practice", MethodId.PTP, Task.B, -7, "laptop", ObservationMode.IMAGE_AND_POSE, created,
        RunRecord.Status.RUNNING, "seed: 1\n# \u03b5 = 'x'; --");
  }

  @Test
  void aRunComesBackAsItWasAlsoFromAnotherConnection() {
    RunRecord practice = run("a", NOON);
    RunRecord offline =
        new RunRecord(
            new RunId("b"), "offline", null, null, Long.MAX_VALUE, "printed", ObservationMode.IMAGE, Instant.EPOCH,
            RunRecord.Status.DONE, "");
    runs.put(practice);
    runs.put(offline);
    try (Database other = Database.open(folder.resolve("index.db"))) {
      assertEquals(List.of(practice, offline), new RunStore(other).list());
      assertEquals(Optional.of(offline), new RunStore(other).find(offline.id()));
    }
  }

  /** Until they had a spec, runs were known by what people read of them. */
  @Test
  void runsOfBeforeGetASpec() {
    Map<String, RunSpec> old = Map.of(
        "laptop", new RunSpec("laptop", "", null),
        "laptop, goal 35d6a070, epochs 3", new RunSpec("laptop", "goal 35d6a070", null),
        "laptop, 2 drawn goals (00aa11bb), repeat 1", new RunSpec("laptop", "2 drawn goals (00aa11bb)", null),
        "printed, epochs 3", new RunSpec("printed", "", null));
    List<String> labels = List.copyOf(old.keySet());
    for (int i = 0; i < labels.size(); i++) {
      runs.put(run("run-" + i, NOON));
      database.update("UPDATE run SET preset = ?, spec = NULL WHERE id = ?", labels.get(i), "run-" + i);
    }
    List<RunRecord> again = new RunStore(database).list();
    assertEquals(old.size(), again.size());
    for (RunRecord run : again) assertEquals(old.get(run.preset()), RunSpec.of(run.spec()));
  }

  @Test
  void putReplacesTheRecordOfTheSameIdAndKeepsItsMetrics() {
    runs.put(run("a", NOON));
    new MetricStore(database).append(new RunId("a"), List.of(new ptp.domain.Metric("loss", 1, 2)));
    RunRecord changed = run("a", NOON.plusSeconds(1));
    runs.put(changed);
    assertEquals(List.of(changed), runs.list());
    assertEquals(List.of("loss"), new MetricStore(database).names(changed.id()));
  }

  @Test
  void theNewestIsListedFirst() {
    runs.put(run("old", NOON));
    runs.put(run("new", NOON.plusNanos(1)));
    runs.put(run("older", NOON.minusSeconds(1)));
    assertEquals(List.of("new", "old", "older"), runs.list().stream().map(r -> r.id().value()).toList());
  }

  @Test
  void aRunThrownAwayIsNotListedAndCanBeBroughtBack() {
    RunRecord run = run("a", NOON);
    runs.put(run);
    runs.trash(run.id());
    assertEquals(List.of(), runs.list());
    assertEquals(List.of(run), runs.trashed());
    assertTrue(runs.find(run.id()).isPresent());
    runs.restore(run.id());
    assertEquals(List.of(run), runs.list());
    assertEquals(List.of(), runs.trashed());
  }

  @Test
  void theStatusChangesAndAnUnknownRunIsNamed() {
    runs.put(run("a", NOON));
    runs.setStatus(new RunId("a"), RunRecord.Status.FAILED);
    assertEquals(RunRecord.Status.FAILED, runs.find(new RunId("a")).orElseThrow().status());
    StoreException e =
        assertThrows(StoreException.class, () -> runs.setStatus(new RunId("zz"), RunRecord.Status.DONE));
    assertTrue(e.getMessage().contains("\"zz\""));
  }

  @Test
  void tagsAreKeptWithTheirRuns() {
    RunId id = new RunId("tagged");
    runs.put(run("tagged", NOON));
    runs.tag(id, "night");
    runs.tag(id, "night");
    runs.tag(id, "good");
    assertEquals(Set.of("night", "good"), runs.tags().get(id));
    runs.untag(id, "night");
    assertEquals(Map.of(id, Set.of("good")), runs.tags());
    assertThrows(StoreException.class, () -> runs.tag(new RunId("nobody"), "good"));
  }

  @Test
  void onlyARunInTheTrashIsDeletedAndWithAllItMeasured() {
    RunId id = new RunId("gone");
    MetricStore metrics = new MetricStore(database);
    runs.put(run("gone", NOON));
    runs.tag(id, "good");
    metrics.append(id, List.of(new Metric("loss", 1, 0.5)));
    assertThrows(StoreException.class, () -> runs.delete(id));
    assertEquals(1, metrics.series(id, "loss").steps().length, "a refused deletion changes nothing");
    runs.trash(id);
    runs.delete(id);
    assertEquals(Optional.empty(), runs.find(id));
    assertEquals(List.of(), metrics.names(id));
    assertEquals(Map.of(), runs.tags());
  }
}
