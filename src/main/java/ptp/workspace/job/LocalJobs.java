package ptp.workspace.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ptp.domain.Listeners;
import ptp.domain.RunId;
import ptp.domain.UserMessage;
import ptp.experiment.BackgroundThreads;
import ptp.service.JobService.Work;
import ptp.service.JobService;

/**
 * Runs jobs one after the other on a thread of its own with lowered priority, and writes every change of state to the
 * workspace first, so that a job that was under way when the program was killed is queued again at the next start.
 */
public final class LocalJobs implements JobService {
  private static final long STOP_SECONDS = 20;
  private static final Set<State> RESUMABLE = EnumSet.of(State.PAUSED, State.CANCELLED, State.FAILED);

  private final StageRunner runner;
  private final JobLog log;
  private final Supplier<List<String>> presets;
  private final Map<Long, Job> jobs = new LinkedHashMap<>();
  private final Listeners listeners = new Listeners();
  private final ExecutorService worker;
  private boolean closed;

  /**
   * @param runner does the stages
   * @param log keeps the jobs over restarts; those found waiting or running in it are queued at once, paused
   *     ones when they are resumed
   * @param presets names of the presets there are
   */
  public LocalJobs(StageRunner runner, JobLog log, Supplier<List<String>> presets) {
    this.runner = runner;
    this.log = log;
    this.presets = presets;
    this.worker = Executors.newSingleThreadExecutor(work -> BackgroundThreads.LONG.thread("jobs", work));
    for (JobLog.Entry entry : log.load()) {
      Job job = new Job(entry);
      jobs.put(job.id, job);
      if (job.state == State.WAITING || job.state == State.RUNNING) enqueue(job);
    }
  }

  @Override
  public Runnable subscribe(Runnable listener) {
    return listeners.subscribe(listener);
  }

  @Override
  public List<String> presets() {
    return presets.get();
  }

  @Override
  public synchronized long start(Request request) {
    check(request);
    long id = log.add(request);
    Job job = new Job(new JobLog.Entry(id, request, State.WAITING, "", Optional.empty(), Optional.empty()));
    jobs.put(id, job);
    enqueue(job);
    return id;
  }

  @Override
  public synchronized void cancel(long id) {
    Job job = find(id);
    if (job.state == State.WAITING) change(job, State.CANCELLED, "cancelled before it started");
    else if (job.progress != null) job.cancel();
    else if (job.state == State.PAUSED) change(job, State.CANCELLED, "cancelled; it can be resumed");
  }

  @Override
  public synchronized void pause(long id) {
    Job job = find(id);
    if (job.state != State.RUNNING || job.cancelled) return;
    change(job, State.PAUSED, job.progress == null ? "" : job.progress.message());
    if (job.progress != null) job.progress.pause(true);
  }

  @Override
  public synchronized void resume(long id) {
    Job job = find(id);
    if (job.progress != null) goOn(job, job.progress);
    else if (!closed && RESUMABLE.contains(job.state)) enqueue(job);
  }

  private void goOn(Job job, JobProgress progress) {
    if (job.state == State.PAUSED) change(job, State.RUNNING, "");
    progress.pause(false);
  }

  @Override
  public synchronized List<Status> jobs() {
    List<Status> statuses = new ArrayList<>();
    jobs.values().forEach(job -> statuses.add(job.status()));
    statuses.sort(Comparator.comparingLong(Status::id).reversed());
    return statuses;
  }

