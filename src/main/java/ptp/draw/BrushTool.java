package ptp.draw;

import java.util.function.IntBinaryOperator;

/** Paints along the pen's way. */
public final class BrushTool extends StrokeTool {
  public BrushTool(DrawingSession easel) {
    super(easel, EditKind.BRUSH);
  }

  @Override
  IntBinaryOperator paint(DrawingSession on) {
    int colour = on.colour();
    return (x, y) -> colour;
  }
}
