package ptp.ui.goal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.binding.Bindings;
import ptp.domain.Frame;
import ptp.domain.Task;
import ptp.run.PlanService;
import ptp.run.PlanService.TaskImages;
import ptp.ui.goal.paint.Drawing;
import ptp.ui.goal.paint.Easel;
import ptp.ui.goal.paint.Edit;
import ptp.ui.goal.paint.Edit.Side;
import ptp.ui.goal.paint.EditKind;
import ptp.ui.goal.paint.EmptyScene;
import ptp.ui.goal.paint.Entry;
import ptp.ui.goal.paint.Region;
import ptp.ui.goal.paint.SelectTool;
import ptp.ui.goal.paint.Selection;
import ptp.ui.goal.paint.Stamp;
import ptp.ui.goal.paint.Tool;
import ptp.ui.goal.paint.ToolKind;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** State of the Goal page: the drawing, the tools, the pictures to begin from; it tells the looker and the planner. */
public final class GoalModel {
  private static final double QUARTER_OF_RIGHT_ANGLE = Math.toRadians(22.5);

  private final PlanService plans;
  private final LatestTask reading;
  private final AutoSave saving;
  private final LookModel look;
  private final SketchModel sketch;
  private final Drawing drawing = new Drawing(this::keep);
  private final Easel easel = new Easel(drawing, this::refresh);
  private final Map<ToolKind, Tool> tools = new EnumMap<>(ToolKind.class);
  private final ObjectProperty<ToolKind> tool = new SimpleObjectProperty<>(ToolKind.BRUSH);
  private final ObjectProperty<Integer> colour = new SimpleObjectProperty<>();
  private final DoubleProperty size = new SimpleDoubleProperty(3);
  private final DoubleProperty onion = new SimpleDoubleProperty(0);
  private final BooleanProperty marking = new SimpleBooleanProperty(true);
  private final ObjectProperty<Task> task = new SimpleObjectProperty<>(Task.A);
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final ReadOnlyObjectWrapper<List<Frame>> pictures = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Frame> start = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Frame> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Selection>> selection = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Stamp>> stamp = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Edit>> undoable = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Edit>> redoable = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean opened;

  /**
   * @param plans has the tasks' pictures
   */
  public GoalModel(PlanService plans, LatestTask reading, AutoSave saving, LookModel look, SketchModel sketch) {
    this.plans = plans;
    this.reading = reading;
    this.saving = saving;
    this.look = look;
    this.sketch = sketch;
    for (ToolKind kind : ToolKind.values()) tools.put(kind, kind.handler(easel));
    colour.set(easel.colour());
    colour.subscribe((before, now) -> easel.colour(now));
    size.subscribe(now -> easel.size(now.doubleValue()));
    tool.subscribe((before, now) -> changeTool(before));
    task.subscribe((before, now) -> readPictures());
  }

  /** Recovers the drawing and reads the task's pictures, when the page is first seen; later calls do nothing. */
  public void open() {
    if (opened) return;
    opened = true;
    saving.open(this::recovered, problem::set);
  }

  /** Does something to the drawing as soon as it is there. */
  public void whenOpen(Runnable work) {
    if (drawing.begun()) work.run();
    else waiting.add(work);
    open();
  }

  private void recovered(List<Entry> entries) {
    drawing.replay(entries);
    if (drawing.begun()) begun();
    readPictures();
  }

  private void readPictures() {
    if (!opened) return;
    Task now = task.get();
    reading.<Pictures>submit((progress, deliver) -> deliver.accept(pictures(now)), this::show, this::read);
  }

  private record Pictures(List<Frame> frames, Optional<Frame> emptyScene) {}

  private Pictures pictures(Task of) {
    TaskImages images = plans.images(of);
    List<Frame> all = new ArrayList<>(images.starts());
    all.addAll(images.goals());
    return new Pictures(List.copyOf(all), EmptyScene.of(all));
  }

  private void show(Pictures now) {
    chosen.set(0);
    pictures.set(now.frames());
    easel.emptyScene(now.emptyScene());
  }

  private void read(Exception failure) {
    if (failure != null) problem.set(Texts.problem(failure));
    if (drawing.begun()) return;
    Frame first = pictures.get().isEmpty() ? drawing.start() : pictures.get().getFirst();
    drawing.begin(first, first);
    begun();
  }

