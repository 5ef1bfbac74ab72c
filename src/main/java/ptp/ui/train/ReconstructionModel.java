package ptp.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import ptp.service.JobService.Request;
import ptp.service.ReconstructionService;
import ptp.service.ReconstructionService.Pair;
import ptp.service.ReconstructionService.Reconstructions;
import ptp.service.ReconstructionService.State;
import ptp.ui.task.JobItem;
import ptp.ui.task.WhileSeen;
import ptp.ui.text.Texts;

/**
 * What the encoder keeps of some demonstrations: the encoder of the selected job, or of the form where there is no job.
 * It is read again only when there is a newer state of it.
 */
public final class ReconstructionModel {
  /** Frames that are shown. */
  static final int SHOWN = 6;

  private final ReconstructionService service;
  private final TrainModel train;
  private final Executor reading;
  private final Executor ui;
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NOTHING);
  private final ObservableValue<Request> request;
  private volatile Wish wish = new Wish("", 0, false);
  private volatile Kept newest = Kept.NOTHING;

  /**
   * @param reading reads and computes after changes, one thing at a time
   */
  public ReconstructionModel(ReconstructionService service, TrainModel train, Executor reading, Executor ui) {
    this.service = service;
    this.train = train;
    this.reading = reading;
    this.ui = ui;
    request = train.selected().flatMap(JobItem::status).map(status -> status.request());
    request.subscribe(this::wishAnew);
    train.preset().subscribe(this::wishAnew);
    train.seed().subscribe(this::wishAnew);
    visible.subscribe(this::wishAnew);
    WhileSeen.follow(visible, this::refresh, service);
  }

  /** Whose encoder is looked at. */
  private record Wish(String preset, long seed, boolean visible) {}

  /**
   * What is shown.
   *
   * @param found empty where there is no encoder yet
   * @param caption whose encoder it is and how far it is trained, or why nothing is seen
   */
  record Kept(String preset, long seed, Optional<Reconstructions> found, String caption) {
    private static final Kept NOTHING = new Kept("", 0, Optional.empty(), "");

    private boolean shows(Wish wish, Optional<State> state) {
      return preset.equals(wish.preset) && seed == wish.seed && state.isPresent()
          && found.map(Reconstructions::state).equals(state);
    }
  }

  private void wishAnew() {
    Request of = request.getValue();
    if (of == null && train.preset().get() == null) return; // the presets are being replaced
    wish =
        of == null
            ? new Wish(train.preset().get(), train.seed().get(), visible.get())
            : new Wish(of.preset(), of.seed(), visible.get());
    refresh();
  }

  /** Nothing is read while the page is not. */
  public BooleanProperty visible() {
    return visible;
  }

  ReadOnlyObjectProperty<Kept> kept() {
    return kept.getReadOnlyProperty();
  }

  /** The frames with their reconstructions; empty where there is no encoder. */
  public List<Pair> pairs() {
    return kept.get().found().map(Reconstructions::pairs).orElse(List.of());
  }

  /** Whose encoder it is and how far it is trained, or why nothing is seen. */
  public String caption() {
    return kept.get().caption();
  }

  /** Looks for a newer state, soon. */
  public void refresh() {
    if (wish.visible()) reading.execute(() -> look(wish));
  }

  private void look(Wish now) {
    try {
      Optional<State> state = service.newest(now.preset(), now.seed());
      if (newest.shows(now, state)) return;
      Optional<Reconstructions> read =
          state.isEmpty() ? Optional.empty() : service.read(now.preset(), now.seed(), SHOWN);
      String caption = read.map(r -> caption(now, r.state())).orElse(Texts.get("train.kept.none", now.preset()));
      publish(new Kept(now.preset(), now.seed(), read, caption));
    } catch (RuntimeException unreadable) { // a checkpoint that was replaced meanwhile is read the next time
      publish(new Kept(now.preset(), now.seed(), Optional.empty(), Texts.problem(unreadable)));
    }
  }

  private void publish(Kept now) {
    if (now.equals(newest)) return;
    newest = now;
    ui.execute(() -> kept.set(now));
  }

  private static String caption(Wish now, State state) {
    return state.updates().isPresent()
        ? Texts.get("train.kept.training", now.preset(), now.seed(), state.updates().getAsLong(), state.total())
        : Texts.get("train.kept.finished", now.preset(), now.seed());
  }
}
