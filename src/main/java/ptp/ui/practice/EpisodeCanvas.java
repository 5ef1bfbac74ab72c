package ptp.ui.practice;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import ptp.domain.Frame;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.SegmentGrade;
import ptp.ui.control.Colors;
import ptp.ui.control.FrameImages;
import ptp.ui.text.Texts;
import ptp.ui.theme.Theme;

/** One episode: what was planned above what was achieved, segment by segment, with the steps each segment took. */
final class EpisodeCanvas extends Region {
  private static final double LARGEST = 96;
  private static final double SMALLEST = 24;
  private static final double LOWEST_IN_FONT_SIZES = 5;
  private static final double GAP_IN_FONT_SIZES = 2.4;
  private static final double SMALLEST_GAP_IN_FONT_SIZES = 1.7;

  private final Canvas canvas = new Canvas();
  private final FrameImages images;
  private final ObservableValue<Theme> theme;
  private final Label measure = new Label("0");
  private Optional<Film> film = Optional.empty();

  EpisodeCanvas(FrameImages images, ObservableValue<Theme> theme) {
    this.images = images;
    this.theme = theme;
    getStyleClass().add("practice-film");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    measure.setVisible(false);
    getChildren().addAll(canvas, measure);
    theme.subscribe(this::requestLayout);
  }

  void show(Optional<Film> now) {
    if (now.equals(film)) return;
    film = now;
    setAccessibleText(now.map(EpisodeCanvas::description).orElse(""));
    requestLayout();
  }

  private static String description(Film film) {
    StringBuilder words = new StringBuilder(Texts.get("practice.films"));
    for (int i = 0; i < film.followed().steps().size(); i++) {
      words.append("; ").append(outcomeText(film, i));
    }
    return words.toString();
  }

  private static String outcomeText(Film film, int hop) {
    return Texts.get("practice.outcome." + film.followed().outcomes().get(hop), hop + 1, film.followed().steps().get(
        hop));
  }

  private double font() {
    return measure.getFont().getSize();
  }

  private int hops() {
    return film.map(f -> f.planned().size()).orElse(1);
  }

  private double cell(double width) {
    double room = width - labelWidth() - hops() * gap(width);
    return Math.clamp(room / (hops() + 1), SMALLEST, LARGEST);
  }

  /** Between two images; it shrinks where they would become too small. */
  private double gap(double width) {
    double most = (width - labelWidth() - (hops() + 1) * SMALLEST) / hops();
    return Math.clamp(most, SMALLEST_GAP_IN_FONT_SIZES * font(), GAP_IN_FONT_SIZES * font());
  }

  private double labelWidth() {
    return 5.5 * font();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return height(cell(width < 0 ? getWidth() : width));
  }

  /** Pictures shrink before the page has to be scrolled. */
  @Override
  protected double computeMinHeight(double width) {
    return height(Math.min(cell(width < 0 ? getWidth() : width), LOWEST_IN_FONT_SIZES * font()));
  }

  private double height(double cell) {
    return 2 * cell + font() + 4;
  }

  /** The size of a picture in the room that there is. */
  private double cell() {
    return Math.min(cell(getWidth()), (getHeight() - height(0)) / 2);
  }

  @Override
  protected double computeMinWidth(double height) {
    return labelWidth() + (hops() + 1) * SMALLEST + hops() * SMALLEST_GAP_IN_FONT_SIZES * font();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setImageSmoothing(false);
    film.ifPresent(f -> draw(g, f));
  }

  private void draw(GraphicsContext g, Film shown) {
    double cell = cell();
    row(g, 0, Texts.get("practice.planned"), shown.start(), shown.planned());
    double below = cell + font();
    row(g, below, Texts.get("practice.achieved"), shown.start(), shown.followed().achieved());
    for (int i = 0; i < shown.followed().steps().size(); i++) hop(g, below, i, shown);
  }

  private double x(int picture) {
    return labelWidth() + picture * (cell() + gap(getWidth()));
  }

  private void row(GraphicsContext g, double y, String name, Frame start, List<Frame> frames) {
    double cell = cell();
    g.setFont(Font.font(font()));
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(Colors.fx(colours().muted()));
    g.fillText(name, 0, y + cell / 2 + font() / 3);
    g.drawImage(images.of(start), x(0), y + 1, cell, cell);
    for (int i = 0; i < frames.size(); i++) g.drawImage(images.of(frames.get(i)), x(i + 1), y + 1, cell, cell);
    g.setStroke(Colors.fx(colours().accent()));
    g.setLineWidth(2);
    g.strokeRect(x(0), y + 1, cell, cell);
  }

  private FigureTheme colours() {
    return theme.getValue().figure();
  }

  private void hop(GraphicsContext g, double y, int hop, Film shown) {
    double from = x(hop) + cell() + 5;
    double to = x(hop + 1) - 5;
    double middle = y + cell() / 2;
    boolean reached = shown.followed().outcomes().get(hop) == Outcome.REACHED;
    g.setLineWidth(4);
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineDashes(reached ? new double[0] : new double[] {6, 5});
    g.setStroke(Colors.fx((reached ? SegmentGrade.EASY : SegmentGrade.DOUBTFUL).rgb()));
    g.strokeLine(from, middle, to, middle);
    g.setLineDashes();
    g.setFont(Font.font(font() * 0.92));
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(Colors.fx(colours().foreground()));
    g.fillText("" + shown.followed().steps().get(hop), (from + to) / 2, middle + 1.5 * font());
  }
}
