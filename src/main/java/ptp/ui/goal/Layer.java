package ptp.ui.goal;

import javafx.scene.canvas.GraphicsContext;

/** Something that is drawn over what was drawn before. */
@FunctionalInterface
interface Layer {
  /**
   * @param zoom screen pixels per pixel of the picture
   */
  void draw(GraphicsContext g, double zoom);
}
