package ptp.ui.plan;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import ptp.plan.SearchRound;
import ptp.report.figure.FigureTheme;
import ptp.ui.control.Colors;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** Cost over the rounds of a search: the best candidate as a solid line, the mean one dashed, a line per level. */
final class CostCurve extends Region {
  private static final double MARGIN = 8;

  private final Canvas canvas = new Canvas();
  private final Appearance appearance;
  private List<SearchRound> rounds = List.of();
  private int chosen;

  CostCurve(Appearance appearance) {
    this.appearance = appearance;
    getStyleClass().add("cost-curve");
    getChildren().add(canvas);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(Texts.get("replay.curve"));
    appearance.theme().subscribe(this::requestLayout);
  }

  void show(List<SearchRound> now, int round) {
    rounds = now;
    chosen = round;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (rounds.isEmpty()) return;
    FigureTheme theme = appearance.theme().get().figure();
    axis(g, theme);
    g.setLineWidth(1.5);
    g.setLineDashes(4, 3);
    line(g, Colors.fx(theme.muted()), SearchRound::meanCost);
    g.setLineDashes();
    g.setLineWidth(2.5);
    line(g, Colors.fx(theme.accent()), SearchRound::bestCost);
    marker(g, theme);
  }

  private double labels() {
    return 44 * appearance.scale().get();
  }

  private double most() {
    return rounds.stream().mapToDouble(r -> Math.max(r.bestCost(), r.meanCost())).max().orElse(1);
  }

  private double least() {
    return rounds.stream().mapToDouble(r -> Math.min(r.bestCost(), r.meanCost())).min().orElse(0);
  }

  private double x(int round) {
    double room = getWidth() - labels() - 2 * MARGIN;
    return labels() + MARGIN + (rounds.size() == 1 ? room / 2 : room * round / (rounds.size() - 1));
  }

  private double y(double cost) {
    double range = Math.max(1e-9, most() - least());
    return MARGIN + (getHeight() - 2 * MARGIN) * (most() - cost) / range;
  }

  private void axis(GraphicsContext g, FigureTheme theme) {
    g.setFont(Font.font(11 * appearance.scale().get()));
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(Colors.fx(theme.muted()));
    g.fillText(number(most()), labels() - 4, y(most()) + 6);
    g.fillText(number(least()), labels() - 4, y(least()) + 2);
    g.setStroke(Colors.fx(theme.line()));
    g.setLineWidth(1);
    g.strokeLine(labels(), y(least()), getWidth(), y(least()));
  }

  private static String number(double cost) {
    return String.format(Locale.ROOT, "%.1f", cost);
  }

  private void line(GraphicsContext g, Color color, ToDoubleFunction<SearchRound> cost) {
    g.setStroke(color);
    for (int i = 1; i < rounds.size(); i++) {
      SearchRound a = rounds.get(i - 1);
      SearchRound b = rounds.get(i);
      if (a.level() == b.level()) {
        g.strokeLine(x(i - 1), y(cost.applyAsDouble(a)), x(i), y(cost.applyAsDouble(b)));
      }
    }
  }

  private void marker(GraphicsContext g, FigureTheme theme) {
    SearchRound now = rounds.get(chosen);
    g.setStroke(Colors.fx(theme.line()));
    g.setLineWidth(1);
    g.strokeLine(x(chosen), MARGIN, x(chosen), getHeight() - MARGIN);
    g.setFill(Colors.fx(theme.accent()));
    g.fillOval(x(chosen) - 5, y(now.bestCost()) - 5, 10, 10);
  }
}
