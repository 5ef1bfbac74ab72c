package ptp.draw;

/** What an edit was. The names stand in journals: they stay. */
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
