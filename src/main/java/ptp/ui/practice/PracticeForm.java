package ptp.ui.practice;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.RunId;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.plan.Capability;
import ptp.plan.PlannerCatalogue;
import ptp.experiment.practice.KeptGoal;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.PracticeVariant;
import ptp.experiment.preset.Preset;
import ptp.service.CommandText;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;
import ptp.service.PracticeService;
import ptp.service.PresetService;
import ptp.ui.control.OptionsModel;
import ptp.ui.task.JobsModel;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** What to practise: the form's state, and what is asked when it is sent. */
public final class PracticeForm {

  private final Path workspace;
  private final PresetService presets;
  private final PracticeService service;
  private final JobsModel jobs;
  private final LatestTask reading;
  private final LatestTask sending;
  private final ObservableList<String> presetNames = FXCollections.observableArrayList();
  private final ObjectProperty<String> preset = new SimpleObjectProperty<>("");
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final ObjectProperty<MethodId> method = new SimpleObjectProperty<>(MethodId.PTP);
  private final ObjectProperty<Integer> seed = new SimpleObjectProperty<>(0);
  private final ObjectProperty<Integer> repeat = new SimpleObjectProperty<>(0);
  private final ObjectProperty<Aim> aim = new SimpleObjectProperty<>(Aim.TASK);
  private final BooleanProperty asking = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper unread = new ReadOnlyBooleanWrapper(true);
  private final GoalSet goals = new GoalSet();
  private final BooleanProperty keeping = new SimpleBooleanProperty();
  private final OptionsModel<PracticeOptions> options = new OptionsModel<>(PracticeOptions.class);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Set<RunId>> done = new ReadOnlyObjectWrapper<>(Set.of());
  private final BooleanBinding startable;
  @SuppressWarnings("NullAway.Init") // of the preset that is read before the options are shown
  private PracticeOptions usual;
  private boolean fresh;
  private String filled = "";

  /** What is practised towards. */
  public enum Aim {
    TASK,
    DRAWN
  }

  /**
   * @param workspace its folder, which the command names
   * @param reading reads presets and kept goals
   * @param sending keeps goals
   */
  public PracticeForm(
      Path workspace, PresetService presets, PracticeService service, JobsModel jobs, LatestTask reading,
      LatestTask sending) {
    this.workspace = workspace;
    this.presets = presets;
    this.service = service;
    this.jobs = jobs;
    this.reading = reading;
    this.sending = sending;
    startable =
        Bindings.createBooleanBinding(
            this::complete, options.valid(), problem, aim, goals.kept(), goals.chosen(), keeping, method, repeat, done,
            preset, task, seed, unread);
    for (var value : List.of(preset, method, seed)) value.subscribe((before, now) -> read());
  }

  private record Read(Optional<String> lacking, Preset preset, List<String> names, List<KeptGoal> goals) {}

  /** Reads the presets and the kept goals, and chooses a repeat that is new; to be called when the form is seen. */
  public void open() {
    fresh = true;
    read();
  }

  private void read() {
    String name = preset.get();
    long training = seed.get();
    MethodId how = method.get();
    reading.<Read>submit(
        (progress, deliver) -> deliver.accept(read(name, training, how)), this::show,
        this::ended);
  }

  private Read read(String name, long training, MethodId how) {
    List<String> names = presets.names();
    String known = names.contains(name) ? name : names.getFirst();
    return new Read(service.lacking(known, training, how), presets.read(known), names, service.goals());
  }

  /** What could not be read does not come any more. */
  private void ended(Exception failure) {
    if (failure != null) unread.set(false);
    failed(failure);
  }

  private void show(Read now) {
    if (!presetNames.equals(now.names())) presetNames.setAll(now.names());
    if (!now.names().contains(preset.get())) preset.set(now.names().getFirst());
    problem.set(now.lacking().orElse(""));
    goals.show(now.goals());
    if (!filled.equals(preset.get())) {
      filled = preset.get();
      usual = now.preset().practice();
      options.fill(usual);
    }
    if (fresh) freshRepeat();
    fresh = false;
    unread.set(false);
  }

  private boolean complete() {
    return !keeping.get() && options.valid().get() && problem.get().isEmpty() && remark().isEmpty();
  }

