package ptp.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import ptp.service.NetworkSet;
import ptp.ui.control.Cards;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** Says which networks the window plans with, and lets the user choose others of the workspace. */
final class NetworksMenu {
  private final MenuButton node;
  private final NetworkChoice choice;
  private final LatestTask reading;
  private final Consumer<NetworkSet> chosen;

  /**
   * @param reading looks which there are, off the interface thread
   * @param chosen is told of another choice
   */
  NetworksMenu(NetworkChoice choice, LatestTask reading, Consumer<NetworkSet> chosen) {
    this.choice = choice;
    this.reading = reading;
    this.chosen = chosen;
    node = Cards.styled(new MenuButton(title(choice.used())), "flat");
    node.setId("networks");
    node.setMnemonicParsing(false);
    node.setMinWidth(Region.USE_PREF_SIZE);
    node.setTooltip(new Tooltip(Texts.get("networks.tip")));
    node.setAccessibleText(Texts.get("networks.label", title(choice.used())));
    fill(List.of(choice.used()));
    node.setOnShowing(e -> look());
  }

  MenuButton node() {
    return node;
  }

  /** Reads which there are and opens the menu. */
  void open() {
    node.requestFocus();
    node.show();
  }

  private static String title(NetworkSet set) {
    return Texts.get("networks.title", set.preset(), set.seed());
  }

  private void look() {
    reading.<List<NetworkSet>>submit((progress, deliver) -> deliver.accept(choice.all()), this::fill, failure -> {});
  }

  private void fill(List<NetworkSet> all) {
    node.getItems().setAll(all.stream().map(this::item).toList());
  }

  private RadioMenuItem item(NetworkSet set) {
    boolean used = set.equals(choice.used());
    RadioMenuItem item = new RadioMenuItem(title(set));
    item.setId("networks-" + set.name());
    item.setMnemonicParsing(false);
    item.setSelected(used);
    item.setOnAction(
        e -> {
          if (!used) chosen.accept(set);
        });
    return item;
  }
}
