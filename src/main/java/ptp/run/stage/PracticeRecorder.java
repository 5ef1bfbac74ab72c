package ptp.run.stage;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Latent;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.RunId;
import ptp.nn.Tensor;
import ptp.plan.Plans;
import ptp.plan.SubgoalFollower.Outcome;
import ptp.run.PracticeFeed;
import ptp.run.PracticeFeed.Film;
import ptp.run.PracticeFeed.Moment;
import ptp.run.PracticeFeed.Phase;
import ptp.run.rollout.EpisodeResult;
import ptp.run.rollout.RolloutOptions;
import ptp.run.rollout.Sight;
import ptp.run.rollout.Way;
import ptp.store.StoreException;

/** Looks on while a policy practises: feeds those who watch, and counts which hops are reached. */
final class PracticeRecorder implements EpisodeWatch {
  private static final int PICTURE = 320;

  private final RunId run;
  private final PracticeFeed feed;
  private final FilmShelf shelf;
  private final List<int[]> hops = new ArrayList<>();
  private LoadedNetworks networks;
  private RolloutOptions options;
  private boolean measuring;
  private long epoch;

  /**
   * @param shelf keeps the last episodes, epoch by epoch
   */
  PracticeRecorder(RunId run, PracticeFeed feed, FilmShelf shelf) {
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
    hops.clear();
    phase(false, now);
  }

  private void phase(boolean measures, long now) {
    measuring = measures;
    epoch = now;
    feed.begin(run, measures, now);
    if (feed.films().isEmpty()) feed.recall(shelf.read().list());
  }

  @Override
  public void begin(LoadedNetworks used, RolloutOptions followed) {
    networks = used;
    options = followed;
    feed.phase(Phase.PLANNING);
  }

  @Override
  public void step(Sight sight) {
    if (feed.wanted()) feed.show(moment(sight));
  }

  private Moment moment(Sight s) {
    return new Moment(
        s.environment().render(PICTURE, PICTURE), networks.encoder().decode(s.target()), s.hop() + 1, s.hops(), s
            .hopStep(),
        options.subgoalSteps(), s.step(), options.steps(), Plans.distance(s.latent(), s.target()),
        networks.threshold(), stepsNeeded(s));
  }

  private double stepsNeeded(Sight s) {
    try (Tensor from = Tensor.of(s.latent(), 1, Latent.SIZE);
        Tensor to = Tensor.of(s.target(), 1, Latent.SIZE)) {
      return networks.policy().steps(networks.policy().values(from, to)[0]);
    }
  }

  @Override
  public void ended(List<EpisodeResult> results, List<Way> ways) {
    if (measuring) return;
    for (int i = 0; i < results.size(); i++) {
      count(results.get(i).outcomes(), ways.get(i).ends().size());
      feed.add(film(results.get(i), ways.get(i)));
    }
    feed.phase(Phase.LEARNING);
  }

  private void count(List<Outcome> outcomes, int begun) {
    for (int hop = 0; hop < begun; hop++) {
      if (hop == hops.size()) hops.add(new int[2]);
      hops.get(hop)[0]++;
      if (outcomes.get(hop) == Outcome.REACHED) hops.get(hop)[1]++;
    }
  }

  private Film film(EpisodeResult result, Way way) {
    List<Frame> planned = new ArrayList<>();
    List<short[]> codes = result.targetCodes();
    for (short[] code : codes.subList(0, codes.size() - 1)) {
      planned.add(Frame.observation(networks.encoder().decode(code, 1)));
    }
    planned.add(result.episode().goal().frame());
    return new Film(
        run, epoch, way.start(), planned, way.ends(), way.steps(), result.outcomes(), result.success().whole());
  }

  /** Tells how often each hop was begun and reached in the epoch that is over, and keeps the last episodes. */
  void report(Progress progress) {
    for (int hop = 0; hop < hops.size(); hop++) {
      progress.metric(new Metric(PracticeFeed.begun(hop + 1), epoch, hops.get(hop)[0]));
      progress.metric(new Metric(PracticeFeed.reached(hop + 1), epoch, hops.get(hop)[1]));
    }
    try {
      shelf.keep(feed.films());
    } catch (StoreException full) {
      progress.message(full.getMessage()); // practice is worth more than pictures of it
    }
  }
}
