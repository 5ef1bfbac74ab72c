package ptp.ui.plan;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import ptp.domain.Method;
import ptp.figure.MethodStyle;
import ptp.figure.Strip;
import ptp.ui.control.Cards;
import ptp.ui.control.Colors;
import ptp.ui.control.FrameImages;
import ptp.ui.text.Texts;
import ptp.ui.theme.Theme;

/** A method's name, cost, time and observation, and its plan beside them. */
final class StripRow extends HBox {
  private final StripCanvas canvas;
  private final Label cost = Cards.muted("");
  private final Label seconds = Cards.muted("");
  private final Label observation = Cards.muted("");
  private final Label message = Cards.muted("");
  private final ProgressIndicator busy = new ProgressIndicator();

  StripRow(
      Method method, FrameImages images, ObservableValue<Theme> theme, ObjectProperty<HopChoice> inspected) {
    canvas = new StripCanvas(images, theme, inspected);
    canvas.setId("strip-" + method.id());
    canvas.fontSize().bind(Bindings.createDoubleBinding(() -> cost.getFont().getSize() * 0.92, cost.fontProperty()));
    message.setWrapText(true);
    message.setId("strip-message-" + method.id());
    getStyleClass().add("strip-row");
    StackPane stage = new StackPane(canvas, message);
    stage.setMinWidth(0);
    HBox.setHgrow(stage, Priority.ALWAYS);
    getChildren().addAll(label(method), stage);
  }

  private VBox label(Method method) {
    Circle dot = new Circle(5, Colors.fx(MethodStyle.of(method).rgb()));
    Label name = Cards.styled(new Label(method.title(), dot), "strong");
    HBox head = Cards.row("strip-head", name, Cards.spacer(), busy);
    return Cards.column("strip-label", head, cost, seconds, observation);
  }

  /**
   * Shows a row.
   *
   * @param columns hops of the longest plan on the page
   */
  void show(PlanRow row, int columns) {
    boolean planning = row.state() == PlanRow.State.PLANNING;
    Cards.show(busy, planning);
    Cards.show(canvas, row.strip().isPresent());
    Cards.show(message, row.strip().isEmpty());
    message.setText(planning ? Texts.get("plan.planning") : row.message());
    text(cost, row.strip().map(Strip::costText).orElse(""));
    text(seconds, row.strip().map(Strip::secondsText).orElse(""));
    text(observation, row.strip().map(s -> s.observation().label()).orElse(""));
    row.strip().ifPresent(s -> canvas.show(s, columns, planning));
  }

  private static void text(Label label, String words) {
    label.setText(words);
    Cards.show(label, !words.isEmpty());
  }

  void redraw() {
    canvas.requestLayout();
  }
}
