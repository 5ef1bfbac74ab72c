package ptp.ui.data;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.service.DataService.Range;
import ptp.service.DataService.Summary;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.ScrollArea;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** What is in the data set: counts, lengths, labels, action ranges, and what is odd. */
final class SummaryCard {
  private final Label counts = new Label();
  private final Label lengths = Cards.muted("");
  private final GridPane labels = Cards.styled(new GridPane(), "data-table");
  private final GridPane ranges = Cards.styled(new GridPane(), "data-table");
  private final VBox oddities = Cards.column("facts");
  private final ProgressBar progress = new ProgressBar(0);
  private final Label result = new Label();
  private final Node start;
  private final Node stop;
  private final VBox node;

  /**
   * @param actions hold "data.verify" and "data.stopVerifying"
   */
  SummaryCard(DataModel model, Actions actions) {
    start = actions.button("data.verify");
    stop = actions.button("data.stopVerifying");
    counts.setId("data-counts");
    result.setId("verify-result");
    progress.setId("verify-progress");
    result.setWrapText(true);
    counts.setWrapText(true);
    VBox all =
        Cards.column("summary", counts, lengths, labels, heading("data.oddities"), oddities, verify(),
            heading("data.ranges"), ranges);
    ScrollPane scroll = Cards.styled(new ScrollArea(all), "card-scroll");
    scroll.setFitToWidth(true);
    node = Cards.card(Texts.get("data.summary"), scroll);
    model.opened().subscribe(this::show);
    model.verifying().state().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private Node verify() {
    return new WrapRow(10, false, start, stop, progress, result);
  }

  private static Label heading(String key) {
    return Cards.styled(new Label(Texts.get(key)), "card-title");
  }

  private void show(DataModel.Opened now) {
    if (now != null) show(now.summary());
  }

  private void show(Summary summary) {
    counts.setText(Texts.get("data.counts", summary.trajectories(), summary.frames()));
    int[] l = summary.lengths();
    lengths.setText(Texts.get("data.lengths", l[0], l[1], l[2]));
    showLabels(summary);
    showRanges(summary.actions());
    oddities.getChildren().setAll(summary.oddities().stream().map(SummaryCard::oddity).toList());
    if (summary.oddities().isEmpty()) oddities.getChildren().add(Cards.muted(Texts.get("data.nothingOdd")));
  }

  private void showLabels(Summary summary) {
    labels.getChildren().clear();
    row(labels, 0, true, Texts.get("data.label"), Texts.get("data.number"), Texts.get("data.achieved"));
    for (int i = 0; i < summary.labels().size(); i++) {
      var label = summary.labels().get(i);
      String share = Texts.percent((double) label.successes() / label.trajectories());
      row(labels, i + 1, false, Texts.name(label.name()), Integer.toString(label.trajectories()), share);
    }
  }

  private void showRanges(List<Range> all) {
    ranges.getChildren().clear();
    row(ranges, 0, true, Texts.get("data.range"), "min", "max", Texts.get("data.mean"));
    for (int i = 0; i < all.size(); i++) {
      Range range = all.get(i);
      row(ranges, i + 1, false, range.name(), number(range.min()), number(range.max()),
          Texts.get("data.plusMinus", range.mean(), range.deviation()));
    }
  }

  private static String number(double value) {
    return Texts.get("data.decimal", value);
  }

  private static void row(GridPane table, int row, boolean head, String... words) {
    for (int i = 0; i < words.length; i++) {
      table.add(head ? Cards.muted(words[i]) : new Label(words[i]), i, row);
    }
  }

  private static Label oddity(String sentence) {
    Label label = new Label(Texts.get("data.oddity", sentence));
    label.setWrapText(true);
    return label;
  }

  private void show(Verifying.State now) {
    Cards.show(progress, now.running());
    Cards.show(start, !now.running());
    Cards.show(stop, now.running());
    progress.setProgress(now.fraction());
    progress.setAccessibleText(Texts.get("data.verifying", Texts.percent(now.fraction())));
    result.setText(now.running() ? progress.getAccessibleText() : now.result());
    result.getStyleClass().setAll("label", now.damaged() ? "danger-text" : "muted");
  }
}
