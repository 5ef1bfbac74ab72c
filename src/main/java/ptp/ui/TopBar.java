package ptp.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/** The program's and the workspace's name, the networks in use, the palette, the theme, and a menu of every command. */
final class TopBar {
  private final Node node;

  TopBar(String workspace, NetworksMenu networks, Actions actions) {
    Label name = Cards.styled(new Label(Texts.get("app.name")), "strong");
    name.setMinWidth(Region.USE_PREF_SIZE);
    node =
        Cards.row(
            "top-bar", name, place(workspace), networks.node(), Cards.spacer(), search(actions), theme(actions),
            new MainMenu(actions).node());
  }

  Node node() {
    return node;
  }

  /** The workspace's name, which a narrow window cuts. */
  private static Label place(String workspace) {
    Label place = Cards.muted(workspace);
    place.setTooltip(new Tooltip(workspace));
    return place;
  }

  private static Button search(Actions actions) {
    Button search = Cards.styled(actions.button("palette"), "search");
    WorkbenchAction action = actions.get("palette");
    search.setMinWidth(0);
    search.setText(Texts.get("palette.prompt", action.keyText()));
    return search;
  }

  private static Button theme(Actions actions) {
    Button theme = Cards.styled(actions.button("theme"), "flat");
    theme.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return theme;
  }
}
