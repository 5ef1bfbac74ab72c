package ptp.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Things in a row that continue on the next line where they do not fit. With {@code lastRight} the last one stands at
 * the right end of its line.
 */
public final class WrapRow extends Pane {
  private final double gap;
  private final boolean lastRight;
  private final HeightCache heights = new HeightCache();

  public WrapRow(double gap, boolean lastRight, Node... nodes) {
    this.gap = gap;
    this.lastRight = lastRight;
    getChildren().setAll(nodes);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private List<Node> shown() {
    return getManagedChildren();
  }

  private static double widthOf(Node node, double room) {
    return Math.min(node.prefWidth(-1), room);
  }

  private static double heightOf(Node node, double width) {
    return Math.max(node.minHeight(width), node.prefHeight(width));
  }

  @Override
  protected double computeMinWidth(double height) {
    return shown().stream().mapToDouble(n -> n.minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return shown().stream().mapToDouble(n -> n.prefWidth(-1)).sum() + gap * Math.max(0, shown().size() - 1);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return heights.of(width < 0 ? Double.MAX_VALUE : width, w -> place(w, false));
  }

  @Override
  public void requestLayout() {
    if (heights != null) heights.forget(); // the pane's constructor asks before there is a cache
    super.requestLayout();
  }

  @Override
  protected void layoutChildren() {
    place(getWidth(), true);
  }

  /** Goes through the lines, puts the nodes down if asked to, and returns the height. */
  private double place(double width, boolean put) {
    List<Node> nodes = shown();
    double y = 0;
    int from = 0;
    while (from < nodes.size()) {
      int to = endOfLine(nodes, from, width);
      double height = nodes.subList(from, to).stream().mapToDouble(n -> heightOf(n, widthOf(n, width))).max().orElse(0);
      if (put) putLine(nodes, from, to, y, width, height);
      y += height + (to < nodes.size() ? Math.min(gap, 6) : 0);
      from = to;
    }
    return y;
  }

  private int endOfLine(List<Node> nodes, int from, double width) {
    double x = widthOf(nodes.get(from), width);
    int to = from + 1;
    while (to < nodes.size() && x + gap + widthOf(nodes.get(to), width) <= width + 0.5) {
      x += gap + widthOf(nodes.get(to), width);
      to++;
    }
    return to;
  }

  private void putLine(List<Node> nodes, int from, int to, double y, double width, double height) {
    double x = 0;
    for (int i = from; i < to; i++) {
      Node node = nodes.get(i);
      double own = widthOf(node, width);
      double ownHeight = heightOf(node, own);
      boolean right = lastRight && i == nodes.size() - 1;
      double left = right ? width - own : x;
      node.resizeRelocate(snapPositionX(left), snapPositionY(y + (height - ownHeight) / 2), own, ownHeight);
      x += own + gap;
    }
  }
}
