package ptp.experiment.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ptp.data.sampling.OnlineEpisode;
import ptp.data.sampling.ReplayBuffer;
import ptp.domain.Latent;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.plan.ArrivalOptions;
import ptp.plan.GoalArrival;
import ptp.rollout.EpisodeResult;

/**
 * What was practised towards commanded subgoals, newest last: as codes, which are saved, and as what the frozen networks know
 * of them, which is computed once, always of one segment alone, so that it is the same to the last bit after a resume.
 */
final class Segments {
  private final LoadedNetworks networks;
  private final ArrivalOptions arrival;
  private final List<Segment> segments = new ArrayList<>();
  private final ReplayBuffer steps;

  /**
   * @param steps what was practised until now
   */
  Segments(LoadedNetworks networks, ArrivalOptions arrival, ReplayBuffer steps) {
    this.networks = networks;
    this.arrival = arrival;
    this.steps = steps;
    for (OnlineEpisode episode : steps.episodes()) segments.add(segment(episode));
  }

  /** Cuts an episode into its segments, each until it arrives, and keeps them; those that are too many, the oldest, go. */
  List<Segment> add(EpisodeResult result) {
    List<Segment> added = new ArrayList<>();
    int from = 0;
    for (int segment = 0; segment < result.pursuit().codes().size(); segment++) {
      int to = from;
      while (to < result.length() && result.pursuit().targets()[to] == segment) to++;
      if (to > from) added.add(add(cut(result, from, to)));
      from = to;
    }
    return added;
  }

  private OnlineEpisode cut(EpisodeResult result, int from, int to) {
    OnlineEpisode whole = OnlineEpisodes.part(result, from, to);
    float[] values = Segment.values(features(whole), whole.length() + 1);
    GoalArrival arrived = GoalArrival.along(values, arrival);
    return arrived.arrived() ? OnlineEpisodes.part(result, from, from + arrived.steps()) : whole;
  }

  private Segment add(OnlineEpisode episode) {
    Segment segment = segment(episode);
    steps.add(episode);
    segments.add(segment);
    int tooMany = segments.size() - steps.episodes().size();
    segments.subList(0, tooMany).clear();
    return segment;
  }

  private Segment segment(OnlineEpisode episode) {
    return Segment.of(features(episode), episode.actions(), arrival);
  }

  private float[] features(OnlineEpisode episode) {
    short[] goal = Arrays.copyOf(episode.goals(), Latent.CODES);
    return networks.insight(episode.codes(), goal, episode.poses(), episode.length() + 1);
  }

  List<Segment> all() {
    return segments;
  }

  /** As it is saved. */
  ReplayBuffer steps() {
    return steps;
  }
}
