package ptp.run.stage;

import java.util.Arrays;
import ptp.data.OnlineEpisode;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.SceneState;
import ptp.run.rollout.EpisodeResult;

/** Turns episodes that were run into the flat form that the replay buffer keeps. */
final class OnlineEpisodes {
  private OnlineEpisodes() {}

  /**
   * The first steps of an episode.
   *
   * @param length how many, at least 1
   */
  static OnlineEpisode of(EpisodeResult result, int length) {
    float[] poses = new float[(length + 1) * GripperPose.SIZE];
    float[] states = new float[(length + 1) * SceneState.COLUMNS.size()];
    float[] actions = new float[length * Action.SIZE];
    short[] goals = new short[length * Latent.CODES];
    for (int t = 0; t <= length; t++) {
      put(result.poses().get(t).toArray(), poses, t);
      put(result.states().get(t).toArray(), states, t);
    }
    for (int t = 0; t < length; t++) {
      put(result.actions().get(t), actions, t);
      System.arraycopy(result.targetCodes().get(result.targets()[t]), 0, goals, t * Latent.CODES, Latent.CODES);
    }
    short[] codes = Arrays.copyOf(result.codes(), (length + 1) * Latent.CODES);
    return new OnlineEpisode(codes, poses, states, actions, goals);
  }

  private static void put(float[] row, float[] all, int index) {
    System.arraycopy(row, 0, all, index * row.length, row.length);
  }
}
