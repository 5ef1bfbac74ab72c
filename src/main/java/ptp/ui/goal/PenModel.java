package ptp.ui.goal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import ptp.domain.Frame;
import ptp.draw.DrawingSession;
import ptp.draw.Region;
import ptp.draw.SelectTool;
import ptp.draw.Stamp;
import ptp.draw.Tool;
import ptp.draw.ToolKind;

/** The pen: the tool in hand, its colour, width and stamp, and what is done with it. */
public final class PenModel {
  private final DrawingModel drawing;
  private final DrawingSession easel;
  private final Map<ToolKind, Tool> tools = new EnumMap<>(ToolKind.class);
  private final ObjectProperty<ToolKind> tool = new SimpleObjectProperty<>(ToolKind.BRUSH);
  private final ObjectProperty<Integer> colour = new SimpleObjectProperty<>();
  private final DoubleProperty size = new SimpleDoubleProperty(3);
  private final ReadOnlyObjectWrapper<Optional<Stamp>> stamp = new ReadOnlyObjectWrapper<>(Optional.empty());

  PenModel(DrawingModel drawing) {
    this.drawing = drawing;
    easel = drawing.easel();
    for (ToolKind kind : ToolKind.values()) tools.put(kind, kind.handler(easel));
    colour.set(easel.colour());
    drawing.follow(() -> colour.set(easel.colour()));
    colour.subscribe((before, now) -> easel.colour(now));
    size.subscribe(now -> easel.size(now.doubleValue()));
    tool.subscribe((before, now) -> changeTool(before));
  }

  private void changeTool(ToolKind before) {
    if (easel.drawing()) tool(before).cancel();
    if (tool.get() != ToolKind.SELECT) easel.select(Optional.empty());
  }

  /** The pen goes down, in pixels of the picture. */
  public void press(double x, double y) {
    if (drawing.begun()) tool(tool.get()).press(x, y);
  }

  public void drag(double x, double y) {
    tool(tool.get()).drag(x, y);
  }

  public void release(double x, double y) {
    tool(tool.get()).release(x, y);
  }

  /** Gives up the stroke under way, or else the selection. */
  public void cancel() {
    if (!interrupt()) easel.select(Optional.empty());
  }

  /** Gives up the stroke under way; false when there is none. */
  boolean interrupt() {
    if (!easel.drawing()) return false;
    tool(tool.get()).cancel();
    return true;
  }

  /** Turns the selected region, in radians, clockwise. */
  void turn(double angle) {
    select().turn(angle);
  }

  /** Moves the selected region by whole pixels. */
  public void move(int dx, int dy) {
    select().move(dx, dy);
  }

  private Tool tool(ToolKind kind) {
    return Objects.requireNonNull(tools.get(kind));
  }

  private SelectTool select() {
    return (SelectTool) tool(ToolKind.SELECT);
  }

  /** Takes the stamp from a picture, at first all of it, and the tool with it. */
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

  public ReadOnlyObjectProperty<Optional<Stamp>> stamp() {
    return stamp.getReadOnlyProperty();
  }
}
