package ptp.experiment.practice;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.domain.UserMessage;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.practice.PracticeFeed.Film;
import ptp.experiment.practice.PracticeFeed.Followed;
import ptp.experiment.practice.PracticeFeed.Moment;
import ptp.experiment.practice.PracticeFeed.Nearness;
import ptp.experiment.practice.PracticeFeed.Part;
import ptp.experiment.practice.PracticeFeed.Phase;
import ptp.io.StoreException;
import ptp.nn.Tensor;
import ptp.plan.Plans;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.rollout.EpisodeKeyframes;
import ptp.rollout.EpisodeListener;
import ptp.rollout.EpisodeResult;
import ptp.rollout.RolloutOptions;
import ptp.rollout.StepView;

/** Looks on while a policy practises: feeds those who watch, and counts which segments are reached. */
public final class PracticeRecorder implements EpisodeListener {
  private static final int PICTURE = 320;

  private final RunId run;
  private final PracticeFeed feed;
  private final RecordedEpisodes shelf;
  private final List<int[]> segments = new ArrayList<>();
  @SuppressWarnings("NullAway.Init") // practice says who acts before an episode begins
  private LoadedNetworks networks;
  @SuppressWarnings("NullAway.Init") private RolloutOptions options;
  private boolean measuring;
  private long epoch;

  /**
   * @param shelf keeps the last episodes, epoch by epoch
   */
  public PracticeRecorder(RunId run, PracticeFeed feed, RecordedEpisodes shelf) {
    this.run = run;
    this.feed = feed;
    this.shelf = shelf;
  }

  /** Success of a policy is measured; negative epochs are the policies that offline training passed through. */
  void measuring(long now) {
    phase(true, now);
  }

  /** The episodes of an epoch begin. */
  void practising(long now) {
    segments.clear();
    phase(false, now);
  }

  private void phase(boolean measures, long now) {
    measuring = measures;
    epoch = now;
    feed.begin(run, measures, now);
    if (feed.films().isEmpty()) feed.recall(shelf.read().list());
  }

  /** The networks that act from now on, and how they follow plans. */
  void acting(LoadedNetworks used, RolloutOptions followed) {
    networks = used;
    options = followed;
  }

  @Override
  public void begin() {
    feed.phase(Phase.PLANNING);
  }

  @Override
  public void onStep(StepView view) {
    if (feed.wanted()) feed.show(moment(view));
  }

  private Moment moment(StepView view) {
    StepView.Heading to = view.heading();
    return new Moment(
        view.environment().render(PICTURE, PICTURE), networks.encoder().decode(to.latent()),
        new Part(to.index() + 1, to.count()), new Part(to.steps(), options.subgoalSteps()),
        new Part(view.step(), options.steps()),
        new Nearness(Plans.distance(view.latent(), to.latent()), networks.threshold(), stepsNeeded(view)));
  }

  private double stepsNeeded(StepView view) {
    try (Tensor from = Tensor.of(view.latent(), 1, Latent.SIZE);
        Tensor to = Tensor.of(view.heading().latent(), 1, Latent.SIZE)) {
      return networks.policy().steps(networks.policy().values(from, to)[0]);
    }
  }

  @Override
  public void ended(List<EpisodeResult> results, List<EpisodeKeyframes> ways) {
    if (measuring) return;
    for (int i = 0; i < results.size(); i++) {
      count(results.get(i).pursuit().outcomes(), ways.get(i).ends().size());
      feed.add(film(results.get(i), ways.get(i)));
    }
    feed.phase(Phase.LEARNING);
  }

  private void count(List<Outcome> outcomes, int begun) {
    for (int segment = 0; segment < begun; segment++) {
      if (segment == segments.size()) segments.add(new int[2]);
      segments.get(segment)[0]++;
      if (outcomes.get(segment) == Outcome.REACHED) segments.get(segment)[1]++;
    }
  }

  private Film film(EpisodeResult result, EpisodeKeyframes way) {
    List<Frame> planned = new ArrayList<>();
    List<short[]> codes = result.pursuit().codes();
    for (short[] code : codes.subList(0, codes.size() - 1)) {
      planned.add(Frame.observation(networks.encoder().decode(code, 1)));
    }
    planned.add(result.episode().goal().frame());
    return new Film(
        run, epoch, way.start(), planned,
        new Followed(way.ends(), way.steps(), result.pursuit().outcomes(), result.success().whole()));
  }

  /** Tells how often each segment was begun and reached in the epoch that is over, and keeps the last episodes. */
  void report(Progress progress) {
    for (int segment = 0; segment < segments.size(); segment++) {
      progress.metric(new Metric(PracticeFeed.begun(segment + 1), epoch, segments.get(segment)[0]));
      progress.metric(new Metric(PracticeFeed.reached(segment + 1), epoch, segments.get(segment)[1]));
    }
    try {
      shelf.keep(feed.films());
    } catch (StoreException full) {
      progress.message(UserMessage.of(full)); // practice is worth more than pictures of it
    }
  }
}
