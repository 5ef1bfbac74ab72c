package ptp.experiment.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Metric;
import ptp.domain.RunId;
import ptp.io.Database;
import ptp.io.StoreException;

final class MetricStoreTest {
  private static final RunId RUN = new RunId("run");
  /** The figure to reach is for 10, which takes some seconds to fill. */
  private static final int METRICS = Integer.getInteger("ptp.metrics", 3);

  @TempDir Path folder;
  private Database database;
  private MetricStore metrics;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("index.db"));
    metrics = new MetricStore(database);
    new RunStore(database).put(RunStoreTest.run("run", Instant.EPOCH));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void valuesComeBackInTheOrderOfSteps() {
    metrics.append(RUN, List.of(new Metric("b", 5, .5), new Metric("a", 1, 1), new Metric("b", -3, -.25)));
    assertEquals(List.of("a", "b"), metrics.names(RUN));
    assertArrayEquals(new long[] {-3, 5}, metrics.series(RUN, "b").steps());
    assertArrayEquals(new double[] {-.25, .5}, metrics.series(RUN, "b").values());
  }

  @Test
  void aSecondValueOfTheSameStepReplacesTheFirst() {
    metrics.append(RUN, List.of(new Metric("loss", 100, 1), new Metric("loss", 200, 2), new Metric("loss", 300, 3)));
    metrics.append(RUN, List.of(new Metric("loss", 200, 20), new Metric("loss", 300, 30), new Metric("loss", 300, 31)));
    assertArrayEquals(new long[] {100, 200, 300}, metrics.series(RUN, "loss").steps());
    assertArrayEquals(new double[] {1, 20, 31}, metrics.series(RUN, "loss").values());
  }

  @Test
  void numbersThatAreNotFiniteAreKept() {
    double[] values = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -1, Double.MIN_VALUE};
    metrics.append(RUN, IntStream.range(0, 6).mapToObj(i -> new Metric("x", i, values[i])).toList());
    assertArrayEquals(values, metrics.series(RUN, "x").values());
  }

  @Test
  void whatIsUnknownIsEmptyToReadAndRefusedToWrite() {
    RunId unknown = new RunId("nobody");
    assertEquals(0, metrics.series(RUN, "nothing").steps().length);
    assertEquals(List.of(), metrics.names(unknown));
    StoreException e =
        assertThrows(StoreException.class, () -> metrics.append(unknown, List.of(new Metric("x", 1, 1))));
    assertTrue(e.getMessage().contains("\"nobody\""));
  }

  @Test
  void aBatchThatFailsLeavesNothingBehind() {
    List<Metric> batch = List.of(new Metric("x", 1, 1), new Metric(null, 2, 2));
    assertThrows(StoreException.class, () -> metrics.append(RUN, batch));
    assertEquals(List.of(), metrics.names(RUN));
  }

  @Test
  void aThousandRunsAreListedAndLoadedQuickly() {
    fill(1_000, METRICS, 300);
    long start = cpu();
    int runs = new RunStore(database).list().size();
    double listed = (cpu() - start) / 1e9;
    long points = IntStream.range(0, METRICS).mapToLong(m -> loadAll("m" + m)).sum();
    double all = (cpu() - start) / 1e9;
    System.out.printf("%d runs: listed %.3f s, all %d points %.2f s of processor time%n", runs, listed, points, all);
    assertEquals(1_001, runs);
    assertEquals(300_000 * METRICS, points);
    assertTrue(all < 2, "listing runs and loading their metrics took " + all + " s");
  }

  /** Time of this thread, which other work on the machine does not change much. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private long loadAll(String name) {
    return IntStream.range(0, 1_000).mapToLong(r -> metrics.series(new RunId("r" + r), name).steps().length).sum();
  }

  /** Straight in SQL: what is tested is reading. */
  private void fill(int runs, int names, int points) {
    String count = "WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < %d - 1) ";
    database.update(
        count.formatted(runs)
            + "INSERT INTO run (id, kind, method, task, seed, preset, observation, created, status, recipe, spec)"
            + " SELECT 'r' || i, kind, method, task, i, preset, observation, i, status, recipe, spec"
            + " FROM n, (SELECT * FROM run WHERE id = 'run')");
    database.update(
        count.formatted(names) + "INSERT INTO series (run, name) SELECT id, 'm' || i FROM run, n WHERE id != 'run'");
    database.update(count.formatted(points) + "INSERT INTO point SELECT id, i, i * 0.5 FROM series, n");
  }

  @Test
  void appendingIsFast() {
    long start = System.nanoTime();
    for (int batch = 0; batch < 100; batch++) {
      int first = batch * 100;
      metrics.append(
          RUN, IntStream.range(0, 1_000).mapToObj(i -> new Metric("m" + i % 10, first + i / 10, i)).toList());
    }
    System.out.printf("metrics: %.0f rows/s in batches of 1,000, forced to disk%n", 100_000 / seconds(start));
    assertEquals(10_000, metrics.series(RUN, "m3").steps().length);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
