package ptp.env.tabletop.render;

import java.util.Arrays;
import java.util.List;
import ptp.domain.Frame;

/**
 * Draws a scene by casting rays, the same to the bit on every machine. What stands still is cast, coloured and averaged once
 * and kept until {@link SceneGraph#stillVersion} changes; of every further picture only the samples are done that something which
 * moves, or its shadow, touches, or has touched in the picture before.
 */
public final class RayCaster {
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
  /** The picture without what moves. */
  private byte[] stillRgb = {};
  private final double[][] along;
  private long stillVersion = -1;

  /**
   * @param width pixels
   * @param height pixels
   * @param samples rays per pixel and axis
   * @param castShadows whether things cast shadows from the light
   * @param dropShadows whether things have a shadow straight below them
   */
  public RayCaster(int width, int height, int samples, Camera camera, boolean castShadows, boolean dropShadows) {
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
    along = new double[3][width * samples];
    for (int axis = 0; axis < 3; axis++) {
      for (int i = 0; i < along[axis].length; i++) {
        along[axis][i] = camera.forward[axis] + moving.u(i) * camera.right[axis];
      }
    }
  }

  /** The image of the scene as it stands. */
  public Frame render(SceneGraph stage) {
    return render(stage, stage.moving(), stage.dropShadows());
  }

  /** Draws only some of what moves, and only some of what lies below it in shadow. */
  public Frame render(SceneGraph stage, List<VisibleShape> movingSolids, List<DropShadow> below) {
    lighting.follow(stage.casters());
    boolean moved = stage.stillVersion() != stillVersion;
    if (moved) castStill(stage);
    if (moved || lighting.castsShadows()) startFromStill(stage);
    else startAgain();
    stillVersion = stage.stillVersion();
    moving.draw(movingSolids);
    shade(moving, movingSolids, colour);
    if (dropShadows) {
      for (DropShadow shadow : below) darken(shadow);
    }
    return new Frame(width, height, averageTouched());
  }

  /** Index of the moving solid that the last picture shows at a pixel, or {@link DepthImage#NOTHING}. */
  public int movingAt(int x, int y) {
    return moving.solid[y * samples * moving.width + x * samples];
  }

  private void castStill(SceneGraph stage) {
    still.clear();
    still.draw(stage.still());
  }

  /** Shadows of what moves fall on what stands still, so a picture with shadows shades it anew. */
  private void startFromStill(SceneGraph stage) {
    Arrays.fill(stillColour, Palette.FLOOR);
    shade(still, stage.still(), stillColour);
    System.arraycopy(stillColour, 0, colour, 0, colour.length);
    moving.startFrom(still);
    stillRgb = new byte[width * height * 3];
    for (int y = 0; y < height; y++) average(y, 0, width - 1, stillRgb);
  }

  /** Undoes what the picture before has touched. */
  private void startAgain() {
    for (int row = 0; row < moving.height; row++) {
      int begin = row * moving.width + moving.first[row];
      int count = moving.last[row] + 1 - moving.first[row];
      if (count > 0) System.arraycopy(stillColour, begin, colour, begin, count);
    }
    moving.startAgainFrom(still);
  }

  private void shade(DepthImage image, List<VisibleShape> solids, int[] out) {
    for (int row = 0; row < image.height; row++) {
      double v = image.v(row);
      for (int column = image.first[row]; column <= image.last[row]; column++) {
        int i = row * image.width + column;
        if (image.solid[i] == DepthImage.NOTHING) continue;
        double t = image.depth[i];
        out[i] = lighting.colour(
            solids.get(image.solid[i]), at(0, column, v, t), at(1, column, v, t), at(2, column, v, t));
      }
    }
  }

  /** A coordinate of the point that a sample shows, {@code t} along its ray. */
  private double at(int axis, int column, double v, double t) {
    return camera.eye[axis] + t * (along[axis][column] + v * camera.up[axis]);
  }

  private void darken(DropShadow shadow) {
    double[] bounds = shadow.bounds(camera);
    int bottom = moving.row(bounds[2]);
    int left = moving.column(bounds[0]);
    int right = moving.column(bounds[1]);
    for (int row = moving.row(bounds[3]); row <= bottom; row++) {
      double v = moving.v(row);
      for (int column = left; column <= right; column++) {
        int i = row * moving.width + column;
        double t = moving.depth[i];
        double light = shadow.light(at(0, column, v, t), at(1, column, v, t), at(2, column, v, t));
        if (light == 1) continue;
        colour[i] = Lighting.scale(colour[i], light);
        moving.touch(row, column, column);
      }
    }
  }

  private byte[] averageTouched() {
    byte[] rgb = stillRgb.clone();
    for (int y = 0; y < height; y++) {
      int left = moving.width;
      int right = -1;
      for (int row = y * samples; row < (y + 1) * samples; row++) {
        left = Math.min(left, moving.first[row]);
        right = Math.max(right, moving.last[row]);
      }
      if (right >= 0) average(y, left / samples, right / samples, rgb);
    }
    return rgb;
  }

  /** Pixels of a row from the mean of their samples. */
  private void average(int y, int from, int to, byte[] rgb) {
    int count = samples * samples;
    for (int x = from; x <= to; x++) {
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
}
