package ptp.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.control.Cards;
import ptp.ui.text.Texts;

/** Every command: a menu of pages to go to, one menu per page, then the window's own. */
final class MainMenu {
  private final Map<String, Menu> groups = new LinkedHashMap<>();
  private final MenuButton node = Cards.styled(new MenuButton(Texts.get("menu")), "flat");

  MainMenu(Actions actions) {
    node.setId("menu");
    node.setMinWidth(Region.USE_PREF_SIZE);
    for (WorkbenchAction action : actions.all()) place(action, actions.menuItem(action));
  }

  MenuButton node() {
    return node;
  }

  private void place(WorkbenchAction action, MenuItem item) {
    String group = action.id().split("\\.")[0];
    if (Texts.has("page." + group) || group.equals("page")) {
      groups.computeIfAbsent(group, this::group).getItems().add(item);
      return;
    }
    ObservableList<MenuItem> items = node.getItems();
    if (items.stream().allMatch(Menu.class::isInstance)) items.add(new SeparatorMenuItem());
    items.add(item);
  }

  private Menu group(String name) {
    Menu menu = new Menu(Texts.get(name.equals("page") ? "menu.go" : "page." + name));
    menu.setId("menu-" + name);
    node.getItems().add(menu);
    return menu;
  }
}