  private void begun() {
    refresh();
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  private void keep(Entry entry) {
    saving.keep(entry, problem::set);
  }

  private void changeTool(ToolKind before) {
    if (easel.drawing()) tools.get(before).cancel();
    if (tool.get() != ToolKind.SELECT) easel.select(Optional.empty());
  }

  /** Shows what the easel shows, and tells those who follow the pen. */
  private void refresh() {
    colour.set(easel.colour());
    selection.set(easel.selection());
    undoable.set(drawing.undoable());
    redoable.set(drawing.redoable());
    if (!drawing.begun()) return;
    boolean changed = !easel.shown().equals(shown.get()) || !drawing.start().equals(start.get());
    start.set(drawing.start());
    shown.set(easel.shown());
    if (changed) {
      look.follow(easel.shown());
      sketch.strokeBegan();
    }
    if (!easel.drawing()) sketch.pictures(drawing.start(), drawing.goal());
  }

  /** The pen, in pixels of the picture. */
  public void press(double x, double y) {
    if (drawing.begun()) tools.get(tool.get()).press(x, y);
  }

  public void drag(double x, double y) {
    tools.get(tool.get()).drag(x, y);
  }

  public void release(double x, double y) {
    tools.get(tool.get()).release(x, y);
  }

  /** Gives up the stroke under way, or else the selection. */
  public void cancel() {
    if (easel.drawing()) tools.get(tool.get()).cancel();
    else easel.select(Optional.empty());
  }

  /** Turns the selected region by an eighth of a half turn; {@code direction} is 1 for clockwise and -1 otherwise. */
  public void turn(int direction) {
    select().turn(direction * QUARTER_OF_RIGHT_ANGLE);
  }

  /** Moves the selected region by whole pixels. */
  public void move(int dx, int dy) {
    select().move(dx, dy);
  }

  private SelectTool select() {
    return (SelectTool) tools.get(ToolKind.SELECT);
  }

  public void undo() {
    backAndForth(drawing::undo);
  }

  public void redo() {
    backAndForth(drawing::redo);
  }

  private void backAndForth(Runnable step) {
    if (easel.drawing()) tools.get(tool.get()).cancel();
    step.run();
    easel.select(Optional.empty());
  }

  /** Makes a picture the start; a goal on which nothing was drawn yet goes with it. */
  public void useAsStart(Frame picture) {
    use(drawing.start().equals(drawing.goal()) ? Side.BOTH : Side.START, EditKind.PICTURE, picture);
  }

  public void useAsGoal(Frame picture) {
    use(Side.GOAL, EditKind.PICTURE, picture);
  }

  /** Uses a picture from outside. */
  public void use(Side side, Frame picture) {
    whenOpen(() -> use(side, EditKind.IMPORT, picture));
  }

  private void use(Side side, EditKind kind, Frame picture) {
    backAndForth(() -> drawing.edit(kind, side, picture));
  }

  /** Draws anew from the start picture. */
  public void startOver() {
    useAsGoal(drawing.start());
  }

  /** Replaces the goal by the nearest picture that the robot can represent. */
  public void snap() {
    LookModel.Looked looked = look.looked().get();
    if (snappable().get()) use(Side.GOAL, EditKind.SNAP, looked.look().orElseThrow().reconstruction());
  }

  /** Whether the newest look is at the picture as it is now. */
  public ObservableBooleanValue snappable() {
    return Bindings.createBooleanBinding(
        () -> look.looked().get().look().isPresent() && look.looked().get().picture().equals(shown.get()),
        look.looked(),
        shown);
  }

  /** Whether the goal is another picture than the start. */
  public ObservableBooleanValue different() {
    return Bindings.createBooleanBinding(
        () -> start.get() != null && !start.get().equals(shown.get()), start, shown);
  }

  /** Takes the stamp from a picture, at first all of it. */
  public void stampFrom(Frame picture) {
    stampRegion(picture, Region.ALL);
    tool.set(ToolKind.STAMP);
  }

  /** Takes the stamp from a region of a picture. */
  public void stampRegion(Frame picture, Region region) {
    Stamp now = new Stamp(picture, region.empty() ? Region.ALL : region);
    easel.stamp(now);
    stamp.set(Optional.of(now));
  }

  /** Plans to the goal as it is, with another seed when that was planned already. */
  public void plan() {
    if (drawing.begun()) sketch.again(drawing.start(), drawing.goal());
  }

  /** The journal is closed; nothing may be drawn any more. */
  public void close() {
    sketch.stop();
    saving.close();
  }

  /** The goal without the stroke under way. */
  public Frame goal() {
    return drawing.goal();
  }

  public LookModel look() {
    return look;
  }

  public SketchModel sketch() {
    return sketch;
  }

  public ObjectProperty<ToolKind> tool() {
    return tool;
  }

  /** 0xRRGGBB. */
  public ObjectProperty<Integer> colour() {
    return colour;
  }

  /** Width of the pen, in pixels. */
  public DoubleProperty size() {
    return size;
  }

  /** How much of the start picture shines through, 0 to 1. */
  public DoubleProperty onion() {
    return onion;
  }

  /** Whether ignored pixels are marked. */
  public BooleanProperty marking() {
    return marking;
  }

  public ObjectProperty<Task> task() {
    return task;
  }

  /** The task's pictures, starts first. */
  public ReadOnlyObjectProperty<List<Frame>> pictures() {
    return pictures.getReadOnlyProperty();
  }

  /** The picture that is chosen among them. */
  public IntegerProperty chosen() {
    return chosen;
  }

  public Optional<Frame> chosenPicture() {
    List<Frame> all = pictures.get();
    return chosen.get() < all.size() ? Optional.of(all.get(chosen.get())) : Optional.empty();
  }

  /** The start picture; null before there is one. */
  public ReadOnlyObjectProperty<Frame> start() {
    return start.getReadOnlyProperty();
  }

  /** The goal with the stroke that is under way; null before there is one. */
  public ReadOnlyObjectProperty<Frame> shown() {
    return shown.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Selection>> selection() {
    return selection.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Stamp>> stamp() {
    return stamp.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Edit>> undoable() {
    return undoable.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Edit>> redoable() {
    return redoable.getReadOnlyProperty();
  }

  /** What went wrong last; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
