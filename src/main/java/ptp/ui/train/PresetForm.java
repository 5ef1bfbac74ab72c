package ptp.ui.train;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import ptp.experiment.preset.Preset;
import ptp.service.PresetService;
import ptp.ui.control.OptionsModel;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** Every option of the chosen preset, to be looked at, or changed and saved under a new name. */
public final class PresetForm {
  private final PresetService service;
  private final TrainModel train;
  private final LatestTask files;
  private final OptionsModel<Preset> options = new OptionsModel<>(Preset.class);
  private final StringProperty name = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper base = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final BooleanProperty asking = new SimpleBooleanProperty();
  private final ObservableBooleanValue savable;

  /**
   * @param files reads and writes presets
   */
  public PresetForm(PresetService service, TrainModel train, LatestTask files) {
    this.service = service;
    this.train = train;
    this.files = files;
    savable =
        Bindings.createBooleanBinding(
            () -> options.valid().get() && options.changed().get() && !name.get().isBlank(), options.valid(),
            options.changed(), name);
  }

  /** Reads the chosen preset anew. */
  public void open() {
    String chosen = train.preset().get();
    problem.set("");
    files.<Preset>submit(
        (progress, deliver) -> deliver.accept(service.read(chosen)), preset -> show(chosen, preset), this::ended);
  }

  private void show(String chosen, Preset preset) {
    base.set(chosen);
    name.set("");
    options.fill(preset);
  }

  private void ended(Exception failure) {
    if (failure != null) problem.set(Texts.problem(failure));
  }

  /** Saves the changed options as a new preset, and chooses it. */
  public void save() {
    if (!savable.get()) return;
    String wanted = name.get().strip();
    Preset preset = options.value().orElseThrow();
    files.<List<String>>submit(
        (progress, deliver) -> {
          service.save(wanted, base.get(), preset);
          deliver.accept(service.names());
        },
        names -> saved(wanted, names), this::ended);
  }

  private void saved(String wanted, List<String> names) {
    train.presetsAre(names);
    train.preset().set(wanted);
    saved.set(wanted);
    asking.set(false);
    open();
  }

  /** Whether the form is shown. */
  public BooleanProperty asking() {
    return asking;
  }

  public OptionsModel<Preset> options() {
    return options;
  }

  /** Of the new preset. */
  public StringProperty name() {
    return name;
  }

  /** The preset that the form began with. */
  public ReadOnlyStringProperty base() {
    return base.getReadOnlyProperty();
  }

  /** Why it could not be read or saved; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** The preset that was saved last. */
  public ReadOnlyStringProperty saved() {
    return saved.getReadOnlyProperty();
  }

  /** Whether there is something to save, under some name. */
  public ObservableBooleanValue savable() {
    return savable;
  }
}
