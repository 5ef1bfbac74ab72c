package ptp.ui.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.Subgoal;
import ptp.plan.PlannerCatalogue;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.SegmentGrade;
import ptp.report.figure.SegmentText;
import ptp.report.figure.Strip;
import ptp.report.figure.StripLayout;
import ptp.ui.control.Colors;
import ptp.ui.control.FrameImages;
import ptp.ui.text.Texts;
import ptp.ui.theme.Theme;

/** One plan as pictures and segments on one canvas; a click or the arrow keys choose the picture that is inspected. */
public final class StripCanvas extends Region {
  private static final double BORDER = 2;
  /** Room for a number of three digits and its sign. */
  private static final double GAP_IN_FONT_SIZES = 2.7;

  /** Height of the two numbers below the middle of a segment, in font sizes. */
  private static final double LINES = 2.5;

  /** Font sizes from one number to the next. */
  private static final double LINE = 1.15;

  /** How far the numbers are raised, in pixels. */
  private static final double RAISED = 4;

  /** Width of the longest note. */
  private static final double NOTE_IN_FONT_SIZES = 8;

  /** Lines of notes that a plan probably has. */
  private static final int EXPECTED_NOTES = 3;

  private static final double SMALLEST_CELL = 40;
  private static final double LARGEST_CELL = 104;

  private final Canvas canvas = new Canvas();
  private final FrameImages images;
  private final ObservableValue<Theme> theme;
  private final ObjectProperty<SegmentChoice> inspected;
  private final DoubleProperty fontSize = new SimpleDoubleProperty(12);
  private @Nullable Strip strip;
  private int columns = 1;
  private double largest = LARGEST_CELL;
  private boolean old;

  public StripCanvas(FrameImages images, ObservableValue<Theme> theme, ObjectProperty<SegmentChoice> inspected) {
    this.images = images;
    this.theme = theme;
    this.inspected = inspected;
    getStyleClass().add("strip");
    getChildren().add(canvas);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    fontSize.subscribe(this::requestLayout);
    inspected.subscribe(this::describe);
  }

  /** Size of the numbers, in pixels. */
  public DoubleProperty fontSize() {
    return fontSize;
  }

  /** Makes no picture larger than this, in pixels. */
  public void limit(double cell) {
    largest = Math.max(SMALLEST_CELL, cell);
    requestLayout();
  }

  /**
   * Shows a plan.
   *
   * @param columns segments of the longest plan on the page
   * @param old whether a newer plan is being searched: drawn pale
   */
  public void show(Strip strip, int columns, boolean old) {
    this.strip = strip;
    this.columns = columns;
    this.old = old;
    describe();
    requestLayout();
  }

  /** Keeps room for a plan that is searched, so that the page does not jump when it is there. */
  public void expect(int columns) {
    this.strip = null;
    this.columns = columns;
    setAccessibleText(Texts.get("plan.planning"));
    requestLayout();
  }

  /** Tells the segment that is inspected, or all of them while it is in another row. */
  private void describe() {
    if (strip == null) return;
    String words = Texts.get("plan.stripText", PlannerCatalogue.installed().title(strip.plan().method()), strip
        .subgoals().size());
    IntStream.range(0, strip.subgoals().size()).filter(this::chosen).mapToObj(this::description).findFirst()
        .ifPresentOrElse(
            hop -> setAccessibleText(words + "; " + Texts.get("plan.stripText.inspected", hop)),
            () -> setAccessibleText(words + all()));
  }

  /** What is shown, asked for only while something is. */
  private Strip row() {
    return Objects.requireNonNull(strip);
  }

  private String all() {
    return IntStream.range(0, row().subgoals().size()).mapToObj(i -> "; " + description(i)).collect(Collectors
        .joining());
  }

  private String description(int i) {
    Subgoal hop = row().subgoals().get(i);
    Stream<String> numbers = Stream.of(SegmentText.value(hop), SegmentText.distance(hop), Texts.get(
        "plan.stripText.steps", hop
            .budget()));
    return Stream.concat(Stream.of(Texts.get("plan.stripText.hop", i + 1)), Stream.concat(numbers, row().notes().get(i
        + 1)
        .stream()))
        .filter(words -> !words.isEmpty()).collect(Collectors.joining(", "));
  }

  private StripLayout places() {
    return places(getWidth());
  }

  private StripLayout places(double width) {
    double cell = cell(width);
    double gap = (width - 2 * BORDER - (columns + 1) * cell) / columns;
    return new StripLayout(BORDER, columns, cell, Math.max(gap, 8));
  }

  /** Whether the notes of neighbouring pictures have room beside one another. */
  private boolean spacious(StripLayout places) {
    return places.cell() + places.gap() > NOTE_IN_FONT_SIZES * fontSize.get();
  }

  private double noteLine() {
    return 1.1 * fontSize.get();
  }

  private double cell(double width) {
    double cell = StripLayout.cell(width - 2 * BORDER, columns, GAP_IN_FONT_SIZES * fontSize.get());
    return Math.clamp(cell, SMALLEST_CELL, largest);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? getWidth() : width;
    double cell = cell(room);
    int lines = strip == null ? EXPECTED_NOTES : row().noteLines();
    double notes = spacious(places(room)) ? lines * noteLine() + 3 : 0;
    return Math.max(cell, cell / 2 + LINES * fontSize.get()) + 2 * BORDER + 2 + notes;
  }

