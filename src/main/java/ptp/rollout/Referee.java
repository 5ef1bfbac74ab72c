package ptp.rollout;

import ptp.domain.Success;
import ptp.plan.Plans;

/** Judges whether an episode succeeded, once all that ran side by side have ended; it may take its time, as a person does. */
@FunctionalInterface
public interface Referee {
  /** By the objects' places where both are known, those of the goal and those of the world; else by {@link #PICTURE}. */
  Referee PLACES =
      ended -> ended.episode().goal().state()
          .flatMap(goal -> ended.environment().success(ended.episode().task(), goal))
          .orElseGet(() -> Referee.picture(ended));

  /** By the latent distance between what is seen last and the goal. */
  Referee PICTURE = Referee::picture;

  /** Whether an episode that has ended reached its goal. */
  Success judge(EndedEpisode ended);

  private static Success picture(EndedEpisode ended) {
    return Success.ofPicture(Plans.distance(ended.last(), ended.episode().plan().goal()) < ended.epsilon());
  }
}
