package ptp.draw;

import java.util.function.IntBinaryOperator;

/** Paints along the pen's way. */
public final class BrushTool extends StrokeTool {
  public BrushTool(Easel easel) {
    super(easel, EditKind.BRUSH);
  }

  @Override
  IntBinaryOperator paint(Easel on) {
    int colour = on.colour();
    return (x, y) -> colour;
  }
}
