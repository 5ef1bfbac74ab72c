package ptp.env.tabletop;

import java.util.Arrays;
import java.util.List;
import ptp.domain.Frame;

/**
 * Draws a scene by casting rays, the same to the bit on every machine. What stands still is cast once and kept until
 * {@link Stage#stillVersion} changes; only what moves is cast for every picture.
 */
final class RayCaster {
  private final int width;
  private final int height;
  private final int samples;
  private final Camera camera;
  private final Lighting lighting;
  private final boolean dropShadows;
  private final DepthImage still;
  private final DepthImage moving;
  private final int[] stillColour;
  private final int[] colour;
  private long stillVersion = -1;

  RayCaster(int width, int height, int samples, Camera camera, boolean castShadows, boolean dropShadows) {
    this.width = width;
    this.height = height;
    this.samples = samples;
    this.camera = camera;
    this.dropShadows = dropShadows;
    lighting = new Lighting(castShadows);
    still = new DepthImage(width * samples, height * samples, camera);
    moving = new DepthImage(width * samples, height * samples, camera);
    stillColour = new int[width * height * samples * samples];
    colour = new int[stillColour.length];
  }

  Frame render(Stage stage) {
    return render(stage, stage.moving(), stage.dropShadows());
  }

  /** Draws only some of what moves, and only some of what lies below it in shadow. */
  Frame render(Stage stage, List<Solid> movingSolids, List<DropShadow> below) {
    lighting.follow(stage.casters());
    boolean moved = stage.stillVersion() != stillVersion;
    if (moved) castStill(stage);
    if (moved || lighting.castsShadows()) shadeStill(stage);
    stillVersion = stage.stillVersion();
    moving.startFrom(still);
    moving.draw(movingSolids);
    System.arraycopy(stillColour, 0, colour, 0, colour.length);
    shade(moving, movingSolids, colour);
    if (dropShadows) {
      for (DropShadow shadow : below) darken(shadow);
    }
    return new Frame(width, height, average());
  }

  /** Index of the moving solid that the last picture shows at a pixel, or {@link DepthImage#NOTHING}. */
  int movingAt(int x, int y) {
    return moving.solid[y * samples * moving.width + x * samples];
  }

  private void castStill(Stage stage) {
    still.clear();
    still.draw(stage.still());
  }

  /** Shadows of what moves fall on what stands still, so a picture with shadows shades it anew. */
  private void shadeStill(Stage stage) {
    Arrays.fill(stillColour, Palette.FLOOR);
    shade(still, stage.still(), stillColour);
  }

  private void shade(DepthImage image, List<Solid> solids, int[] out) {
    double[] e = camera.eye;
    for (int row = 0; row < image.height; row++) {
      double v = image.v(row);
      for (int column = 0; column < image.width; column++) {
        int i = row * image.width + column;
        if (image.solid[i] == DepthImage.NOTHING) continue;
        double u = image.u(column);
        double t = image.depth[i];
        double x = e[0] + t * along(0, u, v);
        double y = e[1] + t * along(1, u, v);
        double z = e[2] + t * along(2, u, v);
        out[i] = lighting.colour(solids.get(image.solid[i]), x, y, z);
      }
    }
  }

  private double along(int axis, double u, double v) {
    return camera.forward[axis] + u * camera.right[axis] + v * camera.up[axis];
  }

  private void darken(DropShadow shadow) {
    double[] bounds = shadow.bounds(camera);
    double[] e = camera.eye;
    int last = moving.row(bounds[2]);
    int right = moving.column(bounds[1]);
    for (int row = moving.row(bounds[3]); row <= last; row++) {
      double v = moving.v(row);
      for (int column = moving.column(bounds[0]); column <= right; column++) {
        double u = moving.u(column);
        int i = row * moving.width + column;
        double t = moving.depth[i];
        double light =
            shadow.light(e[0] + t * along(0, u, v), e[1] + t * along(1, u, v), e[2] + t * along(2, u, v));
        if (light < 1) colour[i] = Lighting.scale(colour[i], light);
      }
    }
  }

  private byte[] average() {
    byte[] rgb = new byte[width * height * 3];
    int count = samples * samples;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = count / 2;
        int green = count / 2;
        int blue = count / 2;
        for (int row = y * samples; row < (y + 1) * samples; row++) {
          int start = row * moving.width + x * samples;
          for (int i = start; i < start + samples; i++) {
            red += colour[i] >> 16 & 255;
            green += colour[i] >> 8 & 255;
            blue += colour[i] & 255;
          }
        }
        int at = (y * width + x) * 3;
        rgb[at] = (byte) (red / count);
        rgb[at + 1] = (byte) (green / count);
        rgb[at + 2] = (byte) (blue / count);
      }
    }
    return rgb;
  }
}
