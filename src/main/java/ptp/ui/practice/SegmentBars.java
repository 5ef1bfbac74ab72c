package ptp.ui.practice;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import ptp.report.figure.SegmentGrade;
import ptp.ui.control.Colors;
import ptp.ui.practice.PracticeView.Hops;
import ptp.ui.text.Texts;
import ptp.ui.theme.Theme;

/** One bar per segment: how often it was not reached. */
final class SegmentBars extends Region {
  private static final double DOUBTFUL = 0.25;
  private static final double BAD = 0.5;
  private static final double WIDEST = 64;

  private final Canvas canvas = new Canvas();
  private final ObservableValue<Theme> theme;
  private final Label measure = new Label("0");
  private Hops hops = Hops.NONE;

  SegmentBars(ObservableValue<Theme> theme) {
    this.theme = theme;
    getStyleClass().add("hop-bars");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    measure.setVisible(false);
    getChildren().addAll(canvas, measure);
    theme.subscribe(this::requestLayout);
  }

  void show(Hops now) {
    if (now.equals(hops)) return;
    hops = now;
    StringBuilder words = new StringBuilder(Texts.get("practice.hops"));
    for (int i = 0; i < now.count(); i++) {
      words.append("; ").append(Texts.get("practice.hop", i + 1, now.missed(i), now.begun().get(i)));
    }
    setAccessibleText(words.toString());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (hops.count() == 0) return;
    double size = measure.getFont().getSize();
    double cell = Math.min(getWidth() / hops.count(), WIDEST * size / 13);
    g.setFont(Font.font(size * 0.9));
    g.setTextAlign(TextAlignment.CENTER);
    for (int i = 0; i < hops.count(); i++) bar(g, i, cell, size);
  }

  private void bar(GraphicsContext g, int hop, double cell, double size) {
    double share = hops.failing(hop);
    double room = getHeight() - 3.2 * size;
    double height = Math.max(2, share * room);
    double left = hop * cell;
    double bottom = 1.6 * size + room;
    g.setFill(Colors.fx(grade(share).rgb()));
    g.fillRect(left + 3, bottom - height, cell - 6, height);
    g.setFill(Colors.fx(theme.getValue().figure().foreground()));
    g.fillText(Texts.percent(share), left + cell / 2, bottom - height - 0.35 * size);
    g.setFill(Colors.fx(theme.getValue().figure().muted()));
    boolean goal = hop == hops.count() - 1;
    g.fillText(goal ? Texts.get("practice.goal") : "" + (hop + 1), left + cell / 2, bottom + 1.2 * size);
  }

  private static SegmentGrade grade(double failing) {
    if (failing >= BAD) return SegmentGrade.TOO_FAR;
    return failing >= DOUBTFUL ? SegmentGrade.DOUBTFUL : SegmentGrade.EASY;
  }
}
