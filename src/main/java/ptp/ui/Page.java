package ptp.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import ptp.ui.action.Actions;
import ptp.ui.page.PageModule;

/** A page in the window: its view is built when it is first opened, or before. */
final class Page {
  private final PageModule module;
  private final Actions actions;
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private @Nullable Node node;

  Page(PageModule module, Actions actions) {
    this.module = module;
    this.actions = actions;
  }

  PageModule module() {
    return module;
  }

  String id() {
    return module.id();
  }

  /** Whether the page is the one that is seen. */
  BooleanProperty visible() {
    return visible;
  }

  boolean built() {
    return node != null;
  }

  Node node() {
    if (node == null) node = module.build(actions);
    return node;
  }
}
