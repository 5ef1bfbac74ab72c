package ptp.ui.goal;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import ptp.domain.Frame;
import ptp.draw.Pixels;
import ptp.ui.control.FrameImages;

/** A picture, pixel for pixel, more or less opaque: the goal itself, and over it the start as an onion skin. */
record PictureLayer(FrameImages images, ObservableValue<Frame> picture, ObservableValue<Number> opacity)
    implements Layer {
  @Override
  public void draw(GraphicsContext g, double zoom) {
    double alpha = opacity.getValue().doubleValue();
    if (picture.getValue() == null || alpha == 0) return;
    g.setGlobalAlpha(alpha);
    g.drawImage(images.of(picture.getValue()), 0, 0, Pixels.SIZE * zoom, Pixels.SIZE * zoom);
    g.setGlobalAlpha(1);
  }
}
