package ptp.ui.data;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.report.figure.FigureTheme;
import ptp.service.DataService.Episode;
import ptp.ui.control.Colors;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/**
 * Every trajectory as a filmstrip, all on one canvas that draws only the rows that are seen. Up and Down choose a
 * trajectory, Left and Right step through it, Space plays it.
 */
final class TrajectoryCanvas extends Region {
  private static final double BASE_FONT = 13;
  private static final double GAP = 8;
  private static final int FAST = 10;

  private final DataModel model;
  private final Appearance appearance;
  private final Canvas canvas = new Canvas();
  private final ScrollBar bar = new ScrollBar();
  private @Nullable FilmRoll roll;
  private List<Episode> episodes = List.of();

  TrajectoryCanvas(DataModel model, Appearance appearance) {
    this.model = model;
    this.appearance = appearance;
    setId("trajectories");
    getStyleClass().add("trajectories");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    bar.setOrientation(Orientation.VERTICAL);
    bar.setAccessibleText(Texts.get("data.scroll"));
    getChildren().addAll(canvas, bar);
    listen();
    follow();
  }

  private void listen() {
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(ScrollEvent.SCROLL, e -> scrollTo(bar.getValue() - e.getDeltaY()));
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::slide);
    bar.valueProperty().subscribe(this::requestLayout);
  }

  private void follow() {
    model.opened().subscribe(this::forget);
    model.episodes().subscribe(this::show);
    model.selected().subscribe(this::reveal);
    model.step().subscribe(this::describe);
    appearance.theme().subscribe(this::requestLayout);
    appearance.scale().subscribe(this::forget);
  }

  private void forget() {
    roll = null;
    requestLayout();
  }

  /** Begins at the top, but where more were added to those that are shown. */
  private void show(List<Episode> now) {
    boolean grown = !episodes.isEmpty() && now.size() >= episodes.size()
        && now.subList(0, episodes.size()).equals(episodes);
    episodes = now;
    if (!grown) bar.setValue(0);
    describe();
  }

  private void describe() {
    setAccessibleText(
        model.episode()
            .map(e -> Texts.get("data.row", e.number(), Texts.name(e.label()), Texts.get("data.success." + e.success()))
                + ", "
                + Texts.get("data.step", model.step().get(), e.length()))
            .orElse(Texts.get("data.nothing")));
    requestLayout();
  }

  /** Whole pixels, so that frames stay sharp: twice as large for large text. */
  private double zoom() {
    return appearance.scale().get() >= 1.5 ? 2 : 1;
  }

  private double font() {
    return BASE_FONT * appearance.scale().get();
  }

  private double rowHeight() {
    return Math.max(Frame.OBSERVATION_SIZE * zoom(), 2.8 * font()) + GAP;
  }

  private double left() {
    return 12.5 * font();
  }

  private double cell() {
    return (Frame.OBSERVATION_SIZE + FilmRoll.GAP) * zoom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 4 * rowHeight();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 5 * rowHeight();
  }

  @Override
  protected double computeMinWidth(double height) {
    return left() + 4 * cell();
  }

  @Override
  protected void layoutChildren() {
    double barWidth = bar.prefWidth(-1);
    canvas.setWidth(getWidth() - barWidth);
    canvas.setHeight(getHeight());
    bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
    double hidden = Math.max(0, episodes.size() * rowHeight() - getHeight());
    bar.setMax(hidden);
    bar.setVisibleAmount(hidden == 0 ? 1 : hidden * getHeight() / (hidden + getHeight()));
    bar.setUnitIncrement(rowHeight());
    bar.setBlockIncrement(getHeight());
    if (bar.getValue() > hidden) bar.setValue(hidden);
    draw();
  }

  private FilmRoll roll() {
    if (roll == null) {
      int frames = (int) Math.max(1, (canvas.getWidth() - left()) / cell());
      roll = new FilmRoll(model.opened().get().set(), frames);
    }
    return roll;
  }

  @Override
  protected void setWidth(double width) {
    if (width != getWidth()) roll = null;
    super.setWidth(width);
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setImageSmoothing(false);
    if (model.opened().get() == null) return;
    int first = (int) (bar.getValue() / rowHeight());
    int last = (int) ((bar.getValue() + getHeight()) / rowHeight());
    for (int i = first; i <= Math.min(last, episodes.size() - 1); i++) {
      row(g, episodes.get(i), i, Math.round(i * rowHeight() - bar.getValue()));
    }
  }

  private FigureTheme colours() {
    return appearance.theme().get().figure();
  }

  private void row(GraphicsContext g, Episode episode, int index, double y) {
    boolean selected = index == model.selected().get();
    if (selected) {
      g.setFill(Colors.fx(colours().accent()).deriveColor(0, 1, 1, 0.16));
      g.fillRoundRect(0, y, canvas.getWidth(), rowHeight() - 2, 6, 6);
    }
    words(g, episode, y);
    Image strip = roll().strip(episode);
    double top = y + (rowHeight() - 2 - Frame.OBSERVATION_SIZE * zoom()) / 2;
    g.drawImage(strip, left(), top, strip.getWidth() * zoom(), strip.getHeight() * zoom());
    if (selected) cursor(g, episode, top);
  }

  private void words(GraphicsContext g, Episode episode, double y) {
    g.setTextBaseline(VPos.CENTER);
    double middle = y + rowHeight() / 2;
    g.setFill(Colors.fx(colours().foreground()));
    g.setFont(Font.font(null, FontWeight.BOLD, font()));
    g.fillText(Texts.name(episode.label()), 0.6 * font(), middle - 0.7 * font(), left() - font());
    g.setFont(Font.font(0.92 * font()));
    g.setFill(Colors.fx(colours().muted()));
    String mark = Texts.get("data.mark." + episode.success());
    g.fillText(
        Texts.get("data.rowWords", episode.number(), episode.length(), mark), 0.6 * font(), middle + 0.7 * font(),
        left() - font());
  }

  private void cursor(GraphicsContext g, Episode episode, double top) {
    double x = left() + roll().nearest(episode, model.step().get()) * cell();
    g.setStroke(Color.ORANGE);
    g.setLineWidth(3);
    g.strokeRect(x, top, Frame.OBSERVATION_SIZE * zoom(), Frame.OBSERVATION_SIZE * zoom());
  }

  private void scrollTo(double at) {
    bar.setValue(Math.clamp(at, 0, bar.getMax()));
  }

  /** Scrolls as little as is needed to see the selected row. */
  private void reveal() {
    double top = model.selected().get() * rowHeight();
    if (top < bar.getValue()) scrollTo(top);
    double most = Math.max(0, episodes.size() * rowHeight() - getHeight());
    double needed = top + rowHeight() - getHeight();
    if (needed > bar.getValue()) {
      bar.setMax(most);
      scrollTo(needed);
    }
    describe();
  }

  private void point(MouseEvent event) {
    requestFocus();
    choose((int) ((bar.getValue() + event.getY()) / rowHeight()), event.getX());
  }

  private void slide(MouseEvent event) {
    choose(model.selected().get(), event.getX());
  }

  private void choose(int index, double x) {
    if (index >= episodes.size()) return;
    Episode episode = episodes.get(index);
    int frame = (int) Math.clamp((x - left()) / cell(), 0, roll().count(episode) - 1.0);
    model.look(index, roll().step(episode, frame));
  }

  private void key(KeyEvent event) {
    int far = event.isShiftDown() ? FAST : 1;
    switch (event.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case PAGE_UP -> model.move(-rowsSeen());
      case PAGE_DOWN -> model.move(rowsSeen());
      case LEFT -> model.scrub(-far);
      case RIGHT -> model.scrub(far);
      case HOME -> model.scrub(Integer.MIN_VALUE / 2);
      case END -> model.scrub(Integer.MAX_VALUE / 2);
      case SPACE -> model.play();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private int rowsSeen() {
    return (int) Math.max(1, getHeight() / rowHeight() - 1);
  }
}