  /** Asks the running job to stop and waits for it. Its thread is not interrupted: that would break files it has open. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      jobs.values().forEach(Job::stop);
    }
    worker.shutdown();
    try {
      if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a job did not stop within " + STOP_SECONDS + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Job find(long id) {
    Job job = jobs.get(id);
    if (job == null) throw new IllegalArgumentException("there is no job " + id);
    return job;
  }

  private void check(Request request) {
    if (closed) throw new IllegalStateException("the workspace is being closed; start the job when it is open again");
    if (!presets.get().contains(request.preset())) {
      throw new IllegalArgumentException("there is no preset \"" + request.preset() + "\"; choose another one");
    }
    if (request.stages().isEmpty()) throw new IllegalArgumentException("choose at least one stage");
    if (request.task().isEmpty() && request.stages().stream().anyMatch(Stage::needsTask)) {
      throw new IllegalArgumentException("choose a task to practise or evaluate");
    }
  }

  private synchronized void enqueue(Job job) {
    job.cancelled = false;
    change(job, State.WAITING, "");
    worker.execute(() -> work(job));
  }

  private synchronized void change(Job job, State state, String message) {
    log.state(job.id, state, message);
    job.state = state;
    job.message = message;
    listeners.changed();
  }

  /** Claims the job unless it was cancelled while it waited. */
  private synchronized boolean claim(Job job) {
    if (closed || job.state != State.WAITING) return false;
    change(job, State.RUNNING, "");
    return true;
  }

  private void work(Job job) {
    if (!claim(job)) return;
    try {
      for (Stage stage : Stage.values()) {
        if (job.request.stages().contains(stage)) runStage(job, stage);
      }
      end(job, State.DONE, "done");
    } catch (CancellationException e) {
      cancelled(job);
    } catch (RuntimeException | Error e) {
      // an error too: where a native library is missing the job has to say so and the next one has to have its turn
      end(job, State.FAILED, UserMessage.of(e));
    }
  }

  private void runStage(Job job, Stage stage) {
    if (stopping(job)) throw new CancellationException("cancelled between two stages");
    RunId run = runner.run(job.request, stage);
    JobProgress progress = new JobProgress(listeners::changed);
    begin(job, stage, run, progress);
    runner.work(job.request, stage, run, progress);
  }

  private synchronized boolean stopping(Job job) {
    return closed || job.cancelled;
  }

  private synchronized void begin(Job job, Stage stage, RunId run, JobProgress progress) {
    job.stage = stage;
    job.run = run;
    job.progress = progress;
    log.stage(job.id, stage, run);
    listeners.changed();
    if (stopping(job)) progress.cancel();
    if (job.state == State.PAUSED) progress.pause(true); // paused between two stages
  }

  /** After a close the log keeps "running", which makes the next start queue the job again, or "paused". */
  private synchronized void cancelled(Job job) {
    if (closed && !job.cancelled) job.progress = null;
    else end(job, State.CANCELLED, "cancelled; it can be resumed");
  }

  private synchronized void end(Job job, State state, String message) {
    job.progress = null;
    change(job, state, message);
  }

  /** A job's mutable state, guarded by the service. */
  private static final class Job {
    private final long id;
    private final Request request;
    private State state;
    private String message;
    private @Nullable Stage stage;
    private @Nullable RunId run;
    private @Nullable JobProgress progress;
    private boolean cancelled;

    Job(JobLog.Entry entry) {
      this.id = entry.id();
      this.request = entry.request();
      this.state = entry.state();
      this.message = entry.message();
      this.stage = entry.stage().orElse(null);
      this.run = entry.run().orElse(null);
    }

    void cancel() {
      cancelled = true;
      stop();
    }

    void stop() {
      if (progress != null) progress.cancel();
    }

    Status status() {
      var running = Optional.ofNullable(progress);
      return new Status(
          id, title(), request, state, running.map(JobProgress::message).orElse(message),
          new Work(
              Optional.ofNullable(stage), running.map(JobProgress::fraction).orElse(0.0),
              running.flatMap(JobProgress::left), Optional.ofNullable(run)));
    }

    private String title() {
      String what = stage != null ? stage.title() : request.stages().stream().sorted().findFirst().map(Stage::title)
          .orElse("");
      String task = request.task().map(t -> " · task " + t).orElse("");
      return what + task + " · " + request.preset() + request.practice().label();
    }
  }
}
