package ptp.env.tabletop.render;

import java.util.Arrays;
import java.util.List;
import ptp.env.tabletop.physics.Geometry;

/**
 * For every sample of a picture the nearest surface and how far it is. A solid is tried only at the samples inside the
 * rectangle that its bounding box covers. The image knows between which columns of each row it was touched, so that nobody
 * has to look at the rest.
 */
public final class DepthImage {
  public static final int NOTHING = -1;
  private static final double CLOSEST = 0.02;

  final int width;
  final int height;
  /** Distance along the sample's ray. */
  final double[] depth;
  /** Index of the solid seen, or {@link #NOTHING}. */
  final int[] solid;
  /** The first column of each row that was touched since the start; {@link #width} where none was. */
  final int[] first;
  /** The last column of each row that was touched since the start; -1 where none was. */
  final int[] last;
  private final Camera camera;
  private final double[] axis = new double[9];
  private final double[] ray = new double[6];
  private final double[] u;
  private final double[] hits;

  DepthImage(int width, int height, Camera camera) {
    this.width = width;
    this.height = height;
    this.camera = camera;
    depth = new double[width * height];
    solid = new int[width * height];
    first = new int[height];
    last = new int[height];
    hits = new double[width];
    u = new double[width];
    for (int i = 0; i < width; i++) u[i] = ((i + 0.5) * 2 / width - 1) * camera.tangent * width / height;
    clear();
  }

  /** The ray's part along the camera's right at a column. */
  double u(int column) {
    return u[column];
  }

  /** The ray's part along the camera's up at a row. */
  double v(int row) {
    return (1 - (row + 0.5) * 2 / height) * camera.tangent;
  }

  int column(double u) {
    double aspect = (double) width / height;
    return (int) Geometry.clamp(Math.floor((u / aspect + 1) * 0.5 * width), 0, width - 1);
  }

  int row(double v) {
    return (int) Geometry.clamp(Math.floor((1 - v) * 0.5 * height), 0, height - 1);
  }

  void clear() {
    Arrays.fill(depth, Double.MAX_VALUE);
    untouch();
  }

  /** Takes another image's depths, with nothing of this image's own in front of them. */
  void startFrom(DepthImage other) {
    System.arraycopy(other.depth, 0, depth, 0, depth.length);
    untouch();
  }

  private void untouch() {
    Arrays.fill(solid, NOTHING);
    Arrays.fill(first, width);
    Arrays.fill(last, -1);
  }

  /** As {@link #startFrom}, where this image started from the same depths before: only what was touched is undone. */
  void startAgainFrom(DepthImage other) {
    for (int row = 0; row < height; row++) {
      if (last[row] < 0) continue;
      int begin = row * width + first[row];
      int end = row * width + last[row] + 1;
      System.arraycopy(other.depth, begin, depth, begin, end - begin);
      Arrays.fill(solid, begin, end, NOTHING);
      first[row] = width;
      last[row] = -1;
    }
  }

  /** Says that the picture differs between two columns of a row. */
  void touch(int row, int from, int to) {
    first[row] = Math.min(first[row], from);
    last[row] = Math.max(last[row], to);
  }

  void draw(List<VisibleShape> solids) {
    for (int i = 0; i < solids.size(); i++) draw(solids.get(i), i);
  }

  private void draw(VisibleShape s, int index) {
    double[] e = camera.eye;
    double cx = s.px - e[0];
    double cy = s.py - e[1];
    double cz = s.pz - e[2];
    toLocal(s, camera.forward, 0);
    toLocal(s, camera.right, 3);
    toLocal(s, camera.up, 6);
    int[] window = window(s, cx, cy, cz);
    double[] r = s.r;
    double ox = -(r[0] * cx + r[3] * cy + r[6] * cz);
    double oy = -(r[1] * cx + r[4] * cy + r[7] * cz);
    double oz = -(r[2] * cx + r[5] * cy + r[8] * cz);
    for (int row = window[2]; row <= window[3]; row++) {
      drawRow(s, index, row, window[0], window[1], ox, oy, oz);
    }
  }

  private void drawRow(VisibleShape s, int index, int row, int from, int to, double ox, double oy, double oz) {
    double v = v(row);
    for (int i = 0; i < 3; i++) ray[i] = axis[i] + v * axis[6 + i];
    System.arraycopy(axis, 3, ray, 3, 3);
    s.hitRow(ox, oy, oz, ray, u, from, to, hits);
    int left = width;
    int right = -1;
    for (int column = from, i = row * width + from; column <= to; column++, i++) {
      if (hits[column] < depth[i]) {
        depth[i] = hits[column];
        solid[i] = index;
        left = Math.min(left, column);
        right = column;
      }
    }
    if (right >= 0) touch(row, left, right);
  }

  private void toLocal(VisibleShape s, double[] w, int at) {
    double[] r = s.r;
    axis[at] = r[0] * w[0] + r[3] * w[1] + r[6] * w[2];
    axis[at + 1] = r[1] * w[0] + r[4] * w[1] + r[7] * w[2];
    axis[at + 2] = r[2] * w[0] + r[5] * w[1] + r[8] * w[2];
  }

  /** First and last column and row that the solid's bounding box covers. */
  private int[] window(VisibleShape s, double cx, double cy, double cz) {
    double forward = Camera.dot(camera.forward, cx, cy, cz);
    double right = Camera.dot(camera.right, cx, cy, cz);
    double up = Camera.dot(camera.up, cx, cy, cz);
    double uLow = Double.MAX_VALUE;
    double uHigh = -Double.MAX_VALUE;
    double vLow = Double.MAX_VALUE;
    double vHigh = -Double.MAX_VALUE;
    for (int corner = 0; corner < 8; corner++) {
      double a = (corner & 1) == 0 ? -s.hx : s.hx;
      double b = (corner & 2) == 0 ? -s.hy : s.hy;
      double c = (corner & 4) == 0 ? -s.hz : s.hz;
      double depth = forward + a * axis[0] + b * axis[1] + c * axis[2];
      if (depth < CLOSEST) return new int[] {0, width - 1, 0, height - 1};
      double scale = 1 / (depth * camera.tangent);
      double u = (right + a * axis[3] + b * axis[4] + c * axis[5]) * scale;
      double v = (up + a * axis[6] + b * axis[7] + c * axis[8]) * scale;
      uLow = Math.min(uLow, u);
      uHigh = Math.max(uHigh, u);
      vLow = Math.min(vLow, v);
      vHigh = Math.max(vHigh, v);
    }
    double aspect = (double) width / height;
    if (uLow > aspect || uHigh < -aspect || vLow > 1 || vHigh < -1) return new int[] {0, -1, 0, -1};
    return new int[] {column(uLow), column(uHigh), row(vHigh), row(vLow)};
  }
}
