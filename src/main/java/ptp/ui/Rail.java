package ptp.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import ptp.ui.action.Actions;
import ptp.ui.action.Icons;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.Cards;

/** The pages, at the left. */
final class Rail {
  private final VBox node = Cards.column("rail");
  private final ToggleGroup group = new ToggleGroup();
  private final ScrollPane scroll = Cards.styled(new ScrollPane(node), "rail-scroll");

  Rail(List<Page> pages, Actions actions, ObjectProperty<Page> current) {
    for (Page page : pages) node.getChildren().add(button(page, actions.get("page." + page.id())));
    current.subscribe(page -> select(page));
  }

  /** Scrolls where the window is too low for it. */
  Node node() {
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.viewportBoundsProperty().subscribe(this::reveal);
    node.heightProperty().subscribe(this::reveal);
    return scroll;
  }

  private ToggleButton button(Page page, WorkbenchAction action) {
    ToggleButton button = Cards.styled(new ToggleButton(page.module().title()), "rail-button");
    button.setId("rail-" + page.id());
    button.setUserData(page);
    button.setContentDisplay(ContentDisplay.TOP);
    button.setGraphic(Icons.graphic(button, page.module().icon(), 1.7));
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(action.title() + " (" + action.keyText() + ")"));
    button.setAccessibleText(action.title());
    button.setOnAction(
        e -> {
          button.setSelected(true);
          action.run();
        });
    return button;
  }

  private void select(Page page) {
    group.getToggles().stream().filter(t -> t.getUserData() == page).forEach(t -> t.setSelected(true));
    reveal();
  }

  private void reveal() {
    if (group.getSelectedToggle() instanceof ToggleButton button) Cards.reveal(scroll, button);
  }
}
