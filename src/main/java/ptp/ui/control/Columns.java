package ptp.ui.control;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Areas beside one another that stand below one another where the window is too narrow for the size of the text. An
 * area's minimum width decides; room beyond it is shared by weight.
 */
public final class Columns extends Pane {
  private static final double GAP = 12;

  private final List<Area> areas;
  private final HeightCache least = new HeightCache();
  private final HeightCache preferred = new HeightCache();

  /**
   * @param weight share of the room that is left over
   */
  public record Area(Region node, double weight) {}

  public Columns(Area... areas) {
    this.areas = List.of(areas);
    getChildren().setAll(this.areas.stream().map(Area::node).toList());
  }

  /** An area. */
  public static Area area(Region node, double weight) {
    return new Area(node, weight);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double gaps() {
    return GAP * (areas.size() - 1);
  }

  private double sideBySide() {
    return areas.stream().mapToDouble(a -> a.node().minWidth(-1)).sum() + gaps();
  }

  private boolean stacked(double width) {
    return width >= 0 && width < sideBySide();
  }

  private double widthOf(Area area, double width) {
    if (stacked(width)) return width;
    double weights = areas.stream().mapToDouble(Area::weight).sum();
    double left = Math.max(0, width - sideBySide());
    return area.node().minWidth(-1) + (weights == 0 ? 0 : left * area.weight() / weights);
  }

  @Override
  protected double computeMinWidth(double height) {
    return areas.stream().mapToDouble(a -> a.node().minWidth(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return areas.stream().mapToDouble(a -> a.node().prefWidth(-1)).sum() + gaps();
  }

  @Override
  protected double computeMinHeight(double width) {
    return least.of(width, this::leastHeight);
  }

  private double leastHeight(double width) {
    if (stacked(width)) return computePrefHeight(width);
    return areas.stream().mapToDouble(a -> a.node().minHeight(widthOf(a, width))).max().orElse(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return preferred.of(width < 0 ? computePrefWidth(-1) : width, this::preferredHeight);
  }

  private double preferredHeight(double now) {
    if (stacked(now)) return areas.stream().mapToDouble(a -> a.node().prefHeight(now)).sum() + gaps();
    return areas.stream().mapToDouble(a -> a.node().prefHeight(widthOf(a, now))).max().orElse(0);
  }

  @Override
  public void requestLayout() {
    if (preferred != null) { // the pane's constructor asks before there are caches
      least.forget();
      preferred.forget();
    }
    super.requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean stacked = stacked(getWidth());
    double at = 0;
    for (Area area : areas) {
      Node node = area.node();
      double width = widthOf(area, getWidth());
      double height = stacked ? node.prefHeight(width) : getHeight();
      node.resizeRelocate(stacked ? 0 : snapPositionX(at), stacked ? snapPositionY(at) : 0, width, height);
      at += (stacked ? height : width) + GAP;
    }
  }
}
