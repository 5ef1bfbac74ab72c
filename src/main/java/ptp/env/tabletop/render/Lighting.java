package ptp.env.tabletop.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One directional lamp and an even sky; the lamp's shadows are for large pictures, where there is time to cast them. */
final class Lighting {
  private static final double AMBIENT = 0.42;
  private static final double SKY = 0.16;
  private static final double LAMP = 0.50;
  private static final double IN_SHADOW = 0.25;
  private static final double LIFT = 1e-4;

  private final @Nullable ShadowGrid shadows;
  private final double[] normal = new double[3];

  Lighting(boolean castShadows) {
    shadows = castShadows ? new ShadowGrid() : null;
  }

  boolean castsShadows() {
    return shadows != null;
  }

  /** Takes where the solids that cast shadows are now. */
  void follow(List<VisibleShape> casters) {
    if (shadows != null) shadows.fill(casters);
  }

  /** The colour 0xRRGGBB of a solid's surface at a point of it. */
  int colour(VisibleShape s, double x, double y, double z) {
    double dx = x - s.px;
    double dy = y - s.py;
    double dz = z - s.pz;
    double[] r = s.r;
    s.normal(r[0] * dx + r[3] * dy + r[6] * dz, r[1] * dx + r[4] * dy + r[7] * dz,
        r[2] * dx + r[5] * dy + r[8] * dz, normal);
    double nx = r[0] * normal[0] + r[1] * normal[1] + r[2] * normal[2];
    double ny = r[3] * normal[0] + r[4] * normal[1] + r[5] * normal[2];
    double nz = r[6] * normal[0] + r[7] * normal[1] + r[8] * normal[2];
    double lamp = ShadowGrid.facing(nx, ny, nz);
    boolean dark = shadows != null && lamp > 0 && shadows.dark(s, x + LIFT * nx, y + LIFT * ny, z + LIFT * nz);
    return scale(s.rgb, AMBIENT + SKY * (0.5 + 0.5 * nz) + LAMP * lamp * (dark ? IN_SHADOW : 1));
  }

  /** A colour made brighter or darker by a factor. */
  static int scale(int rgb, double factor) {
    int red = Math.min(255, (int) ((rgb >> 16 & 255) * factor + 0.5));
    int green = Math.min(255, (int) ((rgb >> 8 & 255) * factor + 0.5));
    int blue = Math.min(255, (int) ((rgb & 255) * factor + 0.5));
    return red << 16 | green << 8 | blue;
  }
}
