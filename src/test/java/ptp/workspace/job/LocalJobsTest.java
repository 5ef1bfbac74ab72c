package ptp.workspace.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.domain.Task;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.service.JobService.Status;
import ptp.workspace.job.FakeRunner.Order;

@Timeout(60)
final class LocalJobsTest {
  private static final List<String> PRESETS = List.of("a", "b");

  private final FakeLog log = new FakeLog();
  private final FakeRunner runner = new FakeRunner();
  private LocalJobs jobs = new LocalJobs(runner, log, () -> PRESETS);

  @AfterEach
  void close() {
    jobs.close();
  }

  private static Request request(String preset, Stage... stages) {
    return new Request(preset, Set.of(stages), Optional.of(Task.A), MethodId.PTP, 1);
  }

  private Status status(long id) {
    return jobs.jobs().stream().filter(s -> s.id() == id).findFirst().orElseThrow();
  }

  private Status await(long id, Predicate<Status> condition) {
    return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1))
        .until(() -> status(id), condition);
  }

  private void staysPaused(long id) {
    Awaitility.await().during(Duration.ofMillis(50)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5))
        .until(() -> status(id).state(), State.PAUSED::equals);
  }

  private Status await(long id, State state) {
    return await(id, s -> s.state() == state);
  }

  @Test
  void jobsAndTheirStagesRunInOrder() {
    long a = jobs.start(request("a", Stage.POLICY, Stage.COLLECT));
    long b = jobs.start(request("b", Stage.ENCODER));
    assertEquals("a COLLECT", runner.begun());
    assertEquals(State.WAITING, status(b).state());
    runner.order(Order.END);
    assertEquals("a POLICY", runner.begun());
    runner.order(Order.END);
    assertEquals("b ENCODER", runner.begun());
    await(a, State.DONE);
    runner.order(Order.END);
    await(b, State.DONE);
    assertEquals(List.of(b, a), jobs.jobs().stream().map(Status::id).toList());
    assertEquals(List.of(State.WAITING, State.RUNNING, State.DONE), log.history(a));
  }

  @Test
  void progressIsSeen() {
    long a = jobs.start(request("a", Stage.POLICY));
    runner.begun();
    runner.order(Order.HALF);
    Status half = await(a, s -> s.work().fraction() > 0);
    assertEquals(.5, half.work().fraction());
    assertEquals("working on POLICY", half.message());
    assertEquals(Optional.of(Stage.POLICY), half.work().stage());
    assertEquals(Optional.of(new RunId("a-policy")), half.work().run());
    assertTrue(half.title().contains("Train policy and values") && half.title().contains("a"), half.title());
    runner.order(Order.END);
    await(a, State.DONE);
  }

  @Test
  void aPausedJobHoldsStillUntilItIsResumed() {
    long a = jobs.start(request("a", Stage.PRACTICE));
    long b = jobs.start(request("b", Stage.POLICY));
    runner.begun();
    jobs.pause(b);
    assertEquals(State.WAITING, status(b).state(), "only what runs can be paused");
    jobs.pause(a);
    assertEquals(State.PAUSED, status(a).state());
    assertFalse(State.PAUSED.terminal());
    staysPaused(a);
    runner.order(Order.END);
    staysPaused(a);
    jobs.resume(a);
    await(a, State.DONE);
    assertEquals(
        List.of(State.WAITING, State.RUNNING, State.PAUSED, State.RUNNING, State.DONE), log.history(a),
        "a killed one is found paused");
  }

  @Test
  void aPausedJobIsCancelledAndTheProgramCloses() {
    long a = jobs.start(request("a", Stage.PRACTICE));
    runner.begun();
    jobs.pause(a);
    jobs.cancel(a);
    await(a, State.CANCELLED);
    jobs.resume(a);
    runner.begun();
    assertEquals(State.RUNNING, status(a).state(), "the pause is over");
    jobs.pause(a);
    jobs.close();
    assertEquals(State.PAUSED, log.state(a), "it is paused still at the next start");
  }

  @Test
  void aJobThatWasPausedBeforeTheCloseWaitsToBeResumedWhileOthersRun() {
    long a = jobs.start(request("a", Stage.POLICY));
    long b = jobs.start(request("b", Stage.ENCODER));
    long c = jobs.start(request("a", Stage.ENCODER));
    runner.begun();
    await(a, s -> s.message().equals("working on POLICY"));
    jobs.pause(a);
    jobs.close();
    jobs = new LocalJobs(runner, log, () -> PRESETS);
    assertEquals("b ENCODER", runner.begun());
    assertEquals(State.PAUSED, status(a).state());
    assertEquals("working on POLICY", status(a).message());
    runner.order(Order.END);
    await(b, State.DONE);
    assertEquals("a ENCODER", runner.begun());
    jobs.resume(a);
    runner.order(Order.END);
    await(c, State.DONE);
    assertEquals("a POLICY", runner.begun());
    runner.order(Order.END);
    await(a, State.DONE);
  }

  @Test
  void aJobThatWasPausedBeforeTheCloseCanBeCancelled() {
    long a = jobs.start(request("a", Stage.POLICY));
    runner.begun();
    jobs.pause(a);
    jobs.close();
    jobs = new LocalJobs(runner, log, () -> PRESETS);
    jobs.cancel(a);
    assertEquals(State.CANCELLED, status(a).state());
    assertEquals(State.CANCELLED, log.state(a));
  }

  @Test
  void aPauseBetweenTwoStagesIsNotLost() {
    AtomicLong job = new AtomicLong(-1);
    runner.beforeRun(() -> {
      if (job.get() >= 0) jobs.pause(job.get());
    });
    long a = jobs.start(request("a", Stage.COLLECT, Stage.POLICY));
    runner.begun();
    job.set(a);
    runner.order(Order.END);
    runner.begun();
    runner.order(Order.END);
    staysPaused(a);
    job.set(-1);
    jobs.resume(a);
    await(a, State.DONE);
  }

  @Test
  void whereAJobsMetricsWentIsKnownAfterARestart() {
    long a = jobs.start(request("a", Stage.COLLECT, Stage.POLICY));
    runner.order(Order.END);
    runner.order(Order.END);
    await(a, State.DONE);
    jobs.close();
    jobs = new LocalJobs(runner, log, () -> PRESETS);
    assertEquals(Optional.of(new RunId("a-policy")), status(a).work().run());
    assertEquals(Optional.of(Stage.POLICY), status(a).work().stage());
  }

  @Test
  void aWaitingJobIsCancelledAtOnceAndNeverBegins() {
    long a = jobs.start(request("a", Stage.POLICY));
    long b = jobs.start(request("b", Stage.POLICY));
    runner.begun();
    jobs.cancel(b);
    assertEquals(State.CANCELLED, status(b).state());
    runner.order(Order.END);
    await(a, State.DONE);
    jobs.close();
    assertEquals(0, runner.waitingToBeSeen());
    assertEquals(State.CANCELLED, log.state(b));
  }

  @Test
  void aRunningJobIsCancelledWithinASecondAndResumed() {
    long a = jobs.start(request("a", Stage.POLICY));
    runner.begun();
    long asked = System.nanoTime();
    jobs.cancel(a);
    await(a, State.CANCELLED);
    assertTrue(System.nanoTime() - asked < 1_000_000_000L, "the service adds to the time that stopping takes");
    jobs.resume(a);
    assertEquals("a POLICY", runner.begun());
    runner.order(Order.END);
    await(a, State.DONE);
    assertEquals(
        List.of(State.WAITING, State.RUNNING, State.CANCELLED, State.WAITING, State.RUNNING, State.DONE),
        log.history(a));
  }

  @Test
  void aCancelBetweenTwoStagesIsNotLost() {
    AtomicLong job = new AtomicLong(-1);
    runner.beforeRun(() -> {
      if (job.get() >= 0) jobs.cancel(job.get());
    });
    long a = jobs.start(request("a", Stage.COLLECT, Stage.POLICY));
    runner.begun();
    job.set(a);
    runner.order(Order.END);
    await(a, State.CANCELLED);
  }

  @Test
  void aFailureIsToldAndTheNextJobRuns() {
    long a = jobs.start(request("a", Stage.POLICY));
    long b = jobs.start(request("b", Stage.POLICY));
    runner.order(Order.FAIL);
    assertEquals("outer", await(a, State.FAILED).message());
    runner.order(Order.ERROR);
    assertEquals("no native library here", await(b, State.FAILED).message());
    jobs.resume(a);
    runner.order(Order.END);
    await(a, State.DONE);
  }

  @Test
  void whatHasEndedChangesOnlyByResume() {
    long a = jobs.start(request("a", Stage.POLICY));
    runner.order(Order.END);
    await(a, State.DONE);
    jobs.cancel(a);
    jobs.resume(a);
    assertEquals(State.DONE, status(a).state());
    long b = jobs.start(request("b", Stage.POLICY));
    runner.order(Order.FAIL);
    await(b, State.FAILED);
    jobs.cancel(b);
    assertEquals(State.FAILED, status(b).state());
    assertEquals(List.of(State.WAITING, State.RUNNING, State.DONE), log.history(a));
    assertEquals(List.of(State.WAITING, State.RUNNING, State.FAILED), log.history(b));
  }

  @Test
  void afterACloseTheNextServiceGoesOn() {
    long a = jobs.start(request("a", Stage.POLICY));
    long b = jobs.start(request("b", Stage.ENCODER));
    long c = jobs.start(request("b", Stage.COLLECT));
    jobs.cancel(c);
    runner.begun();
    jobs.close();
    assertEquals(List.of(State.RUNNING, State.WAITING, State.CANCELLED), List.of(log.state(a), log.state(b), log.state(
        c)));
    assertThrows(IllegalStateException.class, () -> jobs.start(request("a", Stage.POLICY)));
    assertEquals(3, log.load().size(), "a refused job must not come up at the next start");
    jobs = new LocalJobs(runner, log, () -> PRESETS);
    assertEquals("a POLICY", runner.begun());
    runner.order(Order.END);
    assertEquals("b ENCODER", runner.begun());
    runner.order(Order.END);
    await(b, State.DONE);
    assertEquals(State.DONE, status(a).state());
    assertEquals(State.CANCELLED, status(c).state());
  }

  @Test
  void aJobThatWasCancelledBeforeTheCloseStaysCancelled() {
    long a = jobs.start(request("a", Stage.POLICY));
    runner.begun();
    jobs.cancel(a);
    jobs.close();
    assertEquals(State.CANCELLED, log.state(a));
  }

  @Test
  void impossibleRequestsAreRefused() {
    Request noStage = new Request("a", EnumSet.noneOf(Stage.class), Optional.of(Task.A), MethodId.PTP, 1);
    Request noTask = new Request("a", EnumSet.of(Stage.PRACTICE), Optional.empty(), MethodId.PTP, 1);
    for (Request bad : List.of(noStage, noTask, request("c|d", Stage.POLICY))) {
      assertThrows(IllegalArgumentException.class, () -> jobs.start(bad));
    }
    assertThrows(IllegalArgumentException.class, () -> jobs.cancel(17));
    assertEquals(List.of(), log.load());
  }
}
