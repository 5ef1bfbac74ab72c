package ptp.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.ObservationMode;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Task;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.Workspace;
import ptp.io.Database;
import ptp.service.MetricService;
import ptp.stats.SeedCurve;

class StoredMetricsTest {
  private static final RunId ID = new RunId("practice-1");

  @TempDir Path folder;

  @Test
  void aRunIsThrownAwayAndThenDeletedWithItsFilesWhileOthersStay() throws Exception {
    Workspace workspace = Workspace.open(folder.resolve("workspace"));
    try (Database database = Database.open(workspace.index())) {
      RunStore runs = new RunStore(database);
      MetricService service = new StoredMetrics(
          runs, new MetricStore(database), workspace, new WatchedFolder(workspace.folder(), 0));
      for (RunId id : List.of(ID, new RunId("practice-2"))) {
        runs.put(
            new RunRecord(
                id, "practice", MethodId.PTP, Task.A, 1, "laptop", ObservationMode.IMAGE, Instant.EPOCH,
                RunRecord.Status.DONE, ""));
        Files.createDirectories(workspace.run(id).resolve("checkpoints"));
        Files.writeString(workspace.run(id).resolve("checkpoints").resolve("1"), "numbers");
      }
      service.trash(ID);
      assertTrue(Files.exists(workspace.run(ID)), "the trash keeps everything");
      assertEquals(List.of(ID), service.trashed().stream().map(RunRecord::id).toList());
      service.delete(ID);
      assertFalse(Files.exists(workspace.run(ID)));
      assertEquals(List.of("practice-2"), service.runs().stream().map(r -> r.id().value()).toList());
      assertTrue(Files.exists(workspace.run(new RunId("practice-2")).resolve("checkpoints").resolve("1")));
    }
  }

  @Test
  void successIsTheCurveOfItsRun() {
    Workspace workspace = Workspace.open(folder.resolve("workspace"));
    try (Database database = Database.open(workspace.index())) {
      RunStore runs = new RunStore(database);
      MetricStore metrics = new MetricStore(database);
      MetricService service = new StoredMetrics(runs, metrics, workspace, new WatchedFolder(workspace.folder(), 0));
      RunRecord run =
          new RunRecord(
              ID, "practice", MethodId.PTP, Task.C, 3, "laptop", ObservationMode.IMAGE, Instant.EPOCH,
              RunRecord.Status.DONE, "");
      runs.put(run);
      List<Metric> curve =
          List.of(
              new Metric(Metric.SUCCESS, -1, .1), new Metric(Metric.SUCCESS, 0, .6),
              new Metric(Metric.SUCCESS, 5, .7), new Metric(Metric.SUCCESS, 10, 1));
      metrics.append(ID, curve);
      SeedCurve success = service.success(run);
      assertEquals(3, success.seed());
      assertArrayEquals(new double[] {.1, .6, .7, 1}, success.values());
      assertEquals(.6, success.beforePractice());
      assertEquals(1, success.afterPractice());
    }
  }

  @Test
  void namesComeInAlphabeticalOrderAndInTheOrderOfTheirBeginning() {
    Workspace workspace = Workspace.open(folder.resolve("workspace"));
    try (Database database = Database.open(workspace.index())) {
      RunStore runs = new RunStore(database);
      MetricStore metrics = new MetricStore(database);
      MetricService service = new StoredMetrics(runs, metrics, workspace, new WatchedFolder(workspace.folder(), 0));
      runs.put(
          new RunRecord(
              ID, "offline", null, null, 0, "laptop", ObservationMode.IMAGE, Instant.EPOCH, RunRecord.Status.DONE,
              ""));
      for (String name : List.of("policy/v", "encoder/loss", "policy/v", "a")) {
        metrics.append(ID, List.of(new Metric(name, 1, 1)));
      }
      assertEquals(List.of("a", "encoder/loss", "policy/v"), service.names(ID));
      assertEquals(List.of("policy/v", "encoder/loss", "a"), service.begun(ID));
    }
  }
}
