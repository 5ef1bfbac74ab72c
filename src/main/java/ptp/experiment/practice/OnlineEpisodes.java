package ptp.experiment.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.data.sampling.OnlineEpisode;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.domain.SceneState;
import ptp.experiment.preset.PracticeOptions;
import ptp.rollout.Agent;
import ptp.rollout.EpisodeResult;

/**
 * Turns episodes that were run into the flat form that the replay buffer keeps, whole or in parts. Hindsight gives goals
 * within a part only, so what is cut off teaches nothing.
 */
final class OnlineEpisodes {
  /** Steps of a part that is worth keeping. */
  private static final int SHORTEST = 5;

  private OnlineEpisodes() {}

  /** Part of an episode that is kept for training; empty if there is none. */
  static List<OnlineEpisode> of(EpisodeResult result, PracticeOptions.RelabelWindow keep, Agent agent) {
    return switch (keep) {
      case FULL -> List.of(part(result, 0, result.length()));
      case SUCCESSFUL ->
          result.pursuit().goalReachedAfter() == 0 ? List.of() : List.of(part(result, 0, result.pursuit()
              .goalReachedAfter()));
      case UNTIL_CLOSEST -> approaches(result, agent);
    };
  }

  /** Of every segment the steps until the state was nearest to the subgoal that was pursued. */
  private static List<OnlineEpisode> approaches(EpisodeResult result, Agent agent) {
    float[] states = agent.latents(result.seen().codes(), result.length() + 1);
    List<OnlineEpisode> parts = new ArrayList<>();
    int from = 0;
    for (int segment = 0; segment < result.pursuit().codes().size(); segment++) {
      int to = from;
      while (to < result.length() && result.pursuit().targets()[to] == segment) to++;
      int nearest = nearest(states, agent.latents(result.pursuit().codes().get(segment), 1), from, to);
      if (nearest - from >= SHORTEST) parts.add(part(result, from, nearest));
      from = to;
    }
    return parts;
  }

  private static int nearest(float[] states, float[] target, int from, int to) {
    int nearest = from;
    double least = Double.MAX_VALUE;
    for (int t = from; t <= to; t++) {
      double distance = squared(states, t * Latent.SIZE, target);
      if (distance < least) nearest = t;
      least = Math.min(least, distance);
    }
    return nearest;
  }

  private static double squared(float[] states, int at, float[] target) {
    double sum = 0;
    for (int i = 0; i < target.length; i++) sum += Math.pow(states[at + i] - target[i], 2);
    return sum;
  }

  /** The steps {@code from} to {@code to}. */
  static OnlineEpisode part(EpisodeResult result, int from, int to) {
    int length = to - from;
    float[] poses = new float[(length + 1) * GripperPose.SIZE];
    float[] states = new float[(length + 1) * SceneState.COLUMNS.size()];
    float[] actions = new float[length * Action.SIZE];
    short[] goals = new short[length * Latent.CODES];
    for (int t = 0; t <= length; t++) {
      put(result.seen().poses().get(from + t).toArray(), poses, t);
    }
    states(result, from, states);
    for (int t = 0; t < length; t++) {
      put(result.seen().actions().get(from + t), actions, t);
      short[] target = result.pursuit().codes().get(result.pursuit().targets()[from + t]);
      System.arraycopy(target, 0, goals, t * Latent.CODES, Latent.CODES);
    }
    short[] codes = Arrays.copyOfRange(result.seen().codes(), from * Latent.CODES, (to + 1) * Latent.CODES);
    return new OnlineEpisode(codes, poses, states, actions, goals);
  }

  /** The states from a step on; not a number where nobody knows them. */
  private static void states(EpisodeResult result, int from, float[] states) {
    int size = SceneState.COLUMNS.size();
    if (result.seen().states().isEmpty()) Arrays.fill(states, Float.NaN);
    else for (int t = 0; t * size < states.length; t++) put(result.seen().states().get(from + t).toArray(), states, t);
  }

  private static void put(float[] row, float[] all, int index) {
    System.arraycopy(row, 0, all, index * row.length, row.length);
  }
}
