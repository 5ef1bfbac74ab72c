package ptp.learn.residual;

import java.util.Arrays;
import ptp.io.TensorFile;

/** The losses of the residual once more, row by row in plain doubles, from the tensors of a saved file. */
final class Reference {
  private final ResidualOptions o;
  private final TensorFile file;

  Reference(ResidualOptions options, TensorFile file) {
    this.o = options;
    this.file = file;
  }

  /** Rows of a batch as the test made them. */
  record Row(
      double[] state, double[] next, double[] action, double[] noise, double reward, double discount,
      boolean arrived) {}

  double criticTarget(Row row, int one, int two) {
    double[] a = act("acting.", row.next);
    for (int j = 0; j < 5; j++) a[j] = Math.clamp(a[j] + row.noise[j], -1, 1);
    double least = Math.min(critic("target.", one, row.next, a), critic("target.", two, row.next, a));
    return Math.clamp(row.reward + row.discount * least, -1 / (1 - o.critics().discount()), 0);
  }

  double criticLoss(Row[] rows, int one, int two) {
    double sum = 0;
    for (Row row : rows) {
      double y = criticTarget(row, one, two);
      for (int i = 0; i < o.critics().count(); i++)
        sum += Math.pow(critic("critics.", i, row.state, row.action) - y, 2);
    }
    return sum / rows.length;
  }

  double actorLoss(Row[] rows) {
    double value = 0, size = 0, small = 0, cloning = 0, arrived = 0, beyond = 0;
    for (Row row : rows) {
      double[] push = push("actor.", row.state);
      double[] pushed = pushed("actor.", row.state, push);
      double q = 0;
      for (int i = 0; i < o.critics().count(); i++) q += critic("critics.", i, row.state, clipped(pushed));
      value += q / o.critics().count();
      size += Math.abs(q / o.critics().count());
      arrived += row.arrived ? 1 : 0;
      for (int j = 0; j < 5; j++) {
        small += push[j] * push[j];
        if (row.arrived) cloning += Math.pow(pushed[j] - row.action[j], 2);
        beyond += Math.max(0, Math.abs(pushed[j]) - 1);
      }
    }
    int n = rows.length;
    return -value / n / (size / n + 1) + o.weights().small() * small / n
        + o.weights().cloning() * cloning / Math.max(arrived, 1) + o.weights().beyond() * beyond / n;
  }

  double[] act(String net, double[] z) {
    return clipped(pushed(net, z, push(net, z)));
  }

  double critic(String net, int i, double[] z, double[] a) {
    double[] x = new double[5 + z.length];
    for (int j = 0; j < 5; j++) x[j] = 2 * (a[j] - Math.clamp(z[j], -1, 1));
    System.arraycopy(scaled(z), 0, x, 5, z.length);
    return z[5] + 10 * head(net + "q" + i, x)[0];
  }

  private double[] push(String net, double[] z) {
    return Arrays.stream(head(net + "f", scaled(z))).map(Math::tanh).toArray();
  }

  private double[] pushed(String net, double[] z, double[] push) {
    float[] alpha = file.tensors().get(net + "alpha").values();
    double[] pushed = new double[5];
    for (int j = 0; j < 5; j++) pushed[j] = z[j] + alpha[j] * push[j];
    return pushed;
  }

  private static double[] clipped(double[] a) {
    return Arrays.stream(a).map(x -> Math.clamp(x, -1, 1)).toArray();
  }

  private static double[] scaled(double[] z) {
    double[] x = z.clone();
    x[5] /= 10;
    return x;
  }

  private double[] head(String name, double[] x) {
    for (int layer = 0; layer < 2; layer++) {
      x = normalised(name + "." + layer + ".norm", linear(name + "." + layer, x));
      x = Arrays.stream(x).map(v -> Math.max(v, 0)).toArray();
    }
    return linear(name + ".2", x);
  }

  private double[] linear(String name, double[] x) {
    double[] y = weights(name + ".bias");
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
    double[] y = weights(name + ".bias");
    for (int i = 0; i < y.length; i++) y[i] += (x[i] - mean) / Math.sqrt(variance + 1e-5) * weight[i];
    return y;
  }

  private double[] weights(String name) {
    float[] values = file.tensors().get(name).values();
    double[] numbers = new double[values.length];
    for (int i = 0; i < numbers.length; i++) numbers[i] = values[i];
    return numbers;
  }
}
