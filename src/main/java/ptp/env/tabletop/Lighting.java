package ptp.env.tabletop;

import java.util.List;

/** One directional lamp and an even sky; the lamp's shadows are for large pictures, where there is time to cast them. */
final class Lighting {
  private static final double AMBIENT = 0.42;
  private static final double SKY = 0.16;
  private static final double LAMP = 0.50;
  private static final double LIFT = 1e-4;
  private static final double LX = 0.38;
  private static final double LY = -0.30;
  private static final double LZ = Math.sqrt(1 - LX * LX - LY * LY);

  private final boolean castShadows;
  private final double[] normal = new double[3];

  Lighting(boolean castShadows) {
    this.castShadows = castShadows;
  }

  boolean castsShadows() {
    return castShadows;
  }

  /** The colour 0xRRGGBB of a solid's surface at a point of it. */
  int colour(Solid s, double x, double y, double z, List<Solid> still, List<Solid> moving) {
    double dx = x - s.px;
    double dy = y - s.py;
    double dz = z - s.pz;
    double[] r = s.r;
    s.normal(r[0] * dx + r[3] * dy + r[6] * dz, r[1] * dx + r[4] * dy + r[7] * dz,
        r[2] * dx + r[5] * dy + r[8] * dz, normal);
    double nx = r[0] * normal[0] + r[1] * normal[1] + r[2] * normal[2];
    double ny = r[3] * normal[0] + r[4] * normal[1] + r[5] * normal[2];
    double nz = r[6] * normal[0] + r[7] * normal[1] + r[8] * normal[2];
    double lamp = Math.max(0, nx * LX + ny * LY + nz * LZ);
    if (castShadows && lamp > 0) {
      lamp *= lit(s, x + LIFT * nx, y + LIFT * ny, z + LIFT * nz, still, moving);
    }
    return scale(s.rgb, AMBIENT + SKY * (0.5 + 0.5 * nz) + LAMP * lamp);
  }

  private static double lit(Solid self, double x, double y, double z, List<Solid> still, List<Solid> moving) {
    return blocked(self, x, y, z, moving) || blocked(self, x, y, z, still) ? 0.25 : 1;
  }

  private static boolean blocked(Solid self, double x, double y, double z, List<Solid> solids) {
    for (int i = 0; i < solids.size(); i++) {
      Solid s = solids.get(i);
      if (s != self && near(s, x, y, z) && hits(s, x, y, z)) return true;
    }
    return false;
  }

  /** Whether the ray to the lamp meets the solid's bounding sphere. */
  private static boolean near(Solid s, double x, double y, double z) {
    double dx = s.px - x;
    double dy = s.py - y;
    double dz = s.pz - z;
    double along = dx * LX + dy * LY + dz * LZ;
    double radius = s.hx * s.hx + s.hy * s.hy + s.hz * s.hz;
    return dx * dx + dy * dy + dz * dz - along * along <= radius && (along > 0 || along * along <= radius);
  }

  private static boolean hits(Solid s, double x, double y, double z) {
    double dx = x - s.px;
    double dy = y - s.py;
    double dz = z - s.pz;
    double[] r = s.r;
    return s.hit(
        r[0] * dx + r[3] * dy + r[6] * dz, r[1] * dx + r[4] * dy + r[7] * dz, r[2] * dx + r[5] * dy + r[8] * dz,
        r[0] * LX + r[3] * LY + r[6] * LZ, r[1] * LX + r[4] * LY + r[7] * LZ, r[2] * LX + r[5] * LY + r[8] * LZ)
        < Solid.MISS;
  }

  /** A colour made brighter or darker by a factor. */
  static int scale(int rgb, double factor) {
    int red = Math.min(255, (int) ((rgb >> 16 & 255) * factor + 0.5));
    int green = Math.min(255, (int) ((rgb >> 8 & 255) * factor + 0.5));
    int blue = Math.min(255, (int) ((rgb & 255) * factor + 0.5));
    return red << 16 | green << 8 | blue;
  }
}
