package ptp.env.tabletop.render;

/** Colours, 0xRRGGBB, chosen so that 48 x 48 pixels tell every object apart. */
final class Palette {
  static final int FLOOR = 0x8C929A;
  static final int TABLE = 0xE2D3B2;
  static final int WALL = 0xABABAB;
  static final int CABINET = 0x2F62C8;
  static final int TRAY = 0x6F9BEA;
  static final int DRAWER_INSIDE = 0xFAFAF5;
  static final int DRAWER_FRONT = 0x12A5A0;
  static final int HANDLE = 0x4A2A12;
  static final int CAN = 0x8E2CC0;
  static final int CAN_LID = 0xC88AE8;
  static final int BLOCK = 0x2BB34B;
  static final int PALM = 0xE8201C;
  static final int LEFT_FINGER = 0xFF3A2E;
  static final int RIGHT_FINGER = 0xFF9A00;
  static final int ARM = 0xE9E6E0;
  static final int ARM_JOINT = 0xCFCBC4;

  private Palette() {}
}
