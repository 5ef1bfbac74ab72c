package ptp.env.tabletop.render;

import java.util.Arrays;
import java.util.List;
import ptp.env.tabletop.physics.Geometry;

/**
 * Answers quickly whether something stands between a point and the lamp. Space is cut into prisms along the lamp's
 * direction, and every prism knows the solids that reach into it.
 */
final class ShadowGrid {
  private static final int CELLS = 48;
  private static final double LOW = -1;
  private static final double CELL = 2.4 / CELLS;
  private static final double LX = 0.38;
  private static final double LY = -0.30;
  private static final double LZ = Math.sqrt(1 - LX * LX - LY * LY);
  /** Two directions square to the lamp's. */
  private static final double[] A = {LZ / Math.sqrt(LX * LX + LZ * LZ), 0, -LX / Math.sqrt(LX * LX + LZ * LZ)};
  private static final double[] B = {LY * A[2], LZ * A[0] - LX * A[2], -LY * A[0]};

  private final VisibleShape[][] cells = new VisibleShape[CELLS * CELLS][4];
  private final int[] counts = new int[CELLS * CELLS];

  /** How squarely a surface faces the lamp, 0 to 1. */
  static double facing(double nx, double ny, double nz) {
    return Math.max(0, nx * LX + ny * LY + nz * LZ);
  }

  void fill(List<VisibleShape> casters) {
    Arrays.fill(counts, 0);
    for (VisibleShape s : casters) {
      double radius = Math.sqrt(s.hx * s.hx + s.hy * s.hy + s.hz * s.hz);
      double a = dot(A, s.px, s.py, s.pz);
      double b = dot(B, s.px, s.py, s.pz);
      for (int i = cell(a - radius); i <= cell(a + radius); i++) {
        for (int j = cell(b - radius); j <= cell(b + radius); j++) add(i * CELLS + j, s);
      }
    }
  }

  private void add(int cell, VisibleShape s) {
    if (counts[cell] == cells[cell].length) cells[cell] = Arrays.copyOf(cells[cell], 2 * counts[cell]);
    cells[cell][counts[cell]++] = s;
  }

  /** Whether another solid keeps the lamp's light from a point of {@code self}. */
  boolean dark(VisibleShape self, double x, double y, double z) {
    int cell = cell(dot(A, x, y, z)) * CELLS + cell(dot(B, x, y, z));
    VisibleShape[] near = cells[cell];
    for (int i = 0; i < counts[cell]; i++) {
      if (near[i] != self && hits(near[i], x, y, z)) return true;
    }
    return false;
  }

  private static boolean hits(VisibleShape s, double x, double y, double z) {
    double dx = x - s.px;
    double dy = y - s.py;
    double dz = z - s.pz;
    double along = dx * LX + dy * LY + dz * LZ;
    double radius = s.hx * s.hx + s.hy * s.hy + s.hz * s.hz;
    if (dx * dx + dy * dy + dz * dz - along * along > radius || along > 0 && along * along > radius) return false;
    double[] r = s.r;
    return s.hit(r[0] * dx + r[3] * dy + r[6] * dz, r[1] * dx + r[4] * dy + r[7] * dz,
        r[2] * dx + r[5] * dy + r[8] * dz, r[0] * LX + r[3] * LY + r[6] * LZ, r[1] * LX + r[4] * LY + r[7] * LZ,
        r[2] * LX + r[5] * LY + r[8] * LZ) < VisibleShape.MISS;
  }

  private static int cell(double v) {
    return (int) Geometry.clamp((v - LOW) / CELL, 0, CELLS - 1);
  }

  private static double dot(double[] v, double x, double y, double z) {
    return v[0] * x + v[1] * y + v[2] * z;
  }
}
