package ptp.ui.goal;

import java.util.List;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import ptp.domain.Frame;
import ptp.draw.DrawingSession;
import ptp.draw.Swatches;
import ptp.draw.ToolKind;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.Colors;
import ptp.ui.control.WrapRow;
import ptp.ui.text.Texts;

/** What can be set for the tool in hand, and how the canvas shows the picture. */
final class ToolOptions {
  private static final int SWATCHES = 8;
  private static final Set<ToolKind> WITH_COLOUR =
      Set.of(ToolKind.BRUSH, ToolKind.LINE, ToolKind.FILL, ToolKind.EYEDROPPER);
  private static final Set<ToolKind> WITH_SIZE = Set.of(ToolKind.BRUSH, ToolKind.LINE, ToolKind.ERASER);

  private final PenModel model;
  private final ColorPicker picker = new ColorPicker();
  private final HBox swatches = Cards.row("swatches");
  private List<Integer> shownSwatches = List.of();
  private final WrapRow node;

  /**
   * @param actions hold "goal.turnLeft" and "goal.turnRight"
   */
  ToolOptions(PenModel model, DrawingModel drawing, Actions actions) {
    this.model = model;
    Node colour = Cards.row("option", picker, swatches);
    Node size = slider("goal.size", "pen-size", model.size(), 1, DrawingSession.LARGEST_PEN);
    Node turn = Cards.row("option", small(actions, "goal.turnLeft"), small(actions, "goal.turnRight"));
    Node hint = Cards.muted(model.tool().map(t -> Texts.get("tool.tip." + t)));
    node = new WrapRow(14, false, colour, size, turn, hint);
    bindColour();
    drawing.shown().subscribe(this::fillSwatches);
    model.tool().subscribe(
        tool -> {
          Cards.show(colour, WITH_COLOUR.contains(tool));
          Cards.show(size, WITH_SIZE.contains(tool));
          Cards.show(turn, tool == ToolKind.SELECT);
          Cards.show(hint, !WITH_COLOUR.contains(tool) && !WITH_SIZE.contains(tool));
        });
  }

  Node node() {
    return node;
  }

  /** How much of the start picture shines through, whatever the tool. */
  static Node onion(GoalModel model) {
    return slider("goal.onion", "onion", model.onion(), 0, 1);
  }

  /** A button that shows its icon only; its tooltip says the rest. */
  static Button small(Actions actions, String id) {
    Button button = actions.button(id);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return button;
  }

  private static Node slider(String key, String id, DoubleProperty value, double from, double to) {
    Slider slider = new Slider(from, to, value.get());
    slider.setId(id);
    slider.setAccessibleText(Texts.get(key));
    slider.valueProperty().bindBidirectional(value);
    Label label = new Label(Texts.get(key));
    label.setLabelFor(slider);
    return Cards.row("option", label, slider);
  }

  private void bindColour() {
    picker.setId("pen-colour");
    picker.setAccessibleText(Texts.get("goal.colour"));
    picker.setTooltip(new Tooltip(Texts.get("goal.colour")));
    model.colour().subscribe(rgb -> picker.setValue(Colors.fx(rgb)));
    picker.setOnAction(e -> model.colour().set(rgb(picker.getValue())));
  }

  private static int rgb(Color colour) {
    return channel(colour.getRed()) << 16 | channel(colour.getGreen()) << 8 | channel(colour.getBlue());
  }

  private static int channel(double share) {
    return (int) Math.round(255 * share);
  }

  private void fillSwatches(Frame frame) {
    if (frame == null) return;
    List<Integer> now = Swatches.of(frame, SWATCHES);
    if (now.equals(shownSwatches)) return;
    shownSwatches = now;
    swatches.getChildren().setAll(now.stream().map(this::swatch).toList());
  }

  private Button swatch(int rgb) {
    Rectangle square = new Rectangle(14, 14, Colors.fx(rgb));
    Button button = Cards.styled(new Button("", square), "swatch");
    String name = Texts.get("goal.swatch", String.format("#%06X", rgb));
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name));
    button.setOnAction(e -> model.colour().set(rgb));
    return button;
  }
}
