package ptp.ui.compare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.domain.Task;
import ptp.stats.BandCurve.Summary;
import ptp.ui.action.Actions;
import ptp.ui.compare.CompareModel.View;
import ptp.ui.control.Cards;
import ptp.ui.control.Columns;
import ptp.ui.control.Segments;
import ptp.ui.control.WrapRow;
import ptp.ui.task.Threads;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;

/** The Compare page: curves or planned subgoals, the runs, and the table. */
public final class ComparePage {
  private final CompareModel model;
  private final Node node;

  /**
   * @param actions hold those of {@link CompareActions}
   */
  public ComparePage(
      CompareModel model, SubgoalsModel subgoals, Actions actions, Appearance appearance, Threads threads) {
    this.model = model;
    Region curvesCard = new CurvesCard(model, appearance, threads).node();
    Columns runs = new Columns(Columns.area(curvesCard, 3), Columns.area(sideCards(actions, appearance), 1));
    // many small pictures need the whole width, and no run is behind them
    Node subgoalsCard = new SubgoalsCard(subgoals, actions, appearance, threads).node();
    StackPane shown = new StackPane(runs, subgoalsCard);
    VBox.setVgrow(shown, Priority.ALWAYS);
    node = Cards.page(Cards.column("page", heading(actions), narrowed(actions), shown));
    Runnable follow =
        () -> {
          boolean curves = model.view().get() == View.CURVES;
          Cards.show(runs, curves);
          Cards.show(subgoalsCard, !curves);
          if (!curves) subgoals.show(model.task().get());
        };
    model.view().subscribe(follow);
    model.task().subscribe(follow);
    follow.run();
  }

  public Node node() {
    return node;
  }

  private Node heading(Actions actions) {
    Node views =
        new Segments<>(
            "compare-view", Texts.get("compare.view"), List.of(View.values()), v -> Texts.get("compare.view." + v),
            model.view());
    Node tasks =
        new Segments<>(
            "compare-task", Texts.get("task"), List.of(Task.values()), t -> Texts.get("task.short", t), model.task());
    Node summaries =
        new Segments<>(
            "summary",
            Texts.get("compare.summary"),
            List.of(Summary.values()),
            s -> Texts.get("compare.summary." + s.name()),
            model.summary());
    model.view().subscribe(now -> Cards.show(summaries, now == View.CURVES));
    Node export = Cards.styled(actions.button("compare.export"), "accent");
    Node buttons = Cards.row("buttons", actions.button("compare.recipe"), export);
    return new WrapRow(10, true, views, tasks, summaries, buttons);
  }

  /** Which runs count, while not all do. */
  private Node narrowed(Actions actions) {
    Label words = new Label();
    words.setId("compare-narrowed");
    words.setWrapText(true);
    Node row = new WrapRow(10, false, words, Cards.styled(actions.button("compare.countAll"), "small"));
    model.runs().filter().subscribe(now -> {
      words.setText(model.narrowed());
      for (Node shown : List.of(row, words)) Cards.show(shown, now.narrows());
    });
    return row;
  }

  private Region sideCards(Actions actions, Appearance appearance) {
    Region runsCard = new RunsCard(model, actions, appearance).node();
    VBox.setVgrow(runsCard, Priority.ALWAYS);
    ResultsCard results = new ResultsCard(actions);
    Runnable show = () -> results.show(model.table(appearance.theme().get().figure()), model.reading().get());
    model.summaries().subscribe(show);
    model.reading().subscribe(show);
    return Cards.column("side", runsCard, results.node());
  }
}
