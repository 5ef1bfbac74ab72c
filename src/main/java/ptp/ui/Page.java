package ptp.ui;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import org.kordamp.ikonli.Ikon;

/** A page of the window, built when it is first opened, or before. */
final class Page {
  private final String id;
  private final String title;
  private final Ikon icon;
  private final Supplier<Node> build;
  private final BooleanProperty visible = new SimpleBooleanProperty();
  private Node node;

  Page(String id, String title, Ikon icon, Supplier<Node> build) {
    this.id = id;
    this.title = title;
    this.icon = icon;
    this.build = build;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  Ikon icon() {
    return icon;
  }

  /** Whether the page is the one that is seen. */
  BooleanProperty visible() {
    return visible;
  }

  boolean built() {
    return node != null;
  }

  Node node() {
    if (node == null) node = build.get();
    return node;
  }
}
