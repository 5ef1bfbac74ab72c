package ptp.experiment.evaluate;

import ptp.rollout.RolloutOptions;
import ptp.rollout.RolloutWatch;

/** Looks on while problems are planned and run. */
public interface EpisodeWatch extends RolloutWatch {
  /** Does not look. */
  EpisodeWatch NOBODY = (networks, options) -> {};

  /** Some problems are planned and then run side by side, with these networks. */
  void begin(LoadedNetworks networks, RolloutOptions options);
}
