package ptp.draw;

/** The tools there are. */
public enum ToolKind {
  BRUSH,
  LINE,
  FILL,
  EYEDROPPER,
  ERASER,
  SELECT,
  STAMP;

  /** A new handler of this tool. */
  public Tool handler(DrawingSession easel) {
    return switch (this) {
      case BRUSH -> new BrushTool(easel);
      case LINE -> new LineTool(easel);
      case FILL -> new FillTool(easel);
      case EYEDROPPER -> new EyedropperTool(easel);
      case ERASER -> new EraserTool(easel);
      case SELECT -> new SelectTool(easel);
      case STAMP -> new StampTool(easel);
    };
  }
}
