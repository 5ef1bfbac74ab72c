package ptp.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.rollout.EpisodeListener;
import ptp.rollout.StepView;
import ptp.service.InspectService.Seen;

/** Keeps every picture of an episode that is run to be looked at, and shows some of them while it runs. */
final class ShownSteps implements EpisodeListener {
  /** Steps between what is shown. */
  private static final int EVERY = 4;

  private final Consumer<Seen> seen;
  private final List<Frame> frames = new ArrayList<>();
  private int subgoal;

  ShownSteps(Consumer<Seen> seen) {
    this.seen = seen;
  }

  /** A picture belongs to the subgoal that its step headed for, not to the one that follows. */
  @Override
  public void onStep(StepView view) {
    Frame frame = view.seen().frame();
    if (view.step() % EVERY == 0) seen.accept(new Seen(view.step(), subgoal, frame));
    frames.add(frame);
    subgoal = view.heading().index();
  }

  /** What the camera saw: the start, then one picture per step. */
  List<Frame> frames() {
    return frames;
  }
}
