package ptp.workspace.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.preset.PracticeVariant;
import ptp.io.Database;
import ptp.io.StoreException;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.workspace.job.JobLog.Entry;

final class StoredJobsTest {
  private static final Request OFFLINE =
      new Request("my-preset.2", Set.of(Stage.POLICY, Stage.COLLECT), Optional.empty(), MethodId.PTP_FLAT_NO_BUFFER,
          -7);
  private static final Request ONLINE =
      new Request("laptop", Set.of(Stage.PRACTICE), Optional.of(Task.C), MethodId.ORACLE, Long.MAX_VALUE);
  private static final Request DRAWN =
      new Request(
          "laptop", Set.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.PTP, 0,
          new PracticeVariant(List.of("0123abcd"), "epochs: 3\nweighting: true", 2, Split.TUNING));
  private static final Request DRAWN_SET =
      new Request(
          "laptop", Set.of(Stage.PRACTICE), Optional.of(Task.A), MethodId.PTP, 0,
          new PracticeVariant(List.of("0123abcd", "ffff0000"), "", 0, Split.EVALUATION));

  @TempDir private Path folder;

  @Test
  void jobsSurviveInTheirOrder() {
    long first;
    long second;
    long third;
    long fourth;
    try (Database database = Database.open(folder.resolve("index.db"))) {
      StoredJobs jobs = new StoredJobs(new JobStore(database));
      first = jobs.add(OFFLINE);
      second = jobs.add(ONLINE);
      third = jobs.add(DRAWN);
      fourth = jobs.add(DRAWN_SET);
      jobs.state(first, State.RUNNING, "");
      jobs.stage(first, Stage.COLLECT, new RunId("a"));
      jobs.stage(first, Stage.POLICY, new RunId("my-preset.2-s-7-offline"));
      jobs.state(first, State.FAILED, "it's the | disk");
    }
    try (Database database = Database.open(folder.resolve("index.db"))) {
      List<Entry> expected =
          List.of(
              new Entry(
                  first, OFFLINE, State.FAILED, "it's the | disk", Optional.of(Stage.POLICY), Optional.of(new RunId(
                      "my-preset.2-s-7-offline"))),
              new Entry(second, ONLINE, State.WAITING, "", Optional.empty(), Optional.empty()),
              new Entry(third, DRAWN, State.WAITING, "", Optional.empty(), Optional.empty()),
              new Entry(fourth, DRAWN_SET, State.WAITING, "", Optional.empty(), Optional.empty()));
      assertEquals(expected, new StoredJobs(new JobStore(database)).load());
    }
  }

  @Test
  void jobsOfEarlierVersionsAreRead() {
    try (Database database = Database.open(folder.resolve("index.db"))) {
      JobStore store = new JobStore(database);
      store.add("laptop|PRACTICE|A|ptp|0|0123abcd|2|epochs: 3\nweighting: true|TUNING", State.WAITING.name());
      store.add("laptop|PRACTICE|A|ptp|0||1|", State.WAITING.name());
      List<PracticeVariant> read =
          new StoredJobs(store).load().stream().map(entry -> entry.request().practice()).toList();
      assertEquals(
          List.of(DRAWN.practice(), new PracticeVariant(List.of(), "", 1, Split.EVALUATION)), read);
      for (JobStore.Job job : store.list()) assertTrue(job.request().startsWith("{\"preset\":"), job.request());
    }
  }

  @Test
  void aRequestThatNobodyCanReadIsNamed() {
    try (Database database = Database.open(folder.resolve("index.db"))) {
      JobStore store = new JobStore(database);
      store.add("{\"preset\":7", State.WAITING.name());
      StoreException refused = assertThrows(StoreException.class, () -> new StoredJobs(store).load());
      assertEquals("the request of job 1 in the workspace's index cannot be read", refused.getMessage());
    }
  }

  @Test
  void aJobThatIsNotThereIsRefused() {
    try (Database database = Database.open(folder.resolve("index.db"))) {
      StoredJobs jobs = new StoredJobs(new JobStore(database));
      assertThrows(IllegalArgumentException.class, () -> jobs.state(3, State.DONE, ""));
    }
  }
}
