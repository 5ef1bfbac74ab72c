package ptp.ui.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneState;
import ptp.domain.Task;
import ptp.draw.Drawing;
import ptp.draw.DrawingSession;
import ptp.draw.Edit;
import ptp.draw.Edit.Side;
import ptp.draw.EditKind;
import ptp.draw.Entry;
import ptp.draw.Selection;

/** The drawing on its easel, as pages see it: start, goal, selection, the scene that the goal shows, and its history. */
public final class DrawingModel {
  private final Drawing drawing;
  private final DrawingSession easel;
  private final ReadOnlyObjectWrapper<Frame> start = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Frame> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<SceneState>> scene = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Selection>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Edit>> undoable = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Edit>> redoable = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final List<Runnable> followers = new ArrayList<>();

  /**
   * @param journal is told every edit
   */
  DrawingModel(Consumer<Entry> journal) {
    drawing = new Drawing(journal);
    easel = new DrawingSession(drawing, this::refresh);
  }

  /** Tells of every change of what is on the easel, also while a stroke is under way. */
  void follow(Runnable follower) {
    followers.add(follower);
  }

  DrawingSession easel() {
    return easel;
  }

  /** Goes through what was drawn before the window was closed or killed; false when that is nothing. */
  boolean recover(List<Entry> entries) {
    drawing.replay(entries);
    if (drawing.begun()) refresh();
    return drawing.begun();
  }

  /** Begins with a picture as start and goal. */
  void begin(Optional<Frame> first) {
    Frame picture = first.orElse(drawing.start());
    drawing.begin(picture, picture);
    refresh();
  }

  boolean begun() {
    return drawing.begun();
  }

  void undo() {
    drawing.undo();
    easel.select(Optional.empty());
  }

  void redo() {
    drawing.redo();
    easel.select(Optional.empty());
  }

  /** Makes a picture start or goal, as one edit. */
  void use(Side side, EditKind kind, Goal picture) {
    drawing.edit(kind, side, picture);
    easel.select(Optional.empty());
  }

  /** Whether nothing was drawn yet. */
  boolean untouched() {
    return drawing.start().equals(drawing.goal());
  }

  private void refresh() {
    selection.set(easel.selection());
    undoable.set(drawing.undoable());
    redoable.set(drawing.redoable());
    scene.set(drawing.scene());
    if (drawing.begun()) {
      start.set(drawing.start());
      shown.set(easel.shown());
    }
    followers.forEach(Runnable::run);
  }

  /** The goal without the stroke under way, and the scene that it shows, where it is a scene's exact rendering. */
  public Goal goal() {
    return new Goal(drawing.goal(), drawing.scene());
  }

  /** The start with the scene that it shows, where it was once a goal of which that is known. */
  Goal startPicture() {
    return new Goal(drawing.start(), drawing.startScene());
  }

  /** The task that the drawing is for. */
  Task task() {
    return drawing.task();
  }

  void aim(Task task) {
    drawing.aim(task);
  }

  /** The start picture; null before there is one. */
  public ReadOnlyObjectProperty<Frame> start() {
    return start.getReadOnlyProperty();
  }

  /** The goal with the stroke that is under way; null before there is one. */
  public ReadOnlyObjectProperty<Frame> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The scene of which the goal is the exact rendering. */
  public ReadOnlyObjectProperty<Optional<SceneState>> scene() {
    return scene.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Selection>> selection() {
    return selection.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Edit>> undoable() {
    return undoable.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Edit>> redoable() {
    return redoable.getReadOnlyProperty();
  }

  /** Whether the goal is another picture than the start. */
  public ObservableBooleanValue different() {
    return Bindings.createBooleanBinding(
        () -> start.get() != null && !start.get().equals(shown.get()), start, shown);
  }
}
