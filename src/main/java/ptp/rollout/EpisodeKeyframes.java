package ptp.rollout;

import java.util.List;
import ptp.domain.Frame;

/**
 * Camera images at the subgoal switches of an episode.
 *
 * @param start before the first step
 * @param ends at the end of each segment that was begun
 * @param steps spent on each of these
 */
public record EpisodeKeyframes(Frame start, List<Frame> ends, List<Integer> steps) {}
