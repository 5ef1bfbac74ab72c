package ptp.ui.page;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;
import ptp.ui.action.Actions;
import ptp.ui.text.Texts;

/**
 * A page of the window. What it needs is given to its constructor: services, and a {@link PageHost} for everything that the
 * window does for it. What it gives is here. Its models are made with it, its view when it is first seen.
 */
public interface PageModule {
  /** Short and stable: the page's actions begin with it, and {@code page.<id>} names it in the texts. */
  String id();

  /** What the rail and the menu call it. */
  default String title() {
    return Texts.get("page." + id());
  }

  Ikon icon();

  /**
   * Declares what a person can do, and lets the models work while the page is seen; called once, before {@link #build}.
   *
   * @param visible whether the page is seen
   */
  void connect(Actions actions, ObservableBooleanValue visible);

  /**
   * Builds the view; called once.
   *
   * @param actions hold those of every page
   */
  Node build(Actions actions);

  /** What went wrong lately, in sentences that the window says; empty ones where nothing did. */
  default List<ObservableStringValue> problems() {
    return List.of();
  }

  /** Ends what is under way; the window closes. */
  default void close() {}
}
