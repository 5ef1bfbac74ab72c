package ptp.ui.train;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.JobService.State;
import ptp.ui.task.JobItem;
import ptp.ui.task.JobsModel;

/** What the form of the Train page says, and which job is looked at. */
public final class TrainModel {
  /** Stages that need a task and a method. */
  private static final Set<Stage> FOR_A_TASK = EnumSet.of(Stage.PRACTICE, Stage.EVALUATE);

  private final ObservableList<String> presets;
  private final JobsModel jobs;
  private final ObjectProperty<String> preset;
  private final Map<Stage, BooleanProperty> stages = new EnumMap<>(Stage.class);
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final ObjectProperty<MethodId> method = new SimpleObjectProperty<>(MethodId.PTP);
  private final ObjectProperty<Integer> seed = new SimpleObjectProperty<>(0);
  private final BooleanBinding needsTask;
  private final BooleanBinding startable;
  private final ReadOnlyObjectWrapper<JobItem> selected = new ReadOnlyObjectWrapper<>();
  private boolean pinned;

  /**
   * @param presets the default one first, at least one
   */
  public TrainModel(List<String> presets, JobsModel jobs) {
    this.presets = FXCollections.observableArrayList(presets);
    this.jobs = jobs;
    preset = new SimpleObjectProperty<>(presets.getFirst());
    for (Stage stage : Stage.values()) stages.put(stage, new SimpleBooleanProperty(!FOR_A_TASK.contains(stage)));
    needsTask = anyOf(FOR_A_TASK);
    startable = anyOf(stages.keySet());
    jobs.items().subscribe(this::follow);
  }

  public ObservableList<String> presets() {
    return presets;
  }

  /** There are other presets now; the chosen one stays where it is among them. */
  void presetsAre(List<String> names) {
    String chosen = preset.get();
    presets.setAll(names);
    preset.set(names.contains(chosen) ? chosen : names.getFirst());
  }

  public ObjectProperty<String> preset() {
    return preset;
  }

  public BooleanProperty chosen(Stage stage) {
    return Objects.requireNonNull(stages.get(stage));
  }

  public ObjectProperty<Task> task() {
    return task;
  }

  public ObjectProperty<MethodId> method() {
    return method;
  }

  public ObjectProperty<Integer> seed() {
    return seed;
  }

  /** The job whose curves are shown; null for none. It follows the running job until a person selects one. */
  public ReadOnlyObjectProperty<JobItem> selected() {
    return selected.getReadOnlyProperty();
  }

  /** Shows this job from now on. */
  public void select(JobItem job) {
    pinned = true;
    selected.set(job);
  }

  public JobsModel jobs() {
    return jobs;
  }

  /** Whether a stage is chosen that needs a task and a method. */
  public BooleanBinding needsTask() {
    return needsTask;
  }

  /** Whether there is anything to start. */
  public BooleanBinding startable() {
    return startable;
  }

  private BooleanBinding anyOf(Set<Stage> some) {
    BooleanProperty[] flags = some.stream().map(stages::get).toArray(BooleanProperty[]::new);
    return Bindings.createBooleanBinding(() -> some.stream().anyMatch(s -> chosen(s).get()), flags);
  }

  /** The form as a request. */
  public Request request() {
    Set<Stage> wanted = EnumSet.noneOf(Stage.class);
    stages.forEach((stage, flag) -> addIf(flag.get(), wanted, stage));
    Optional<Task> forTask = needsTask.get() ? Optional.of(task.get()) : Optional.empty();
    return new Request(preset.get(), wanted, forTask, method.get(), seed.get());
  }

  private static void addIf(boolean wanted, Set<Stage> stages, Stage stage) {
    if (wanted) stages.add(stage);
  }

  /** The form with only the collecting of demonstrations, whatever is ticked. */
  public Request collecting() {
    return new Request(preset.get(), EnumSet.of(Stage.COLLECT), Optional.empty(), method.get(), seed.get());
  }

  /** Ticks the collecting of demonstrations and nothing else. */
  public void onlyCollect() {
    stages.forEach((stage, flag) -> flag.set(stage == Stage.COLLECT));
  }

  /** Starts what the form says, and follows the running job again. */
  public void start() {
    pinned = false;
    jobs.start(request());
  }

  private void follow() {
    if (pinned && jobs.items().contains(selected.get())) return;
    pinned = false;
    Optional<JobItem> running = jobs.items().stream().filter(j -> j.get().state() == State.RUNNING).findFirst();
    Optional<JobItem> now = running.or(() -> jobs.items().stream().filter(JobItem::underWay).findFirst());
    selected.set(now.or(() -> jobs.items().stream().findFirst()).orElse(null));
  }
}
