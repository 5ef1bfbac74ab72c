package ptp.ui.practice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import ptp.domain.RunId;
import ptp.domain.RunRecord;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.service.JobService.Status;
import ptp.service.MetricService;
import ptp.service.MetricService.Series;
import ptp.service.PracticeService;
import ptp.ui.practice.PracticeView.Entry;
import ptp.ui.task.JobItem;
import ptp.ui.task.JobsModel;
import ptp.ui.task.WhileSeen;
import ptp.ui.text.Texts;

/** State of the Practice page: which practice is looked at, and everything that is seen of it. */
public final class PracticeModel {
  private final PracticeForm form;
  private final JobsModel jobs;
  private final PracticeService service;
  private final PracticeReader reader;
  private final Executor reading;
  private final Executor ui;
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final IntegerProperty film = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<PracticeView> view = new ReadOnlyObjectWrapper<>(PracticeView.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<JobItem>> job = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper(true);
  private volatile Wish wish = new Wish(false, Optional.empty(), List.of());
  private Optional<RunId> pinned = Optional.empty();

  /**
   * @param form starts practices
   * @param reading reads what is seen after changes
   */
  public PracticeModel(
      PracticeForm form, JobsModel jobs, PracticeService service, MetricService metrics, Executor reading,
      Executor ui) {
    this.form = form;
    this.jobs = jobs;
    this.service = service;
    this.reader = new PracticeReader(metrics, service);
    this.reading = reading;
    this.ui = ui;
    visible.subscribe(this::wishAnew);
    jobs.items().subscribe(this::wishAnew);
    WhileSeen.follow(visible, this::readSoon, service, metrics);
  }

  /**
   * What is read after the next change.
   *
   * @param chosen the practice that a person chose
   * @param active requests of practice jobs that are not over, the one under way first
   */
  private record Wish(boolean visible, Optional<RunId> chosen, List<Request> active) {}

  private void wishAnew() {
    List<Request> active =
        jobs.items().stream().filter(this::practises).filter(JobItem::active)
            .sorted((a, b) -> Boolean.compare(b.underWay(), a.underWay())).map(i -> i.get().request()).toList();
    Wish now = new Wish(visible.get(), pinned, active);
    boolean other = !now.equals(wish);
    wish = now;
    if (other) readSoon();
    findJob();
  }

  private void readSoon() {
    if (wish.visible()) reading.execute(this::refresh);
  }

  private boolean practises(JobItem item) {
    return item.get().request().stages().contains(Stage.PRACTICE);
  }

  /** Reads what is shown; to be called off the interface thread, by one thread at a time. */
  public void refresh() {
    Wish now = wish;
    if (!now.visible()) return;
    List<Entry> runs = reader.runs(now.active());
    PracticeView read = reader.view(runs, chosen(runs, now));
    ui.execute(() -> show(read));
  }

  /** The one a person chose, or the one under way, or the newest with episodes to look at, or the newest. */
  private Optional<Entry> chosen(List<Entry> runs, Wish now) {
    Optional<Entry> newest = runs.stream().findFirst();
    Optional<Entry> wanted = runs.stream().filter(e -> Optional.of(e.run()).equals(now.chosen())).findFirst();
    if (wanted.isPresent() || !now.active().isEmpty()) return wanted.or(() -> newest);
    return runs.stream().filter(e -> service.filmed(e.run())).findFirst().or(() -> newest);
  }

  private void show(PracticeView now) {
    boolean other = !now.shown().map(Entry::run).equals(view.get().shown().map(Entry::run));
    view.set(now);
    unread.set(false);
    if (other || film.get() >= now.films().list().size()) film.set(0);
    form.doneAlready(done(now));
    findJob();
  }

  private static Set<RunId> done(PracticeView view) {
    return view.runs().stream()
        .filter(e -> e.record().isPresent() && e.record().get().status() == RunRecord.Status.DONE).map(Entry::run)
        .collect(Collectors.toSet());
  }

  /** The newest job of the practice that is shown. */
  private void findJob() {
    Optional<RunId> shown = view.get().shown().map(Entry::run);
    job.set(
        jobs.items().stream().filter(this::practises)
            .filter(i -> shown.equals(Optional.of(service.run(i.get().request())))).findFirst());
  }

  /** Looks at a practice from now on. */
  public void choose(RunId run) {
    pinned = Optional.of(run);
    wishAnew();
  }

  /** Looks at a job's practice from now on. */
  public void choose(JobItem practice) {
    choose(service.run(practice.get().request()));
  }

  /** Starts what the form says, and looks at what is under way again. */
  public void start() {
    pinned = Optional.empty();
    wishAnew();
    form.start();
  }

  public void pause() {
    job.get().ifPresent(j -> jobs.pause(j.id()));
  }

  public void resume() {
    job.get().ifPresent(j -> jobs.resume(j.id()));
  }

  public void stop() {
    job.get().ifPresent(j -> jobs.cancel(j.id()));
  }

  /** Goes to an older film, or with a negative number to a newer one. */
  public void older(int steps) {
    film.set(Math.clamp(film.get() + steps, 0, Math.max(0, view.get().films().list().size() - 1)));
  }

  /** Nothing is read while the page is not. */
  public BooleanProperty visible() {
    return visible;
  }

  public PracticeForm form() {
    return form;
  }

  ReadOnlyObjectProperty<PracticeView> view() {
    return view.getReadOnlyProperty();
  }

  /** Whether it is not known yet which practices there are. */
  ReadOnlyBooleanProperty unread() {
    return unread.getReadOnlyProperty();
  }

  /** Place of the film that is shown, 0 the newest. */
  IntegerProperty film() {
    return film;
  }

  Optional<Film> shownFilm() {
    List<Film> films = view.get().films().list();
    return film.get() < films.size() ? Optional.of(films.get(film.get())) : Optional.empty();
  }

  /** The job of the practice that is shown. */
  ReadOnlyObjectProperty<Optional<JobItem>> job() {
    return job.getReadOnlyProperty();
  }

  /** Why the last request was refused. */
  JobsModel jobs() {
    return jobs;
  }

  /** Whether the practice that is shown is one that runs, or waits. */
  public ObservableBooleanValue stoppable() {
    return when(JobItem::active);
  }

  public ObservableBooleanValue pausable() {
    return when(j -> j.get().state() == State.RUNNING);
  }

  public ObservableBooleanValue resumable() {
    return when(JobItem::resumable);
  }

  private ObservableBooleanValue when(java.util.function.Predicate<JobItem> condition) {
    return Bindings.createBooleanBinding(() -> job.get().filter(condition).isPresent(), job, jobs.items());
  }

  ObservableBooleanValue hasOlder() {
    return Bindings.createBooleanBinding(() -> film.get() + 1 < view.get().films().list().size(), film, view);
  }

  ObservableBooleanValue hasNewer() {
    return Bindings.createBooleanBinding(() -> film.get() > 0, film, view);
  }

  /** How it stands, in a line. */
  String standing() {
    PracticeView now = view.get();
    Optional<Status> status = job.get().map(JobItem::get);
    if (status.isPresent() && status.get().state() != State.DONE) return standing(status.get());
    return now.shown().flatMap(Entry::record).map(r -> standing(r, now)).orElse("");
  }

  private String standing(Status status) {
    PracticeView now = view.get();
    String what =
        now.now().filter(n -> n.measuring()).map(n -> Texts.get("practice.measuring", n.epoch()))
            .orElse(status.message());
    return switch (status.state()) {
      case WAITING -> Texts.get("job.waiting");
      case RUNNING -> what + status.work().left().map(d -> " · " + Texts.get("job.left", Texts.duration(d))).orElse("");
      case PAUSED -> Texts.get("job.paused", what);
      case CANCELLED -> Texts.get("job.cancelled");
      case FAILED -> Texts.get("practice.failed", status.message());
      case DONE -> "";
    };
  }

  private static String standing(RunRecord record, PracticeView now) {
    Series measured = now.curves().result().values().length > 0 ? now.curves().result() : now.curves().success();
    double[] values = measured.values();
    String state = Texts.get("status." + record.status());
    if (record.status() != RunRecord.Status.DONE || values.length == 0) {
      return Texts.get("practice.record", state, practised(now));
    }
    return Texts.get("practice.record.done", practised(now), Texts.percent(before(measured)), Texts.percent(
        values[values.length - 1]));
  }

  private static long practised(PracticeView now) {
    long[] steps = now.curves().practised().steps();
    return steps.length == 0 ? 0 : steps[steps.length - 1];
  }

  /** Success at epoch 0, the policy as practice found it. */
  private static double before(Series measured) {
    for (int i = 0; i < measured.steps().length; i++) {
      if (measured.steps()[i] == 0) return measured.values()[i];
    }
    return Double.NaN;
  }
}
