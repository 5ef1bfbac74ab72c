package ptp.ui.practice;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.service.MetricService.Series;
import ptp.ui.control.Cards;
import ptp.ui.control.ChartPane;
import ptp.ui.control.ScrollArea;
import ptp.ui.control.Segments;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;

/** Success so far, and what the learner sees: reward, arrivals, values, its critics' error, exploration. */
final class CurvesCard {
  private final Appearance appearance;
  private final ChartPane pane;
  private final ObjectProperty<PracticeCurve> chosen = new SimpleObjectProperty<>(PracticeCurve.SUCCESS);
  private final StackPane choice = new StackPane();
  private final Label last = Cards.muted("");
  private final Label meaning = Cards.muted("");
  private final Label empty = Cards.muted(Texts.get("practice.noSuccess"));
  private final Region node;
  private PracticeView shown = PracticeView.EMPTY;
  private List<PracticeCurve> choices = List.of(PracticeCurve.SUCCESS);

  CurvesCard(Appearance appearance, LatestTask drawing) {
    this.appearance = appearance;
    pane = ScrollArea.takesKeys(Cards.styled(new ChartPane(drawing), "practice-chart"));
    pane.setId("practice-success");
    last.setId("practice-curve-now");
    choice.setId("practice-curves");
    empty.setWrapText(true);
    Cards.whole(meaning);
    StackPane content = new StackPane(pane, empty);
    content.setAlignment(Pos.TOP_LEFT);
    choice.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(content, Priority.ALWAYS);
    node = Cards.styled(
        Cards.card(Texts.get("practice.success"), last, Cards.column("facts", choice, content, meaning)),
        "success-card");
    VBox.setVgrow(content.getParent(), Priority.ALWAYS);
    Cards.show(choice, false);
    chosen.subscribe(this::tell);
    appearance.theme().subscribe(this::draw);
    appearance.scale().subscribe(this::draw);
  }

  Region node() {
    return node;
  }

  void show(PracticeView now) {
    if (now.curves().sameAs(shown.curves()) && now.facts().equals(shown.facts())) return;
    shown = now;
    offer(now.curves().choices());
    tell();
  }

  private void offer(List<PracticeCurve> now) {
    if (now.equals(choices)) return;
    choices = now;
    if (!now.contains(chosen.get())) chosen.set(PracticeCurve.SUCCESS);
    choice.getChildren().setAll(
        new Segments<>("practice-curve", Texts.get("practice.curves"), now, PracticeCurve::title, chosen));
    Cards.show(choice, now.size() > 1);
  }

  private void tell() {
    boolean any = newest().values().length > 0;
    Cards.show(empty, !any);
    pane.setVisible(any);
    last.setText(any ? lastText() : "");
    meaning.setText(chosen.get() == PracticeCurve.SUCCESS ? "" : chosen.get().meaning());
    Cards.show(meaning, chosen.get() != PracticeCurve.SUCCESS);
    pane.setAccessibleText(any ? chosen.get().title() + ": " + lastText() : empty.getText());
    draw();
  }

  /** The line whose newest value is told in words. */
  private Series newest() {
    PracticeCurve curve = chosen.get();
    if (curve == PracticeCurve.SUCCESS) return shown.curves().success();
    return shown.curves().line(curve.lines().getLast());
  }

  private String lastText() {
    Series s = newest();
    double value = s.values()[s.values().length - 1];
    String words = chosen.get().share() ? Texts.percent(value) : Texts.get("practice.curve.value", value);
    return Texts.get("practice.success.now", words, s.steps()[s.steps().length - 1]);
  }

  private void draw() {
    Theme theme = appearance.theme().get();
    double scale = appearance.scale().get();
    PracticeChart chart = new PracticeChart(shown, chosen.get());
    if (newest().values().length > 0) pane.show(columns -> chart.draw(theme, scale));
  }
}
