package ptp.learn;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import ptp.io.TensorFile;

/**
 * Layers written out in double precision, against which the networks are checked: [channels, height, width] of one
 * example.
 */
public record Grid(int c, int h, int w, double[] v) {
  /** Parameters by name, as a model file holds them; {@code bump} shifts one number, for finite differences. */
  public record Weights(TensorFile file, String bumped, int index, double bump) {
    public Weights(TensorFile file) {
      this(file, "", 0, 0);
    }

    /** The numbers of one tensor. */
    public double[] of(String name) {
      double[] out = widen(file.tensors().get(name).values());
      if (name.equals(bumped)) out[index] += bump;
      return out;
    }

    public int size(String name, int axis) {
      return (int) file.tensors().get(name).shape()[axis];
    }

    public boolean has(String name) {
      return file.contains(name);
    }
  }

  public Grid(int c, int h, int w) {
    this(c, h, w, new double[c * h * w]);
  }

  public static double[] widen(float[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) out[i] = values[i];
    return out;
  }

  public double at(int channel, int y, int x) {
    boolean inside = y >= 0 && y < h && x >= 0 && x < w;
    return inside ? v[(channel * h + y) * w + x] : 0;
  }

  public Grid map(DoubleUnaryOperator f) {
    return new Grid(c, h, w, Arrays.stream(v).map(f).toArray());
  }

  public Grid relu() {
    return map(x -> Math.max(0, x));
  }

  public Grid plus(Grid other) {
    Grid out = new Grid(c, h, w);
    for (int i = 0; i < v.length; i++) out.v[i] = v[i] + other.v[i];
    return out;
  }

  public Grid minus(Grid other) {
    return plus(other.map(x -> -x));
  }

  /** Channels of this, then channels of the other. */
  public Grid cat(Grid other) {
    double[] both = Arrays.copyOf(v, v.length + other.v.length);
    System.arraycopy(other.v, 0, both, v.length, other.v.length);
    return new Grid(c + other.c, h, w, both);
  }

  /** The layer's bias, where it has one. */
  private static double bias(Weights p, String name, int out) {
    return p.has(name + ".bias") ? p.of(name + ".bias")[out] : 0;
  }

  public Grid conv(Weights p, String name, int stride, int padding) {
    double[] k = p.of(name + ".weight");
    int n = p.size(name + ".weight", 2);
    Grid out = new Grid(p.size(name + ".weight", 0), (h + 2 * padding - n) / stride + 1, (w + 2 * padding - n) / stride
        + 1);
    for (int o = 0; o < out.c; o++) {
      double bias = bias(p, name, o);
      for (int y = 0; y < out.h; y++) {
        for (int x = 0; x < out.w; x++) {
          out.v[(o * out.h + y) * out.w + x] = bias + window(k, o, n, y * stride - padding, x * stride - padding);
        }
      }
    }
    return out;
  }

  private double window(double[] k, int o, int n, int top, int left) {
    double sum = 0;
    for (int i = 0; i < c; i++) {
      for (int y = 0; y < n; y++) {
        for (int x = 0; x < n; x++) sum += k[((o * c + i) * n + y) * n + x] * at(i, top + y, left + x);
      }
    }
    return sum;
  }

  /** A transposed convolution: every input number paints its kernel. */
  public Grid deconv(Weights p, String name, int stride, int padding) {
    double[] k = p.of(name + ".weight");
    int n = p.size(name + ".weight", 2);
    int channels = p.size(name + ".weight", 1);
    Grid out = new Grid(channels, (h - 1) * stride - 2 * padding + n, (w - 1) * stride - 2 * padding + n);
    for (int o = 0; o < channels; o++) {
      Arrays.fill(out.v, o * out.h * out.w, (o + 1) * out.h * out.w, bias(p, name, o));
      for (int i = 0; i < c; i++) {
        for (int a = 0; a < h * w; a++)
          paint(out, k, ((i * channels + o) * n) * n, n, o, at(i, a / w, a % w),
              a / w * stride - padding, a % w * stride - padding);
      }
    }
    return out;
  }

  private static void paint(Grid out, double[] k, int first, int n, int o, double value, int top, int left) {
    for (int y = Math.max(0, -top); y < Math.min(n, out.h - top); y++) {
      for (int x = Math.max(0, -left); x < Math.min(n, out.w - left); x++) {
        out.v[(o * out.h + top + y) * out.w + left + x] += value * k[first + y * n + x];
      }
    }
  }

  /** A linear layer on a flat vector. */
  public static double[] linear(Weights p, String name, double[] x) {
    double[] k = p.of(name + ".weight");
    double[] out = new double[p.size(name + ".weight", 0)];
    for (int o = 0; o < out.length; o++) {
      out[o] = bias(p, name, o);
      for (int i = 0; i < x.length; i++) out[o] += k[o * x.length + i] * x[i];
    }
    return out;
  }

  public static double[] relu(double[] x) {
    return Arrays.stream(x).map(v -> Math.max(0, v)).toArray();
  }

  public static double[] sum(double[] a, double[] b) {
    double[] out = new double[a.length];
    for (int i = 0; i < out.length; i++) out[i] = a[i] + b[i];
    return out;
  }

  /** Blocks of n x n pixels become channels: channel c * n * n + dy * n + dx. */
  public Grid unshuffle(int n) {
    Grid out = new Grid(c * n * n, h / n, w / n);
    for (int i = 0; i < out.v.length; i++) {
      int channel = i / (out.h * out.w);
      int y = i / out.w % out.h;
      int x = i % out.w;
      out.v[i] = at(channel / (n * n), y * n + channel / n % n, x * n + channel % n);
    }
    return out;
  }

  /** The inverse of {@link #unshuffle}. */
  public Grid shuffle(int n) {
    Grid out = new Grid(c / (n * n), h * n, w * n);
    for (int i = 0; i < v.length; i++) {
      int channel = i / (h * w);
      int y = i / w % h * n + channel / n % n;
      int x = i % w * n + channel % n;
      out.v[(channel / (n * n) * out.h + y) * out.w + x] = v[i];
    }
    return out;
  }

  /** Mean squared difference. */
  public double mse(Grid other) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) sum += Math.pow(v[i] - other.v[i], 2);
    return sum / v.length;
  }

  /** Mean of Huber's loss with delta 1. */
  public double smoothL1(Grid other) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      double d = Math.abs(v[i] - other.v[i]);
      sum += d < 1 ? d * d / 2 : d - .5;
    }
    return sum / v.length;
  }
}
