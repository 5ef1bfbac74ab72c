package ptp.workspace;

import java.util.Arrays;
import java.util.SplittableRandom;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.experiment.evaluate.LoadedNetworks;

/**
 * How near a latent state is to the demonstrations: its distance to the nearest of a sample of their states, as a
 * percentile of the same distance between demonstrations of different scenes. Neighbours in the same scene do not count,
 * or every new scene would seem unlike all others.
 */
final class OutOfDistributionScore {
  private static final int REFERENCES = 1500;
  private static final int COMPARED = 300;
  private static final int BATCH = 100;

  /** Trajectories nearer than this in the data set may show the same scene. */
  private static final int SAME_SCENE = 4;

  private final float[] references;
  private final int[] episodes;
  private final double[] distances;

  private OutOfDistributionScore(float[] references, int[] episodes) {
    this.references = references;
    this.episodes = episodes;
    this.distances = new double[Math.min(COMPARED, episodes.length)];
    for (int i = 0; i < distances.length; i++) distances[i] = nearest(references, i * Latent.SIZE, episodes[i]);
    Arrays.sort(distances);
  }

  /** Measures a sample of a data set under an encoder; a second or so. */
  static OutOfDistributionScore of(DatasetReader dataset, LoadedNetworks networks) {
    SplittableRandom random = new Seed(0).derive("familiarity").random();
    int count = Math.min(REFERENCES, dataset.rows());
    int[] rows = new int[count];
    int[] episodes = new int[count];
    for (int i = 0; i < count; i++) {
      episodes[i] = random.nextInt(dataset.episodes().size());
      EpisodeIndexEntry episode = dataset.episodes().get(episodes[i]);
      rows[i] = episode.firstRow() + random.nextInt(episode.rows());
    }
    return new OutOfDistributionScore(latents(dataset, networks, rows), episodes);
  }

  /** 0 very familiar, 100 farther from every demonstration looked at than they are from each other. */
  double percentile(float[] latent) {
    double distance = nearest(latent, 0, Integer.MIN_VALUE / 2);
    int below = 0;
    while (below < distances.length && distances[below] < distance) below++;
    return 100.0 * below / distances.length;
  }

  private static float[] latents(DatasetReader dataset, LoadedNetworks networks, int[] rows) {
    float[] all = new float[rows.length * Latent.SIZE];
    for (int from = 0; from < rows.length; from += BATCH) {
      int[] part = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BATCH));
      byte[] frames = new byte[part.length * Frame.OBSERVATION_BYTES];
      dataset.copyFrames(part, frames);
      float[] latents = networks.latents(networks.encode(frames, part.length), part.length);
      System.arraycopy(latents, 0, all, from * Latent.SIZE, latents.length);
    }
    return all;
  }

  /** Distance from a state to the nearest reference that is not of an episode's scene. */
  private double nearest(float[] states, int from, int episode) {
    double best = Double.POSITIVE_INFINITY;
    for (int r = 0; r < episodes.length; r++) {
      if (Math.abs(episodes[r] - episode) < SAME_SCENE) continue;
      double sum = 0;
      for (int i = 0; i < Latent.SIZE && sum < best; i++) {
        double d = references[r * Latent.SIZE + i] - states[from + i];
        sum += d * d;
      }
      best = Math.min(best, sum);
    }
    return Math.sqrt(best);
  }
}
