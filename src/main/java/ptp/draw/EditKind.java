package ptp.draw;

/** Kind of an edit. Journals contain the names, so they must not change. */
public enum EditKind {
  BRUSH,
  LINE,
  FILL,
  ERASE,
  MOVE,
  ROTATE,
  STAMP,
  SNAP,
  IMPORT,
  PICTURE,
  SCENE
}
