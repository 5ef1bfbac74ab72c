package ptp.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;

/** Keeps the pictures at the turns of an episode. */
final class KeyframeRecorder {
  private final List<Frame> ends = new ArrayList<>();
  private final List<Integer> steps = new ArrayList<>();
  private @Nullable Frame start;
  @SuppressWarnings("NullAway.Init") // told at least once
  private Frame last;
  private int stepsOfSegment = -1;

  /** Told every picture in order, the first one before the first step, and whether a segment ended with it. */
  void see(Frame frame, boolean turned) {
    if (start == null) start = frame;
    last = frame;
    stepsOfSegment++;
    if (turned) turn();
  }

  private void turn() {
    ends.add(last);
    steps.add(stepsOfSegment);
    stepsOfSegment = 0;
  }

  int stepsOfSegment() {
    return stepsOfSegment;
  }

  /** The way so far; the segment under way ends here. */
  EpisodeKeyframes way() {
    List<Frame> frames = new ArrayList<>(ends);
    List<Integer> spent = new ArrayList<>(steps);
    frames.add(last);
    spent.add(stepsOfSegment);
    return new EpisodeKeyframes(Objects.requireNonNull(start, "no picture was seen"), List.copyOf(frames), List.copyOf(
        spent));
  }
}
