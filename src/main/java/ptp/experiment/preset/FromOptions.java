package ptp.experiment.preset;

import ptp.config.Option;

/** What a preset takes over that another one trained, with the same training seed. */
public record FromOptions(
    @Option(doc = "the preset whose demonstrations and networks are used; empty for its own") String preset,
    @Option(
        doc = "the first so many of these demonstrations train a policy of its own, beside the values and all else of the "
            + "other preset; 0 takes the policy over too",
        min = 0, max = 1_000_000) int demonstrations) {

  /** A preset that trains everything itself. */
  public static FromOptions defaults() {
    return new FromOptions("", 0);
  }

  /** Whether anything is taken over. */
  public boolean another() {
    return !preset.isEmpty();
  }

  /** Whether the policy is trained anew on what was taken over. */
  public boolean ownPolicy() {
    return !another() || demonstrations > 0;
  }
}
