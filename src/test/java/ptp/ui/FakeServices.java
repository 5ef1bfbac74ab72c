package ptp.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ptp.domain.Frame;
import ptp.domain.Listeners;
import ptp.domain.MethodId;
import ptp.domain.Metric;
import ptp.domain.ObservationMode;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.domain.Seed;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.experiment.practice.PracticeFeed;
import ptp.report.figure.FakeFrames;
import ptp.report.figure.FakePlans;
import ptp.service.ReconstructionService;
import ptp.service.PresetService;
import ptp.service.PracticeService;
import ptp.service.InspectService;
import ptp.service.GoalService;
import ptp.service.DataService;
import ptp.service.JobService.Work;
import ptp.service.JobService;
import ptp.service.MetricService;
import ptp.service.PlanCommandLine;
import ptp.service.PlanService;
import ptp.service.SettingsService;
import ptp.workspace.OpenWorkspace;
import ptp.workspace.Presets;

/** A workspace that exists only in a test: pictures are drawn shapes, jobs move when the test moves them. */
final class FakeServices implements WorkbenchServices {
  final Plans plans = new Plans();
  final Jobs jobs = new Jobs();
  final Metrics metrics = new Metrics();
  final FakeReconstructions reconstructions = new FakeReconstructions();
  final FakeGoals goals = new FakeGoals();
  final FakeData data = new FakeData();
  final FakePractice practice = new FakePractice();
  final FakePresets presets = new FakePresets();
  final Settings settings = new Settings();
  final Path folder = temporary();
  final FakeInspector inspect = new FakeInspector(plans, new PlanCommandLine(folder, "laptop", 0));
  final AtomicInteger closed = new AtomicInteger();
  final FakeNetworks networks = new FakeNetworks(this::services);

  private MetricService shownMetrics = metrics;
  private DataService shownData = data;

  WorkbenchServices services() {
    return this;
  }

  /** Fakes with the runs and the data sets of a real workspace. */
  WorkbenchServices with(OpenWorkspace workspace) {
    shownMetrics = workspace.metrics();
    shownData = workspace.data();
    return this;
  }

