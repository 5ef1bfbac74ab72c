package ptp.experiment.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ptp.io.TensorFile;

/**
 * How far probes are off, as medians over the frames of demonstrations that neither they nor any other network
 * learned from. It is kept inside the probes' own file.
 *
 * @param demonstrations how many, each of a scene of its own
 * @param drawer metres between the drawer's opening and its estimate
 * @param can metres between the can's place on the table and its estimate
 * @param block metres between the block's place in space and its estimate
 */
public record ProbeError(int demonstrations, double drawer, double can, double block) {
  private static final String KEY = "median_error";

  /** The error of estimates {@code [n][names]} against the true numbers, in the order of {@link ProbeStage#NAMES}. */
  static ProbeError of(int demonstrations, List<float[]> truth, List<float[]> read) {
    return new ProbeError(
        demonstrations, median(truth, read, 0, 1), median(truth, read, 1, 2), median(truth, read, 3, 3));
  }

  private static double median(List<float[]> truth, List<float[]> read, int first, int count) {
    double[] errors = new double[truth.size()];
    for (int i = 0; i < errors.length; i++) errors[i] = distance(truth.get(i), read.get(i), first, count);
    Arrays.sort(errors);
    return errors[errors.length / 2];
  }

  private static double distance(float[] a, float[] b, int first, int count) {
    double sum = 0;
    for (int i = first; i < first + count; i++) sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
    return Math.sqrt(sum);
  }

  void describe(TensorFile file) {
    file.describe(KEY, demonstrations + " " + drawer + " " + can + " " + block);
  }

  /** The error that a file of probes tells; empty where nobody measured it. */
  static Optional<ProbeError> of(TensorFile file) {
    return Optional.ofNullable(file.metadata().get(KEY)).map(text -> text.split(" "))
        .map(
            n -> new ProbeError(
                Integer.parseInt(n[0]), Double.parseDouble(n[1]), Double.parseDouble(n[2]), Double.parseDouble(n[3])));
  }
}