  /** What is to be changed before this can start, in a sentence; empty where nothing is. */
  public String remark() {
    if (aim.get() == Aim.DRAWN) return remarkOnDrawn();
    boolean again = options.valid().get() && done.get().contains(service.run(request()));
    return again ? Texts.get("practice.again") : "";
  }

  private String remarkOnDrawn() {
    if (unread.get()) return "";
    if (PlannerCatalogue.installed().has(method.get(), Capability.NEEDS_SOLUTION))
      return Texts.get("practice.noSolution");
    if (!goals.chosen().isEmpty() || keeping.get()) return "";
    return Texts.get(goals.kept().isEmpty() ? "practice.noDrawing" : "practice.noGoalChosen");
  }

  /** Keeps this drawing with the workspace and chooses it. */
  public void draw(Goal goal) {
    keeping.set(true);
    aim.set(Aim.DRAWN);
    sending.<String>submit((progress, deliver) -> deliver.accept(service.keep(goal)), this::kept, this::keptOrFailed);
  }

  /** A reading under way may not have the goal yet and would let go of it, so a newer one takes its place. */
  private void kept(String id) {
    goals.add(id);
    read();
  }

  private void keptOrFailed(Exception failure) {
    keeping.set(false);
    failed(failure);
  }

  /** Which runs are done already: the form does not start them again. */
  public void doneAlready(Set<RunId> runs) {
    done.set(Set.copyOf(runs));
  }

  /** Chooses the first repeat that was not practised yet. */
  private void freshRepeat() {
    if (!options.valid().get()) return;
    repeat.set(0);
    while (aim.get() == Aim.TASK && done.get().contains(service.run(request()))) repeat.set(repeat.get() + 1);
  }

  /** Starts it; what is refused is told as the jobs' problem. */
  public void start() {
    if (!startable.get()) return;
    jobs.start(request());
    if (aim.get() == Aim.DRAWN) goals.start();
  }

  private void failed(Exception failure) {
    if (failure != null) problem.set(Texts.problem(failure));
  }

  private List<String> practised() {
    return aim.get() == Aim.DRAWN ? goals.chosen().stream().sorted().toList() : List.of();
  }

  private Request request() {
    PracticeVariant variant =
        new PracticeVariant(
            practised(), options.value().map(now -> PracticeVariant.changes(usual, now)).orElse(""), repeat.get(),
            Split.EVALUATION);
    return new Request(
        preset.get(), EnumSet.of(Stage.PRACTICE), Optional.of(task.get()), method.get(), seed.get(), variant);
  }

  /** What a person types in a terminal for the same. */
  public String command() {
    CommandText words =
        CommandText.of("practice").option("--workspace", workspace).option("--preset", preset.get())
            .option("--task", task.get()).option("--method", method.get().id()).option("--seed", seed.get());
    practised().forEach(id -> words.option("--goal", service.picture(id)));
    options.entries().stream().filter(OptionsModel.Entry::changed)
        .forEach(e -> words.option("--set", e.field().path() + "=" + e.text().get().strip()));
    if (repeat.get() > 0) words.option("--repeat", repeat.get());
    return words.text();
  }

  /** Whether the form is shown. */
  public BooleanProperty asking() {
    return asking;
  }

  /** Whether presets, options and drawn goals are still to come. */
  public ReadOnlyBooleanProperty unread() {
    return unread.getReadOnlyProperty();
  }

  /** Methods, all of them, in the order of figures. */
  public List<MethodId> methods() {
    return PlannerCatalogue.installed().ids();
  }

  public ObservableList<String> presets() {
    return presetNames;
  }

  public ObjectProperty<String> preset() {
    return preset;
  }

  public ObjectProperty<Task> task() {
    return task;
  }

  public ObjectProperty<MethodId> method() {
    return method;
  }

  /** The training seed: which networks. */
  public ObjectProperty<Integer> seed() {
    return seed;
  }

  /** 0 the first time; others practise anew. */
  public ObjectProperty<Integer> repeat() {
    return repeat;
  }

  public ObjectProperty<Aim> aim() {
    return aim;
  }

  /** The drawn goals that can be practised. */
  public GoalSet goals() {
    return goals;
  }

  public OptionsModel<PracticeOptions> options() {
    return options;
  }

  /** Why it cannot be practised; empty where it can. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  public BooleanBinding startable() {
    return startable;
  }
}
