package ptp.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.domain.Latent;
import ptp.domain.Subgoal;
import ptp.nn.Tensor;

/** Evaluates a finished sequence of subgoals: value and latent distance of each segment. */
public final class Plans {
  private Plans() {}

  /**
   * The segments from the start along the states.
   *
   * @param start {@code float[720]}
   * @param states K latents, the last one the goal
   */
  public static List<Subgoal> subgoals(float[] start, List<float[]> states, ValueModel values) {
    List<float[]> origins = new ArrayList<>(List.of(start));
    origins.addAll(states.subList(0, states.size() - 1));
    try (Tensor from = stack(origins);
        Tensor to = stack(states)) {
      float[] value = values.values(from, to);
      List<Subgoal> segments = new ArrayList<>();
      for (int i = 0; i < value.length; i++) {
        segments.add(new Subgoal(states.get(i), value[i], distance(origins.get(i), states.get(i))));
      }
      return List.copyOf(segments);
    }
  }

  /** The latents as one tensor {@code [n, 720]}; the caller closes it. */
  public static Tensor stack(List<float[]> latents) {
    float[] flat = new float[latents.size() * Latent.SIZE];
    for (int i = 0; i < latents.size(); i++) System.arraycopy(latents.get(i), 0, flat, i * Latent.SIZE, Latent.SIZE);
    return Tensor.of(flat, latents.size(), Latent.SIZE);
  }

  /** The rows of a tensor {@code [n, 720]}. */
  public static List<float[]> unstack(Tensor states) {
    float[] flat = states.floats();
    List<float[]> rows = new ArrayList<>();
    for (int at = 0; at < flat.length; at += Latent.SIZE) rows.add(Arrays.copyOfRange(flat, at, at + Latent.SIZE));
    return rows;
  }

  /** The Euclidean distance between two latents, the measure of the reward (section IV) and of equation 2. */
  public static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
    return Math.sqrt(sum);
  }
}
