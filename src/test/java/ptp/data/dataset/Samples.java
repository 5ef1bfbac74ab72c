package ptp.data.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.data.sampling.EpisodeIndex;
import ptp.data.sampling.OnlineEpisode;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;

/** Random data of the right shapes. */
public final class Samples {
  private Samples() {}

  public static Trajectory trajectory(long seed, int length) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Observation> observations = new ArrayList<>();
    List<SceneState> states = new ArrayList<>();
    List<float[]> actions = new ArrayList<>();
    for (int t = 0; t <= length; t++) {
      byte[] rgb = new byte[Frame.OBSERVATION_BYTES];
      random.nextBytes(rgb);
      float[] pose = floats(random, GripperPose.SIZE);
      pose[5] = random.nextInt(2);
      observations.add(new Observation(Frame.observation(rgb), GripperPose.of(pose)));
      float[] state = floats(random, SceneState.COLUMNS.size());
      state[18] = random.nextInt(2);
      state[19] = random.nextInt(3);
      state[20] = random.nextInt(4);
      states.add(SceneState.of(state));
      if (t < length) actions.add(floats(random, 5));
    }
    return new Trajectory("LABEL_" + seed % 3, seed % 4 != 0, observations, states, actions);
  }

  public static OnlineEpisode online(long seed, int length) {
    SplittableRandom random = new SplittableRandom(seed);
    return new OnlineEpisode(
        shorts(random, (length + 1) * Latent.CODES),
        floats(random, (length + 1) * GripperPose.SIZE),
        floats(random, (length + 1) * SceneState.COLUMNS.size()),
        floats(random, length * 5),
        shorts(random, length * Latent.CODES));
  }

  static float[] floats(SplittableRandom random, int n) {
    float[] values = new float[n];
    for (int i = 0; i < n; i++) values[i] = (float) random.nextDouble(-1, 1);
    return values;
  }

  static short[] shorts(SplittableRandom random, int n) {
    short[] values = new short[n];
    for (int i = 0; i < n; i++) values[i] = (short) random.nextInt(512);
    return values;
  }

  /** Episodes of those lengths, one after the other. */
  public static EpisodeIndex index(boolean storedGoals, int... lengths) {
    int[] first = new int[lengths.length];
    for (int e = 1; e < lengths.length; e++) first[e] = first[e - 1] + lengths[e - 1] + 1;
    return new EpisodeIndex(first, lengths, storedGoals);
  }
}
