package ptp.ui.plan;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import ptp.domain.Frame;
import ptp.report.figure.StripLayout;
import ptp.ui.control.Colors;
import ptp.ui.control.FrameImages;
import ptp.ui.theme.Appearance;

/**
 * Pictures in a row with a note below each, a line for each of its parts between commas, aligned in time with other rows of
 * as many places.
 */
final class FrameRow extends Region {
  private static final double GAP = 8;
  private static final double LARGEST = 84;
  private static final double SMALLEST = 30;
  private static final double LINE = 1.2;
  private static final String PARTS = ", ";

  private final Canvas canvas = new Canvas();
  private final FrameImages images;
  private final Appearance appearance;
  private List<Frame> frames = List.of();
  private List<String> notes = List.of();
  private int places = 1;

  FrameRow(FrameImages images, Appearance appearance) {
    this.images = images;
    this.appearance = appearance;
    getChildren().add(canvas);
    setMinWidth(0);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    appearance.theme().subscribe(this::requestLayout);
    appearance.scale().subscribe(this::requestLayout);
  }

  /**
   * Shows pictures from the left; there may be fewer than places.
   *
   * @param notes one per picture, or none
   * @param places in a whole row, at least 2
   */
  void show(String description, List<Frame> frames, List<String> notes, int places) {
    this.frames = frames;
    this.notes = notes;
    this.places = Math.max(2, places);
    setAccessibleText(description + (notes.isEmpty() ? "" : ": " + String.join("; ", notes)));
    requestLayout();
  }

  private int lines() {
    return notes.stream().mapToInt(note -> note.split(PARTS).length).max().orElse(0);
  }

  private double fontSize() {
    return 11 * appearance.scale().get();
  }

  private StripLayout layout(double width) {
    double cell = Math.clamp(Math.floor((width - (places - 1) * GAP) / places), SMALLEST, LARGEST);
    double gap = Math.max(GAP, (width - places * cell) / (places - 1));
    return new StripLayout(0, places - 1, cell, Math.min(gap, cell));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double text = notes.isEmpty() ? 0 : (lines() * LINE + 0.2) * fontSize();
    return layout(width < 0 ? getWidth() : width).cell() + text + 2;
  }

  /** Notes below the pictures must not be cut off where the page is higher than the window. */
  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return places * (LARGEST + GAP);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setImageSmoothing(false);
    StripLayout layout = layout(getWidth());
    for (int i = 0; i < frames.size(); i++) {
      double x = layout.x(i, places - 1);
      g.drawImage(images.of(frames.get(i)), x, 0, layout.cell(), layout.cell());
      if (i < notes.size()) note(g, notes.get(i), x + layout.cell() / 2, layout);
    }
  }

  private void note(GraphicsContext g, String words, double x, StripLayout layout) {
    g.setFont(Font.font(fontSize()));
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(Colors.fx(appearance.theme().get().figure().muted()));
    String[] parts = words.split(PARTS);
    for (int i = 0; i < parts.length; i++) {
      g.fillText(parts[i], x, layout.cell() + (1 + i) * LINE * fontSize(), layout.cell() + layout.gap());
    }
  }
}
