package ptp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Metric;
import ptp.domain.RunId;
import ptp.experiment.record.MetricStore;
import ptp.experiment.record.RunStore;
import ptp.experiment.record.RunStoreTest;
import ptp.workspace.job.JobStore;

final class DatabaseTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("index.db");
  }

  @Test
  void manyMayOpenANewFileAtOnceAndWriteToIt() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        int writer = i;
        work.add(pool.submit(() -> write(start, writer)));
      }
      start.countDown();
      for (Future<?> one : work) one.get();
    }
    try (Database database = Database.open(file)) {
      for (int i = 0; i < 6; i++) {
        assertEquals(20, new MetricStore(database).series(new RunId("r" + i), "x").steps().length);
      }
      assertEquals(List.of(), database.problems());
    }
  }

  private Void write(CountDownLatch start, int writer) throws InterruptedException {
    start.await();
    try (Database database = Database.open(file)) {
      RunId id = new RunId("r" + writer);
      new RunStore(database).put(RunStoreTest.run(id.value(), Instant.EPOCH));
      for (int step = 0; step < 20; step++) {
        new MetricStore(database).append(id, List.of(new Metric("x", step, writer)));
      }
    }
    return null;
  }

  @Test
  void closingLeavesNothingButTheFile() throws IOException {
    try (Database database = Database.open(file)) {
      new SettingsStore(database).put("a", "b");
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void foreignDamagedAndNewerFilesAreRefusedInASentence() throws IOException {
    Files.writeString(file, "this is a letter to somebody, not a database at all. ".repeat(50));
    assertRefused("not a database");
    Files.delete(file);
    Database.open(file, Schema.DATASET).close();
    assertRefused("is not the index of a workspace");
    Files.delete(file);
    try (Database database = Database.open(file)) {
      database.update("PRAGMA user_version = 99");
    }
    assertRefused("newer version");
  }

  private void assertRefused(String reason) {
    StoreException e = assertThrows(StoreException.class, () -> Database.open(file).close());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void damageWithinTheFileIsFound() throws IOException {
    try (Database database = Database.open(file)) {
      RunId id = new RunId("r");
      new RunStore(database).put(RunStoreTest.run("r", Instant.EPOCH));
      List<Metric> many = IntStream.range(0, 5_000).mapToObj(i -> new Metric("x", i, i)).toList();
      new MetricStore(database).append(id, many);
      assertEquals(List.of(), database.problems());
    }
    byte[] bytes = Files.readAllBytes(file);
    for (int page = 12; page < 16; page++) Arrays.fill(bytes, page * 4096, page * 4096 + 64, (byte) 0xA5);
    Files.write(file, bytes);
    try (Database database = Database.open(file)) {
      assertTrue(!database.problems().isEmpty());
    }
  }

  @Test
  void settingsAreKeptReplacedAndForgotten() {
    try (Database database = Database.open(file)) {
      SettingsStore settings = new SettingsStore(database);
      assertEquals(Optional.empty(), settings.get("theme"));
      settings.put("theme", "dark");
      settings.put("theme", "light");
      assertEquals(Optional.of("light"), settings.get("theme"));
      settings.remove("theme");
      assertEquals(Optional.empty(), settings.get("theme"));
    }
  }

  @Test
  void jobsAreKeptWithWhereTheyStopped() {
    JobStore.Job stopped;
    try (Database database = Database.open(file)) {
      JobStore jobs = new JobStore(database);
      long id = jobs.add("{\"preset\":\"laptop\"}", "WAITING");
      stopped =
          new JobStore.Job(
              id, "{\"preset\":\"laptop\"}", "RUNNING", Optional.of("POLICY"), 1_234, Optional.of(new RunId("r")), "x");
      jobs.save(stopped);
      assertEquals(id + 1, jobs.add("{}", "WAITING"));
    }
    try (Database database = Database.open(file)) {
      JobStore jobs = new JobStore(database);
      assertEquals(Optional.of(stopped), jobs.find(stopped.id()));
      assertEquals(List.of(stopped.id() + 1, stopped.id()), jobs.list().stream().map(JobStore.Job::id).toList());
      assertEquals(Optional.empty(), jobs.list().getFirst().stage());
      JobStore.Job unknown = new JobStore.Job(99, "", "", Optional.empty(), 0, Optional.empty(), "");
      assertThrows(StoreException.class, () -> jobs.save(unknown));
    }
  }
}
