package ptp.run.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import ptp.data.DatasetReader;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.run.stage.LoadedNetworks;

/**
 * How near a latent state is to the demonstrations: its distance to the nearest of a sample of their states, as a
 * percentile of the same distance of other demonstration states.
 */
final class Familiarity {
  private static final int REFERENCES = 1500;
  private static final int HELD_OUT = 300;
  private static final int BATCH = 100;

  private final float[] references;
  private final double[] distances;

  private Familiarity(float[] references, double[] distances) {
    this.references = references;
    this.distances = distances;
  }

  /** Measures a sample of a data set under an encoder; a second or so. */
  static Familiarity of(DatasetReader dataset, LoadedNetworks networks) {
    SplittableRandom random = new Seed(0).derive("familiarity").random();
    float[] references = latents(dataset, networks, random, Math.min(REFERENCES, dataset.rows()));
    float[] held = latents(dataset, networks, random, Math.min(HELD_OUT, dataset.rows()));
    double[] distances = new double[held.length / Latent.SIZE];
    for (int i = 0; i < distances.length; i++) distances[i] = nearest(references, held, i * Latent.SIZE);
    Arrays.sort(distances);
    return new Familiarity(references, distances);
  }

  /** 0 very familiar, 100 farther than every demonstration state looked at. */
  double percentile(float[] latent) {
    double distance = nearest(references, latent, 0);
    int below = 0;
    while (below < distances.length && distances[below] < distance) below++;
    return 100.0 * below / distances.length;
  }

  private static float[] latents(DatasetReader dataset, LoadedNetworks networks, SplittableRandom random, int count) {
    List<float[]> parts = new ArrayList<>();
    for (int from = 0; from < count; from += BATCH) {
      int[] rows = new int[Math.min(BATCH, count - from)];
      for (int i = 0; i < rows.length; i++) rows[i] = random.nextInt(dataset.rows());
      byte[] frames = new byte[rows.length * Frame.OBSERVATION_BYTES];
      dataset.copyFrames(rows, frames);
      parts.add(networks.latents(networks.encode(frames, rows.length), rows.length));
    }
    float[] all = new float[count * Latent.SIZE];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static double nearest(float[] references, float[] states, int from) {
    double best = Double.POSITIVE_INFINITY;
    for (int r = 0; r < references.length; r += Latent.SIZE) {
      double sum = 0;
      for (int i = 0; i < Latent.SIZE && sum < best; i++) {
        double d = references[r + i] - states[from + i];
        sum += d * d;
      }
      best = Math.min(best, sum);
    }
    return Math.sqrt(best);
  }
}
