package ptp.learn.iql;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import ptp.domain.ObservationMode;
import ptp.io.TensorFile;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;

/** The losses of implicit Q-learning once more, row by row in plain doubles, from the tensors of a saved file. */
final class Reference {
  private final IqlOptions o;
  private final TensorFile file;
  private final Map<String, double[]> weights = new HashMap<>();

  /** A number added to one tensor's element, for finite differences. */
  String bumped = "";
  int bumpedAt;
  double bump;

  Reference(IqlOptions options, TensorFile file) {
    this.o = options;
    this.file = file;
  }

  double valueLoss(IqlBatch b) {
    return valueLossToTargetsOf(this, b);
  }

  double qLoss(IqlBatch b) {
    return qLossToTargetsOf(this, b);
  }

  /** The value loss with regression targets computed by another reference: what a gradient is taken of. */
  double valueLossToTargetsOf(Reference targets, IqlBatch b) {
    double sum = 0;
    for (int i = 0; i < b.rows; i++) {
      double u = targets.goalOfV(b, i) - v("values.", state(b, i), goal(b, i));
      sum += (u < 0 ? 1 - o.values().expectile() : o.values().expectile()) * u * u;
    }
    return sum / b.rows;
  }

  double qLossToTargetsOf(Reference targets, IqlBatch b) {
    double sum = 0;
    for (int i = 0; i < b.rows; i++) {
      double y = targets.y(b, i);
      for (String q : new String[] {"q1", "q2"}) sum += Math.pow(q("values.", q, b, i) - y, 2);
    }
    return sum / b.rows;
  }

  double policyLoss(IqlBatch b) {
    double sum = 0;
    double rows = 0;
    for (int i = 0; i < b.rows; i++) {
      if (b.teaches[i] == 0) continue;
      rows++;
      sum += weight(b, i) * energy(b, i);
    }
    return sum / Math.max(rows, 1);
  }

  private double energy(IqlBatch b, int i) {
    double[] mean = policy(state(b, i), goal(b, i), Arrays.copyOfRange(b.pose, i * 6, i * 6 + 6));
    double square = 0;
    for (int a = 0; a < 5; a++) square += Math.pow(mean[a] - b.action[i * 5 + a], 2);
    return square / (2 * o.policy().std() * o.policy().std());
  }

  double weight(IqlBatch b, int i) {
    if (!o.policy().weighting()) return 1;
    double advantage = goalOfV(b, i) - v("values.", state(b, i), goal(b, i));
    return Math.min(Math.exp(advantage / o.policy().temperature()), o.policy().weightClip());
  }

  private double goalOfV(IqlBatch b, int i) {
    if (o.values().target() == ValueTarget.N_STEP) return y(b, i);
    return Math.min(q("targets.", "q1", b, i), q("targets.", "q2", b, i));
  }

  private double y(IqlBatch b, int i) {
    double gamma = o.values().discount();
    double[] next = latent(b.next, i);
    boolean done = b.same[i] > 0 || distance(next, goal(b, i)) < o.values().epsilon();
    int n = (int) b.steps[i];
    double sum = 0;
    for (int k = 0; k < n; k++) sum -= done && k == n - 1 ? 0 : Math.pow(gamma, k);
    String net = o.values().target() == ValueTarget.Q ? "values." : "targets.";
    if (!(done && o.values().terminal())) sum += Math.pow(gamma, n) * v(net, next, goal(b, i));
    return Math.clamp(sum, o.values().targetMinimum(), 0.0);
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += Math.pow(a[i] - b[i], 2);
    return Math.sqrt(sum);
  }

  private double[] state(IqlBatch b, int i) {
    return latent(b.state, i);
  }

  private double[] goal(IqlBatch b, int i) {
    return latent(b.goal, i);
  }

  double[] latent(short[] codes, int row) {
    float[] table = file.tensors().get("fixed.codebook").values();
    double[] latent = new double[720];
    for (int c = 0; c < 5; c++) {
      for (int j = 0; j < 144; j++) latent[c * 144 + j] = table[codes[row * 144 + j] * 5 + c];
    }
    return latent;
  }

  double v(String net, double[] s, double[] g) {
    return head(net + "v", features(net, s, g), o.network().valueLayers())[0];
  }