  @Override
  public String workspace() {
    return "example workspace";
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public PlanService plans() {
    return plans;
  }

  @Override
  public InspectService inspect() {
    return inspect;
  }

  @Override
  public GoalService goals() {
    return goals;
  }

  @Override
  public JobService jobs() {
    return jobs;
  }

  @Override
  public MetricService metrics() {
    return shownMetrics;
  }

  @Override
  public ReconstructionService reconstructions() {
    return reconstructions;
  }

  @Override
  public DataService data() {
    return shownData;
  }

  @Override
  public PracticeService practice() {
    return practice;
  }

  @Override
  public PresetService presets() {
    return presets;
  }

  @Override
  public SettingsService settings() {
    return settings;
  }

  @Override
  public NetworkChoice networks() {
    return networks;
  }

  @Override
  public void close() {
    closed.incrementAndGet();
  }

  /** A real workspace with its networks; whoever opened it closes it. */
  static WorkbenchServices real(
      Path place, OpenWorkspace workspace, OpenWorkspace.Thinking thinking, JobService jobs) {
    MetricService metrics = workspace.metrics();
    return new WorkbenchServices() {
      @Override
      public String workspace() {
        return "real workspace";
      }

      @Override
      public Path folder() {
        return place;
      }

      @Override
      public PlanService plans() {
        return thinking.plans();
      }

      @Override
      public InspectService inspect() {
        return thinking.inspect();
      }

      @Override
      public GoalService goals() {
        return thinking.goals();
      }

      @Override
      public JobService jobs() {
        return jobs;
      }

      @Override
      public MetricService metrics() {
        return metrics;
      }

      @Override
      public ReconstructionService reconstructions() {
        return workspace.reconstructions();
      }

      @Override
      public DataService data() {
        return workspace.data();
      }

      @Override
      public PracticeService practice() {
        return workspace.practice();
      }

      @Override
      public PresetService presets() {
        return new Presets(Path.of("experiments"));
      }

      @Override
      public SettingsService settings() {
        return workspace.settings();
      }

      @Override
      public NetworkChoice networks() {
        return new FakeNetworks(() -> null);
      }

      @Override
      public void close() {}
    };
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target", "workspaces")), "ui");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A person who took the tour and chose methods to plan with. */
  static final class Settings implements SettingsService {
    final Map<String, String> all = new ConcurrentHashMap<>(
        Map.of("window.tour", "taken", "plan.methods", "oracle,ptp,model-free"));

    @Override
    public Optional<String> get(String name) {
      return Optional.ofNullable(all.get(name));
    }

    @Override
    public void put(String name, String value) {
      all.put(name, value);
    }
  }

  /** Plans of eight hops; a latch can hold them back. */
  static final class Plans implements PlanService {
    volatile boolean trained = true;
    final Set<MethodId> untrained = new HashSet<>();
    final Map<MethodId, String> refused = new HashMap<>();
    volatile int pictures = 12;
    volatile CountDownLatch hold = new CountDownLatch(0);
    final List<Query> queries = new ArrayList<>();

    @Override
    public TaskImages images(Task task) {
      if (pictures == 0) return new TaskImages(List.of(), List.of());
      List<Frame> starts = new ArrayList<>();
      List<Frame> goals = new ArrayList<>();
      for (int i = 0; i < pictures; i++) {
        starts.add(FakeFrames.at(0.02 * i));
        goals.add(FakeFrames.at(1 - 0.02 * i));
      }
      return new TaskImages(starts, goals);
    }

    @Override
    public boolean ready(MethodId method) {
      return trained && !untrained.contains(method) || method.equals(MethodId.ORACLE);
    }

    @Override
    public synchronized Plan plan(Query query, Progress progress) {
      queries.add(query);
      if (refused.containsKey(query.method())) throw new IllegalStateException(refused.get(query.method()));
      progress.at(2, 5);
      await(hold);
      progress.checkCancelled();
      int hops = query.method().equals(MethodId.MODEL_FREE) ? 1 : 8;
      SplittableRandom random = new Seed(query.seed()).derive(query.method().id()).random();
      List<Frame> way = FakeFrames.way(hops + 1);
      List<Subgoal> list = new ArrayList<>();
      double mean = query.method().equals(MethodId.ORACLE) ? 12 : query.method().equals(MethodId.PTP) ? 19 : 118;
      for (int i = 1; i <= hops; i++) {
        double steps = mean * (0.7 + random.nextDouble());
        list.add(FakePlans.subgoal(way.get(i), steps, 6 + 8 * random.nextDouble(), Double.NaN));
      }
      double cost = query.method().equals(MethodId.PTP) ? 4.31 : Double.NaN;
      return FakePlans.plan(query.method(), way.getFirst(), FakePlans.budgeted(list), cost, 0.02 + mean / 90);
    }

    private static void await(CountDownLatch hold) {
      try {
        hold.await();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Jobs that do nothing by themselves. */
  static final class Jobs implements JobService {
    final Map<Long, Status> all = new LinkedHashMap<>();
    private final Listeners listeners = new Listeners();
    boolean closed;

    @Override
    public Runnable subscribe(Runnable listener) {
      return listeners.subscribe(listener);
    }

    @Override
    public List<String> presets() {
      return List.of("laptop", "printed", "released");
    }

    @Override
    public synchronized long start(Request request) {
      long id = all.size() + 1L;
      String title = request.task().map(t -> "Practise task " + t).orElse("Train with " + request.preset());
      put(id, new Status(id, title, request, State.WAITING, "", Work.NONE));
      return id;
    }

    private void put(long id, Status now) {
      all.put(id, now);
      listeners.changed();
    }

    synchronized void run(long id, Stage stage, double fraction, Duration left, String message) {
      Status old = all.get(id);
      Optional<RunId> run = Optional.of(new RunId("job-" + id));
      put(
          id,
          new Status(
              id, old.title(), old.request(), State.RUNNING, message,
              new Work(Optional.of(stage), fraction, Optional.of(left), run)));
    }

    synchronized void end(long id, State state, String message) {
      Status old = all.get(id);
      put(
          id,
          new Status(
              id, old.title(), old.request(), state, message,
              new Work(old.work().stage(), old.work().fraction(), Optional.empty(), old.work().run())));
    }

    @Override
    public synchronized void cancel(long job) {
      end(job, State.CANCELLED, "");
    }

    @Override
    public synchronized void pause(long job) {
      turn(job, State.PAUSED);
    }

    @Override
    public synchronized void resume(long job) {
      if (all.get(job).state() == State.PAUSED) turn(job, State.RUNNING);
      else end(job, State.WAITING, "");
    }

    private void turn(long id, State state) {
      Status old = all.get(id);
      put(
          id,
          new Status(
              id, old.title(), old.request(), state, old.message(), old.work()));
    }

    @Override
    public synchronized List<Status> jobs() {
      return List.copyOf(all.values()).reversed();
    }

    @Override
    public synchronized void close() {
      closed = true;
    }
  }

  /** Runs with random but repeatable success. */
  static final class Metrics implements MetricService {
    final List<RunRecord> runs = new ArrayList<>();
    final List<RunRecord> trash = new ArrayList<>();
    final Listeners listeners = new Listeners();
    final Map<RunId, Set<String>> tags = new HashMap<>();
    volatile int length = 5_000;
    volatile List<String> measured =
        List.of("encoder/codes in use", "encoder/loss", "encoder/perplexity", "encoder/reconstruction", "speed");

    @Override
    public Runnable subscribe(Runnable listener) {
      return listeners.subscribe(listener);
    }

    void addRuns(Task task, MethodId method, int seeds) {
      for (int seed = 1; seed <= seeds; seed++) {
        RunId id = new RunId("practice-" + method.id() + "-" + task.name().toLowerCase(Locale.ROOT) + "-" + seed);
        RunRecord.Status status = seed == 3 ? RunRecord.Status.RUNNING : RunRecord.Status.DONE;
        runs.add(
            new RunRecord(
                id,
                "practice",
                method,
                task,
                seed,
                "laptop",
                ObservationMode.IMAGE_AND_POSE,
                Instant.ofEpochSecond(1_000_000 + seed),
                status,
                "preset: laptop\nseed: " + seed + "\n"));
      }
      listeners.changed();
    }

    @Override
    public synchronized List<RunRecord> runs() {
      return List.copyOf(runs);
    }

    @Override
    public synchronized List<RunRecord> trashed() {
      return List.copyOf(trash);
    }

    @Override
    public synchronized Map<RunId, Set<String>> tags() {
      Map<RunId, Set<String>> copy = new HashMap<>();
      tags.forEach((id, some) -> copy.put(id, Set.copyOf(some)));
      return copy;
    }

    @Override
    public synchronized void tag(RunId run, String tag) {
      tags.computeIfAbsent(run, id -> new TreeSet<>()).add(tag);
      listeners.changed();
    }

    @Override
    public synchronized void untag(RunId run, String tag) {
      tags.getOrDefault(run, new TreeSet<>()).remove(tag);
      listeners.changed();
    }

    @Override
    public synchronized void trash(RunId run) {
      move(run, runs, trash);
    }

    @Override
    public synchronized void restore(RunId run) {
      move(run, trash, runs);
    }

    private void move(RunId run, List<RunRecord> from, List<RunRecord> to) {
      List<RunRecord> moved = from.stream().filter(r -> r.id().equals(run)).toList();
      from.removeAll(moved);
      to.addAll(moved);
      listeners.changed();
    }

    @Override
    public synchronized void delete(RunId run) {
      trash.removeIf(r -> r.id().equals(run));
      listeners.changed();
    }

    @Override
    public List<String> names(RunId run) {
      if (run.value().startsWith("practice")) return practised();
      return measured.stream().sorted().toList();
    }

    @Override
    public List<String> begun(RunId run) {
      return run.value().startsWith("practice") ? practised() : measured;
    }

    /** What practices measure of their learner; nothing where it only clones. */
    volatile List<String> learner = List.of();

    private List<String> practised() {
      List<String> names = new ArrayList<>(List.of(Metric.SUCCESS, "practice/success"));
      names.addAll(learner);
      for (int hop = 1; hop <= 8; hop++) names.addAll(List.of(PracticeFeed.begun(hop), PracticeFeed.reached(hop)));
      return names;
    }

    /** Of every hop 10 tries in each of 12 epochs; the fifth fails most. */
    private static Series hops(String name) {
      double[] values = new double[12];
      boolean begun = name.endsWith("begun");
      Arrays.fill(values, begun ? 10 : name.contains("-5-") ? 3 : name.contains("-6-") ? 6 : 9);
      return new Series(LongStream.rangeClosed(1, 12).toArray(), values);
    }

    @Override
    public Series series(RunId run, String name) {
      if (name.contains("/hop-")) return hops(name);
      if (learner.contains(name)) return rising(name);
      if (name.equals("practice/success")) return success(run);
      return name.equals(Metric.SUCCESS) ? success(run) : loss(name);
    }

    /** Shares from 0.3 to 0.9, other numbers from -30 to -10. */
    private static Series rising(String name) {
      boolean share = name.endsWith("arrived") || name.endsWith("explored");
      double[] values = IntStream.rangeClosed(1, 12).mapToDouble(e -> share ? .25 + .05 * e : -32 + 2 * e).toArray();
      return new Series(LongStream.rangeClosed(1, 12).toArray(), values);
    }

    private Series loss(String name) {
      long[] steps = LongStream.range(0, length).toArray();
      SplittableRandom random = new Seed(3).derive(name).random();
      double[] values =
          Arrays.stream(steps).mapToDouble(s -> 0.2 + Math.exp(-s / 900.0) + 0.05 * random.nextGaussian()).toArray();
      return new Series(steps, values);
    }

    private static Series success(RunId run) {
      boolean ptp = run.value().contains("ptp");
      long[] epochs = LongStream.rangeClosed(-100, 150).filter(e -> e % 5 == 0).toArray();
      SplittableRandom random = new Seed(0).derive(run.value()).random();
      double end = ptp ? 0.85 : 0.12;
      double[] values =
          Arrays.stream(epochs)
              .mapToDouble(e -> Math.clamp(end * (1 - Math.exp(-(e + 100) / 90.0)) + 0.06 * random.nextGaussian(), 0,
                  1))
              .toArray();
      return new Series(epochs, values);
    }
  }
}
