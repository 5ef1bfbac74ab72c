package ptp.ui.goal;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ptp.domain.Goal;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.domain.SceneState;
import ptp.domain.SceneState.BlockPlace;
import ptp.service.SceneService;
import ptp.service.SceneService.Scene;
import ptp.ui.text.Texts;

/**
 * The simulator's scene being arranged. A drag is followed as fast as the simulator can, skipping what it is too late
 * for; whatever ends a move is never skipped. Points and ways are shares of the view's edge.
 */
public final class SceneModel {
  private static final double SMALLEST_DRAG = 0.002;
  private static final float RESTLESS = 2e-4f;
  private static final int REACH = 9;

  private final SceneService service;
  private final Executor worker;
  private final Executor ui;
  private final AtomicLong newest = new AtomicLong();
  private final ObjectProperty<SceneObject> selected = new SimpleObjectProperty<>(SceneObject.CAN);
  private final ObjectProperty<BlockPlace> blockPlace = new SimpleObjectProperty<>(BlockPlace.OUT);
  private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private BiConsumer<Goal, Step> moved = (goal, step) -> {};
  private @Nullable SceneState base;
  private boolean dragging;
  private double fromX;
  private double fromY;

  /**
   * @param worker one thread, so that moves happen in order
   */
  public SceneModel(SceneService service, Executor worker, Executor ui) {
    this.service = service;
    this.worker = worker;
    this.ui = ui;
    blockPlace.subscribe(this::placeBlock);
  }

  /** How far a move has come. */
  enum Step {
    UNDER_WAY,
    DONE,
    UNCHANGED
  }

  /**
   * @param listener is told the goal that a move gives, and how far it has come
   */
  void onMoved(BiConsumer<Goal, Step> listener) {
    moved = listener;
  }

  /** Goes on from a scene. */
  void begin(SceneState state) {
    dragging = false;
    newest.incrementAndGet();
    worker.execute(
        () -> guarded(
            () -> {
              base = state;
              Scene now = service.show(state);
              ui.execute(() -> show(now));
            }));
  }

  /** Takes hold of what is seen there; false when that is nothing that can be moved. */
  public boolean press(double x, double y) {
    SceneObject under = at(x, y);
    dragging = under != null;
    if (!dragging) return false;
    selected.set(under);
    fromX = x;
    fromY = y;
    return true;
  }

  /** What the view shows at a point, or very near it; null for nothing that can be moved. */
  public @Nullable SceneObject at(double x, double y) {
    if (scene.get() == null) return null;
    int px = (int) (x * SceneService.VIEW);
    int py = (int) (y * SceneService.VIEW);
    for (int reach = 0; reach <= REACH; reach += 3) {
      for (SceneObject object : SceneObject.values()) if (near(object, px, py, reach)) return object;
    }
    return null;
  }

  private boolean near(SceneObject object, int x, int y, int reach) {
    Scene now = scene.get();
    return now.shows(object, x, y) || now.shows(object, x - reach, y) || now.shows(object, x + reach, y)
        || now.shows(object, x, y - reach) || now.shows(object, x, y + reach);
  }

  public void drag(double x, double y) {
    if (dragging && far(x, y)) submit(way(x, y), false);
  }

  public void release(double x, double y) {
    if (dragging && far(x, y)) submit(way(x, y), true);
    dragging = false;
  }

  private boolean far(double x, double y) {
    return Math.hypot(x - fromX, y - fromY) > SMALLEST_DRAG;
  }

  private SceneMove way(double x, double y) {
    return new SceneMove.Drag(selected.get(), x - fromX, y - fromY);
  }

  /** Moves the selected object, as one edit. */
  public void nudge(double right, double down) {
    move(new SceneMove.Drag(selected.get(), right, down));
  }

  /** Makes a move, as one edit. */
  public void move(SceneMove move) {
    if (!dragging) submit(move, true);
  }

  /** Gives up the drag under way; false when there is none. */
  boolean interrupt() {
    if (!dragging) return false;
    dragging = false;
    newest.incrementAndGet();
    worker.execute(
        () -> guarded(
            () -> {
              Scene now = service.show(Objects.requireNonNull(base));
              ui.execute(() -> show(now));
            }));
    return true;
  }

  private void submit(SceneMove move, boolean last) {
    long ticket = newest.incrementAndGet();
    worker.execute(() -> guarded(() -> answer(move, last, ticket)));
  }

  private void answer(SceneMove move, boolean last, long ticket) {
    if (base == null || !last && newest.get() != ticket) return;
    SceneState before = base;
    Scene now = service.move(before, move);
    Step step = step(before, now.state(), last);
    if (step == Step.DONE) base = now.state();
    ui.execute(
        () -> {
          if (!last && !dragging) return;
          show(now);
          moved.accept(now.goal(), step);
        });
  }

  private static Step step(SceneState before, SceneState now, boolean last) {
    if (!last) return Step.UNDER_WAY;
    return resting(before, now) ? Step.UNCHANGED : Step.DONE;
  }

  /** Whether nothing moved but for the settling of what lies there. */
  private static boolean resting(SceneState before, SceneState now) {
    float[] a = before.toArray();
    float[] b = now.toArray();
    for (int i = 0; i < a.length; i++) if (Math.abs(a[i] - b[i]) > RESTLESS) return false;
    return true;
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      ui.execute(() -> problem.set(Texts.problem(failure)));
    }
  }

  private void show(Scene now) {
    scene.set(now);
    problem.set("");
    blockPlace.set(now.state().blockPlace());
  }

  /** A place that was chosen by hand; what cannot be is taken back when the answer comes. */
  private void placeBlock(BlockPlace place) {
    if (scene.get() == null || scene.get().state().blockPlace() == place) return;
    blockPlace.set(scene.get().state().blockPlace());
    move(new SceneMove.Place(place));
  }

  /** The object that keys and buttons move. */
  public ObjectProperty<SceneObject> selected() {
    return selected;
  }

  /** Where the block lies; setting it lays it there. */
  public ObjectProperty<BlockPlace> blockPlace() {
    return blockPlace;
  }

  /** The scene as it is seen now; null before there is one. */
  public ReadOnlyObjectProperty<Scene> scene() {
    return scene.getReadOnlyProperty();
  }

  /** Why the scene cannot be shown; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
