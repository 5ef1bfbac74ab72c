package ptp.ui.goal;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import ptp.draw.ToolKind;
import ptp.ui.action.Icons;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/** The tools, one below the other. */
final class ToolColumn {
  private final VBox node = Cards.column("tools");
  private final ToggleGroup group = new ToggleGroup();
  private final PenModel model;

  ToolColumn(PenModel model) {
    this.model = model;
    for (ToolKind tool : ToolKind.values()) node.getChildren().add(button(tool));
    model.tool().subscribe(this::select);
  }

  Node node() {
    return node;
  }

  private ToggleButton button(ToolKind tool) {
    ToggleButton button = Cards.styled(new ToggleButton(), "tool");
    button.setId("tool-" + tool.name().toLowerCase(Locale.ROOT));
    button.setUserData(tool);
    button.setGraphic(Icons.graphic(button, Tools.icon(tool), 1.5));
    button.setToggleGroup(group);
    String tip = Texts.get("goal.tool.tip", Tools.title(tool), Texts.get("tool.tip." + tool), Tools.key(tool));
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setOnAction(
        e -> {
          button.setSelected(true);
          model.tool().set(tool);
        });
    return button;
  }

  private void select(ToolKind tool) {
    group.getToggles().stream().filter(t -> t.getUserData() == tool).forEach(t -> t.setSelected(true));
  }
}
