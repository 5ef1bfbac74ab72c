package ptp.ui.plan;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import ptp.domain.MethodId;
import ptp.plan.PlannerCatalogue;
import ptp.report.figure.MethodStyle;
import ptp.report.figure.Strip;
import ptp.ui.control.Cards;
import ptp.ui.control.Colors;
import ptp.ui.control.Columns;
import ptp.ui.control.FrameImages;
import ptp.ui.control.ScrollArea;
import ptp.ui.control.MethodTip;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;
import ptp.ui.theme.Theme;

/** A method's name, cost, time and observation, and its plan beside them. */
final class StripRow {
  private final StripCanvas canvas;
  private final StackPane picture;
  private final Columns node;
  private final Label cost = Cards.muted("");
  private final Label seconds = Cards.muted("");
  private final Label observation = Cards.muted("");
  private final Label shorter = Cards.muted("");
  private final Label far = Cards.muted("");
  private final Label message = Cards.muted("");
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Hyperlink run = new Hyperlink(Texts.get("plan.follow.short"));

  /**
   * @param follow lets the policy follow this row's plan
   */
  StripRow(
      MethodId method,
      FrameImages images,
      ObservableValue<Theme> theme,
      ObjectProperty<SegmentChoice> inspected,
      Runnable follow) {
    canvas = ScrollArea.takesKeys(new StripCanvas(images, theme, inspected));
    picture = Cards.styled(new StackPane(canvas, message), "strip-stage");
    Region label = label(method, cost, seconds, observation, busy, far, run, shorter);
    run.setId("follow-" + method.id());
    run.setAccessibleText(Texts.get("plan.follow.of", PlannerCatalogue.installed().title(method)));
    run.setOnAction(e -> follow.run());
    node = new Columns(Columns.area(label, 0), Columns.area(picture, 1));
    canvas.setId("strip-" + method.id());
    picture.setId("strip-stage-" + method.id());
    canvas.fontSize().bind(Bindings.createDoubleBinding(() -> cost.getFont().getSize() * 0.92, cost.fontProperty()));
    MethodTip.explain(cost, Texts.get("costs.total.tip"));
    MethodTip.explain(seconds, Texts.get("plan.seconds.tip"));
    MethodTip.explain(observation, Texts.get("plan.observation.tip"));
    shorter.setWrapText(true);
    shorter.setId("strip-note-" + method.id());
    far.setId("strip-far-" + method.id());
    message.setWrapText(true);
    message.setId("strip-message-" + method.id());
  }

  Node node() {
    return node;
  }

  private static Region label(MethodId method, Node... facts) {
    Circle dot = new Circle(5, Colors.fx(MethodStyle.of(method).rgb()));
    Label name = Cards.styled(new Label(PlannerCatalogue.installed().title(method), dot), "strong");
    MethodTip.on(name, method);
    VBox top = new VBox(new WrapRow(10, false, Stream.concat(Stream.of(name), Stream.of(facts)).toArray(Node[]::new)));
    return Cards.styled(top, "strip-label");
  }

  /**
   * Shows a row.
   *
   * @param columns segments of the longest plan on the page, or of the level in view while there is none
   * @param note why it is shorter than others; empty otherwise
   */
  void show(PlanRow row, int columns, String note) {
    Cards.show(busy, row.busy());
    Cards.show(run, row.state() == PlanRow.State.READY);
    Cards.show(canvas, row.strip().isPresent() || row.busy());
    canvas.setDisable(row.state() == PlanRow.State.REFINING); // its pictures are not yet the plan's, which can be changed
    Cards.show(message, row.strip().isEmpty());
    // the page must not jump while its pictures are searched
    if (row.strip().isEmpty() && canvas.getHeight() > 0) picture.setMinHeight(canvas.getHeight());
    else picture.setMinHeight(Region.USE_COMPUTED_SIZE);
    message.setText(row.busy() ? Texts.get("plan.planning") : row.message());
    text(far, row.busy() ? row.message() : "");
    text(cost, row.strip().map(Strip::costText).orElse(""));
    text(seconds, row.strip().map(Strip::secondsText).orElse(""));
    text(observation, row.strip().map(Strip::observationText).orElse(""));
    text(shorter, note);
    row.strip().ifPresentOrElse(
        s -> canvas.show(s, columns, row.state() == PlanRow.State.PLANNING), () -> canvas.expect(columns));
  }

  private static void text(Label label, String words) {
    label.setText(words);
    Cards.show(label, !words.isEmpty());
  }

  void redraw() {
    canvas.requestLayout();
  }
}
