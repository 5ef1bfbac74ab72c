package ptp.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import ptp.ui.action.Actions;
import ptp.ui.page.PageModule;

/** The pages in the order of the rail, and which of them is seen. */
final class Pages {
  /** What a new workspace opens on. */
  private static final String FIRST = "plan";

  private final List<Page> all = new ArrayList<>();
  private final ObjectProperty<Page> current = new SimpleObjectProperty<>();

  /**
   * @param modules in the order of the rail
   */
  Pages(List<PageModule> modules, Actions actions) {
    for (PageModule module : modules) all.add(new Page(module, actions));
    current.subscribe(this::show);
  }

  private void show(@Nullable Page page) {
    all.forEach(p -> p.visible().set(p == page));
  }

  List<Page> all() {
    return List.copyOf(all);
  }

  Page get(String id) {
    return find(id).orElseThrow();
  }

  private Optional<Page> find(String id) {
    return all.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The page that is seen; null before the first one is. */
  ObjectProperty<Page> current() {
    return current;
  }

  /** Builds a page that is not built yet. Returns whether there are more of them. */
  boolean buildNext() {
    List<Page> missing = all.stream().filter(p -> !p.built()).toList();
    if (!missing.isEmpty()) missing.getFirst().node();
    return missing.size() > 1;
  }

  /** No page is seen any more. */
  void close() {
    show(null);
  }

  /** Shows a page. */
  void open(String id) {
    current.set(get(id));
  }

  /** Shows the page of that name, or the first one where there is none. */
  void openRemembered(Optional<String> id) {
    current.set(id.flatMap(this::find).orElseGet(() -> get(FIRST)));
  }
}
