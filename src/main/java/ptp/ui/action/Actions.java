package ptp.ui.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** All actions of a window, in the order in which they were declared. */
public final class Actions {
  private final Map<String, WorkbenchAction> byId = new LinkedHashMap<>();
  private final Map<KeyCombination, WorkbenchAction> aliases = new LinkedHashMap<>();
  private Consumer<WorkbenchAction> witness = action -> {};

  /** Declares an action; every id once. */
  public WorkbenchAction add(WorkbenchAction action) {
    WorkbenchAction witnessed = action.then(() -> witness.accept(action));
    if (byId.putIfAbsent(action.id(), witnessed) != null) {
      throw new IllegalArgumentException("action " + action.id() + " is declared twice");
    }
    return witnessed;
  }

  /** Tells {@code witness} of every action after it was done. */
  public void witnessedBy(Consumer<WorkbenchAction> witness) {
    this.witness = witness;
  }

  public WorkbenchAction get(String id) {
    WorkbenchAction action = byId.get(id);
    if (action == null) throw new IllegalArgumentException("there is no action " + id);
    return action;
  }

  public Collection<WorkbenchAction> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The actions whose titles contain every word of {@code words}. */
  public List<WorkbenchAction> matching(String words, Function<WorkbenchAction, String> title) {
    List<String> parts = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return byId.values().stream()
        .filter(a -> parts.stream().allMatch(title.apply(a).toLowerCase(Locale.ROOT)::contains))
        .toList();
  }

  /** A push button for an action. */
  public Button button(String id) {
    WorkbenchAction action = get(id);
    Button button = new Button(action.title());
    button.setId(id.replace('.', '-'));
    button.setGraphic(Icons.graphic(button, action.icon(), 1.15));
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(action.title());
    String keys = action.shortcut().isPresent() ? " (" + action.keyText() + ")" : "";
    button.setTooltip(new Tooltip(action.title() + keys));
    button.disableProperty().bind(new Inverse(action.enabled()));
    button.setOnAction(e -> action.run());
    return button;
  }

  /** A menu entry for an action. */
  public MenuItem menuItem(WorkbenchAction action) {
    MenuItem item = new MenuItem(action.title(), new FontIcon(action.icon()));
    item.setMnemonicParsing(false);
    if (shared(action)) item.setText(action.title() + " (" + action.keyText() + ")");
    else action.shortcut().ifPresent(item::setAccelerator);
    item.disableProperty().bind(new Inverse(action.enabled()));
    item.setOnAction(e -> action.run());
    return item;
  }

  /** Whether another action has the same keys: a menu's own accelerator would take them from it. */
  private boolean shared(WorkbenchAction action) {
    return action.shortcut().isPresent()
        && byId.values().stream().filter(a -> a.shortcut().equals(action.shortcut())).count() > 1;
  }

  /** Other keys for an action, for keyboards on which its own cannot be typed. */
  public void alias(String id, String... keys) {
    for (String written : keys) aliases.put(KeyCombination.valueOf(written), get(id));
  }

  /** Makes every action's keys work anywhere in the window; actions of different pages may share keys. */
  public void install(Scene scene) {
    aliases.forEach((keys, action) -> scene.getAccelerators().put(keys, action::run));
    Map<KeyCombination, List<WorkbenchAction>> byKeys =
        byId.values().stream()
            .filter(a -> a.shortcut().isPresent())
            .collect(Collectors.groupingBy(a -> a.shortcut().get()));
    byKeys.forEach((keys, sharing) -> scene.getAccelerators().put(keys, () -> runPossible(sharing)));
  }

  private static void runPossible(List<WorkbenchAction> sharing) {
    sharing.stream().filter(a -> a.listening() && a.enabled().get()).findFirst().ifPresent(WorkbenchAction::run);
  }
}
