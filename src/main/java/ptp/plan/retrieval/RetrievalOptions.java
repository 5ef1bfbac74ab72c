package ptp.plan.retrieval;

import ptp.config.Option;

/** Options of retrieved plans. */
public record RetrievalOptions(
    @Option(doc = "subgoals of a retrieved plan, the goal included", min = 1, max = 64) int subgoals,
    @Option(doc = "number of demonstration states that retrieval chooses from", min = 1, max = 1_000_000) int states) {

  /** As many subgoals as an episode follows on the laptop. */
  public static RetrievalOptions defaults() {
    return new RetrievalOptions(2, 4000);
  }
}
