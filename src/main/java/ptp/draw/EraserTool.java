package ptp.draw;

import java.util.function.IntBinaryOperator;

/** Brings the start picture back along the pen's way. */
public final class EraserTool extends StrokeTool {
  public EraserTool(DrawingSession easel) {
    super(easel, EditKind.ERASE);
  }

  @Override
  IntBinaryOperator paint(DrawingSession on) {
    return Pixels.of(on.start())::get;
  }
}