  private double q(String net, String name, IqlBatch b, int i) {
    double[] x = features(net, state(b, i), goal(b, i));
    double[] xa = Arrays.copyOf(x, x.length + 5);
    for (int a = 0; a < 5; a++) xa[x.length + a] = b.action[i * 5 + a];
    return head(net + name, xa, o.network().valueLayers())[0];
  }

  double[] policy(double[] s, double[] g, float[] pose) {
    double[] x = features("policy.", s, g);
    if (o.observation() == ObservationMode.IMAGE_AND_POSE) {
      float[] scale = file.tensors().get("fixed.pose_scale").values();
      int n = x.length;
      x = Arrays.copyOf(x, n + 6);
      for (int i = 0; i < 3; i++) x[n + i] = (pose[i] - scale[i]) / scale[3 + i];
      x[n + 3] = Math.sin(2 * pose[3]);
      x[n + 4] = Math.cos(2 * pose[3]);
      x[n + 5] = pose[5];
    }
    return head("policy.pi", x, o.network().policyLayers());
  }

  private double[] features(String net, double[] s, double[] g) {
    double[] x = Arrays.copyOf(s, 1440);
    System.arraycopy(g, 0, x, 720, 720);
    Body body = net.startsWith("policy") ? o.network().policyBody() : o.network().valueBody();
    if (body == Body.MLP) return x;
    x = relu(convolution(net + "trunk.0", x, 12, 4));
    x = relu(convolution(net + "trunk.1", x, 6, 3));
    return relu(normalised(net + "trunk.2.norm", linear(net + "trunk.2", x)));
  }

  /** Stride 2, padding 1. */
  private double[] convolution(String name, double[] x, int edge, int kernel) {
    double[] weight = weights(name + ".weight");
    double[] bias = weights(name + ".bias");
    int half = edge / 2;
    int in = x.length / (edge * edge);
    double[] y = new double[bias.length * half * half];
    int w = 0;
    for (int out = 0; out < bias.length; out++) {
      Arrays.fill(y, out * half * half, (out + 1) * half * half, bias[out]);
      for (int channel = 0; channel < in; channel++) {
        for (int k = 0; k < kernel * kernel; k++) {
          add(y, out, x, channel, k / kernel - 1, k % kernel - 1, edge, weight[w++]);
        }
      }
    }
    return y;
  }

  /** Adds one weight's share: input pixels at an offset from every second place. */
  private static void add(double[] y, int out, double[] x, int in, int down, int right, int edge, double weight) {
    int half = edge / 2;
    for (int i = 0; i < half; i++) {
      int row = 2 * i + down;
      if (row < 0 || row >= edge) continue;
      for (int j = 0; j < half; j++) {
        int column = 2 * j + right;
        if (column < 0 || column >= edge) continue;
        y[(out * half + i) * half + j] += weight * x[(in * edge + row) * edge + column];
      }
    }
  }

  private double[] head(String name, double[] x, int layers) {
    for (int i = 0; i < layers; i++) {
      x = linear(name + "." + i, x);
      if (o.network().layerNorm()) x = normalised(name + "." + i + ".norm", x);
      x = relu(x);
    }
    return linear(name + "." + layers, x);
  }

  private double[] linear(String name, double[] x) {
    double[] y = weights(name + ".bias").clone();
    double[] weight = weights(name + ".weight");
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) y[i] += weight[i * x.length + j] * x[j];
    }
    return y;
  }

  private double[] normalised(String name, double[] x) {
    double mean = Arrays.stream(x).average().orElseThrow();
    double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double[] weight = weights(name + ".weight");
    double[] y = weights(name + ".bias").clone();
    for (int i = 0; i < y.length; i++) {
      y[i] += (x[i] - mean) / Math.sqrt(variance + 1e-5) * weight[i];
    }
    return y;
  }

  private static double[] relu(double[] x) {
    return Arrays.stream(x).map(v -> Math.max(v, 0)).toArray();
  }

  /** A tensor's numbers, with the bump where it is this tensor's. */
  private double[] weights(String name) {
    return weights.computeIfAbsent(name, n -> {
      float[] values = file.tensors().get(n).values();
      double[] numbers = new double[values.length];
      for (int i = 0; i < numbers.length; i++) numbers[i] = values[i];
      if (n.equals(bumped)) numbers[bumpedAt] += bump;
      return numbers;
    });
  }
}
