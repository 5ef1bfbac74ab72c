package ptp.ui.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.SceneMove;
import ptp.domain.SceneObject;
import ptp.draw.Edit.Side;
import ptp.draw.EditKind;
import ptp.draw.Entry;
import ptp.draw.ToolKind;
import ptp.ui.text.Texts;

/** The Goal page's models together: what is done to the drawing reaches the looker, the planner and the journal. */
public final class GoalModel {
  private static final double QUARTER_OF_RIGHT_ANGLE = Math.toRadians(22.5);

  private final AutoSave saving;
  private final LookModel look;
  private final LivePlanModel sketch;
  private final SceneModel scene;
  private final PicturesModel pictures;
  private final DrawingModel drawing;
  private final PenModel pen;
  private final Arranging arranging;
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.PIXELS);
  private final DoubleProperty onion = new SimpleDoubleProperty(0);
  private final BooleanProperty marking = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final List<Runnable> waiting = new ArrayList<>();
  private Restored restored = Restored.NOT_YET;
  private boolean opened;
  private @Nullable Frame seen;
  private @Nullable Frame seenStart;

  /** How the goal is made. */
  public enum Mode {
    PIXELS,
    SCENE
  }

  /** How far the recovery of the drawing is. */
  private enum Restored {
    NOT_YET,
    UNDER_WAY,
    DONE
  }

  public GoalModel(PicturesModel pictures, SceneModel scene, LookModel look, LivePlanModel sketch, AutoSave saving) {
    this.pictures = pictures;
    this.scene = scene;
    this.look = look;
    this.sketch = sketch;
    this.saving = saving;
    drawing = new DrawingModel(this::keep);
    pen = new PenModel(drawing);
    arranging = new Arranging(scene, drawing, pictures);
    drawing.follow(this::refresh);
    pictures.behind().subscribe(behind -> drawing.easel().emptyScene(behind.empty()));
    mode.subscribe((before, now) -> changeMode());
    scene.problem().subscribe(problem::set);
  }

  /** Recovers the drawing in the background, so that other pages have it; later calls do nothing. */
  public void restore() {
    if (restored != Restored.NOT_YET) return;
    restored = Restored.UNDER_WAY;
    saving.open(this::recovered, problem::set);
  }

  /** Reads the task's pictures and looks at the drawing, when the page is first seen; later calls do nothing. */
  public void open() {
    if (opened) return;
    opened = true;
    restore();
    if (restored == Restored.DONE) readPictures();
  }

  /** Does something to the drawing as soon as it is there. */
  public void whenOpen(Runnable work) {
    if (drawing.begun()) work.run();
    else waiting.add(work);
    open();
  }

  private void recovered(List<Entry> entries) {
    restored = Restored.DONE;
    if (drawing.recover(entries)) begun();
    pictures.task().set(drawing.task());
    pictures.task().subscribe((before, now) -> drawing.aim(now));
    if (opened) readPictures();
  }

  private void readPictures() {
    refresh();
    pictures.open(this::read, this::unread);
  }

  private void unread(Exception failure) {
    problem.set(Texts.problem(failure));
    read();
  }

  private void read() {
    if (drawing.begun()) return;
    drawing.begin(pictures.all().get().stream().findFirst());
    begun();
  }

  private void begun() {
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  private void keep(Entry entry) {
    saving.keep(entry, problem::set);
  }

  /** Tells those who follow the pen; nobody does before the page is seen. */
  private void refresh() {
    if (!opened || !drawing.begun()) return;
    Frame shown = drawing.shown().get();
    Frame start = drawing.start().get();
    if (!shown.equals(seen) || !start.equals(seenStart)) {
      seen = shown;
      seenStart = start;
      look.follow(shown);
      sketch.strokeBegan();
    }
    if (!drawing.easel().drawing()) sketch.pictures(start, drawing.goal().frame());
  }

  private void changeMode() {
    interrupt();
    drawing.easel().select(Optional.empty());
    arranging.active(mode.get() == Mode.SCENE);
  }

  /** Gives up what is being drawn or dragged; false when nothing is. */
  private boolean interrupt() {
    return arranging.interrupt() || pen.interrupt();
  }

  /** Gives up the stroke or the drag under way, or else the selection. */
  public void cancel() {
    if (!interrupt()) pen.cancel();
  }

  /** Turns the selected region or object by a quarter of a right angle; 1 is clockwise and -1 the other way. */
  public void turn(int direction) {
    double angle = direction * QUARTER_OF_RIGHT_ANGLE;
    if (mode.get() == Mode.SCENE) scene.move(new SceneMove.Turn(scene.selected().get(), angle));
    else pen.turn(angle);
  }

  /** Whether something is selected that can be turned. */
  public ObservableBooleanValue turnable() {
    return Bindings.createBooleanBinding(
        () -> mode.get() == Mode.SCENE
            ? scene.selected().get() == SceneObject.BLOCK || scene.selected().get() == SceneObject.GRIPPER
            : drawing.selection().get().isPresent(),
        mode,
        scene.selected(),
        drawing.selection());
  }

  public void undo() {
    interrupt();
    drawing.undo();
  }

  public void redo() {
    interrupt();
    drawing.redo();
  }

  /** Makes a picture the start; a goal on which nothing was drawn yet goes with it. */
  public void useAsStart(Frame picture) {
    use(drawing.untouched() ? Side.BOTH : Side.START, EditKind.PICTURE, picture);
  }

  public void useAsGoal(Frame picture) {
    use(Side.GOAL, EditKind.PICTURE, picture);
  }

  /** Uses a picture from outside. */
  public void use(Side side, Frame picture) {
    whenOpen(() -> use(side, EditKind.IMPORT, picture));
  }

  private void use(Side side, EditKind kind, Frame picture) {
    interrupt();
    drawing.use(side, kind, pictures.known(picture));
  }

  /** Makes the goal as it is the start too. */
  public void startFromGoal() {
    interrupt();
    drawing.use(Side.START, EditKind.PICTURE, goal());
  }

  /** Draws anew from the start picture. */
  public void startOver() {
    useAsGoal(drawing.start().get());
  }

  /** Replaces the goal by the nearest picture that the robot can represent. */
  public void snap() {
    LookModel.Looked looked = look.looked().get();
    if (snappable().get()) use(Side.GOAL, EditKind.SNAP, looked.look().orElseThrow().reconstruction());
  }

  /** Whether the newest look is at the picture as it is now. */
  public ObservableBooleanValue snappable() {
    return Bindings.createBooleanBinding(
        () -> look.looked().get().look().isPresent() && Objects.equals(look.looked().get().picture(), drawing.shown()
            .get()),
        look.looked(),
        drawing.shown());
  }

  /** Takes the stamp from a picture. */
  public void stampFrom(Frame picture) {
    mode.set(Mode.PIXELS);
    pen.stampFrom(picture);
  }

  /** Takes a tool in hand. */
  public void take(ToolKind tool) {
    mode.set(Mode.PIXELS);
    pen.tool().set(tool);
  }

  /** Takes hold of an object of the scene. */
  public void take(SceneObject object) {
    mode.set(Mode.SCENE);
    scene.selected().set(object);
  }

  /** Plans to the goal as it is, with another seed when that was planned already. */
  public void plan() {
    if (drawing.begun()) sketch.again(drawing.start().get(), drawing.goal().frame());
  }

  /** The journal is closed; nothing may be drawn any more. */
  public void close() {
    sketch.stop();
    saving.close();
  }

  /** The goal as it is, without what is under way; with its scene where it is a scene's exact picture. */
  public Goal goal() {
    return arranging.goal();
  }

  /** The start picture, with its scene where that is known. */
  public Goal start() {
    Goal start = drawing.startPicture();
    return start.state().isPresent() ? start : pictures.known(start.frame());
  }

  public DrawingModel drawing() {
    return drawing;
  }

  public PenModel pen() {
    return pen;
  }

  public PicturesModel pictures() {
    return pictures;
  }

  public SceneModel scene() {
    return scene;
  }

  public LookModel look() {
    return look;
  }

  public LivePlanModel sketch() {
    return sketch;
  }

  public ObjectProperty<Mode> mode() {
    return mode;
  }

  /** How much of the start picture shines through, 0 to 1. */
  public DoubleProperty onion() {
    return onion;
  }

  /** Whether ignored pixels are marked. */
  public BooleanProperty marking() {
    return marking;
  }

  /** What went wrong last; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