  /** Notes below the pictures must not be cut off where the page is higher than the window. */
  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (strip == null) return;
    g.setGlobalAlpha(old ? 0.4 : 1);
    g.setImageSmoothing(false);
    picture(g, row().plan().start().shown(), 0, false);
    notes(g, row().notes().getFirst(), 0);
    for (int i = 0; i < row().subgoals().size(); i++) {
      hop(g, i);
      picture(g, row().subgoals().get(i).state().shown(), i + 1, chosen(i));
      notes(g, row().notes().get(i + 1), i + 1);
    }
    g.setGlobalAlpha(1);
  }

  private void notes(GraphicsContext g, List<String> notes, int i) {
    StripLayout places = places();
    if (!spacious(places)) return;
    g.setFont(Font.font(0.9 * fontSize.get()));
    g.setTextAlign(i == 0 ? TextAlignment.LEFT : i == row().subgoals().size() ? TextAlignment.RIGHT
        : TextAlignment.CENTER);
    double share = i == 0 ? 0 : i == row().subgoals().size() ? 1 : 0.5;
    double x = places.x(i, row().subgoals().size()) + share * places.cell();
    g.setFill(Colors.fx(figureTheme().muted()));
    double y = 2 * BORDER + places.cell();
    for (String note : notes) g.fillText(note, x, y += noteLine());
  }

  private boolean chosen(int hop) {
    SegmentChoice choice = inspected.get();
    return choice != null && choice.method() == row().plan().method() && choice.index() == hop;
  }

  private void picture(GraphicsContext g, Frame frame, int i, boolean chosen) {
    StripLayout places = places();
    double x = places.x(i, row().subgoals().size());
    g.drawImage(images.of(frame), x, BORDER, places.cell(), places.cell());
    boolean end = i == 0 || i == row().subgoals().size();
    if (!end && !chosen) return;
    g.setLineDashes();
    g.setLineWidth(chosen ? 3 : 2);
    g.setStroke(chosen ? Color.ORANGE : Colors.fx(figureTheme().accent()));
    g.strokeRect(x, BORDER, places.cell(), places.cell());
  }

  private void hop(GraphicsContext g, int i) {
    StripLayout places = places();
    int hops = row().subgoals().size();
    double from = places.x(i, hops) + places.cell() + 5;
    double to = places.x(i + 1, hops) - 5;
    double middle = BORDER + places.cell() / 2;
    Subgoal hop = row().subgoals().get(i);
    bar(g, SegmentGrade.of(hop), from, to, middle - 8);
    g.setFont(Font.font(fontSize.get()));
    g.setTextAlign(TextAlignment.CENTER);
    boolean wide = to - from > 4 * fontSize.get();
    number(g, figureTheme().foreground(), wide ? SegmentText.value(hop) : bare(SegmentText.value(hop)), (from + to) / 2,
        middle, 1);
    number(g, figureTheme().muted(), wide ? SegmentText.distance(hop) : bare(SegmentText.distance(hop)), (from + to)
        / 2, middle, 2);
    if (places.cell() / 2 < 3 * LINE * fontSize.get() - RAISED) return; // no room beside the picture
    number(g, figureTheme().muted(), wide ? SegmentText.budget(hop) : bare(SegmentText.budget(hop)), (from + to) / 2,
        middle, 3);
  }

  /** The number without its letter, where there is little room. */
  private static String bare(String text) {
    return text.substring(text.indexOf(' ') + 1);
  }

  private void number(GraphicsContext g, java.awt.Color color, String text, double x, double middle, int line) {
    g.setFill(Colors.fx(color));
    g.fillText(text, x, middle - RAISED + line * fontSize.get() * LINE);
  }

  private static void bar(GraphicsContext g, SegmentGrade grade, double from, double to, double y) {
    float[] dash = grade.dash();
    double[] dashes = new double[dash.length];
    for (int i = 0; i < dash.length; i++) dashes[i] = dash[i];
    g.setLineDashes(dashes);
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineWidth(4);
    g.setStroke(Colors.fx(grade.rgb()));
    g.strokeLine(from, y, to, y);
    g.setLineDashes();
  }

  private FigureTheme figureTheme() {
    return theme.getValue().figure();
  }

  private void click(MouseEvent event) {
    requestFocus();
    if (strip == null) return;
    StripLayout places = places();
    for (int i = 0; i < row().subgoals().size(); i++) {
      double x = places.x(i + 1, row().subgoals().size());
      double from = x - places.gap();
      if (event.getX() >= from && event.getX() <= x + places.cell()) inspected.set(new SegmentChoice(strip, i));
    }
  }

  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          default -> 0;
        };
    if (step == 0 || strip == null) return;
    SegmentChoice now = inspected.get();
    int from = now != null && now.method() == row().plan().method() ? now.index() : -1;
    inspected.set(new SegmentChoice(strip, Math.clamp(from + step, 0, row().subgoals().size() - 1)));
    event.consume();
  }
}
