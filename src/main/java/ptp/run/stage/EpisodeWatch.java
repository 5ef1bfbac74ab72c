package ptp.run.stage;

import ptp.run.rollout.RolloutOptions;
import ptp.run.rollout.RolloutWatch;

/** Looks on while problems are planned and run. */
interface EpisodeWatch extends RolloutWatch {
  /** Does not look. */
  EpisodeWatch NOBODY = (networks, options) -> {};

  /** Some problems are planned and then run side by side, with these networks. */
  void begin(LoadedNetworks networks, RolloutOptions options);
}
