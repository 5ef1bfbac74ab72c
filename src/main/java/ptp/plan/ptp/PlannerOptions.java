package ptp.plan.ptp;

import java.util.List;
import ptp.config.Option;

/** Options of the hierarchical planner. A plan has subgoalsPerSegment ^ (number of levels) subgoals. */
public record PlannerOptions(
    @Option(doc = "N, candidates per segment and round", paper = "1024", min = 2, max = 100_000) int candidates,
    @Option(
        doc = "Standard deviation of the noise in each MPPI round after the first, which samples the prior",
        paper = "[1.0, 0.5, 0.2, 0.1, 0.1] (released code)",
        min = 0,
        max = 100, alias = "noise") List<Double> proposalStds,
    @Option(doc = "Temperature of MPPI's weights softmax(-cost / temperature)", paper = "0.1 (released code)",
        min = 1e-6, max = 1e6) double temperature,
    @Option(doc = "eta, weight of the values in the cost", paper = "0.01; released code 0.001", min = 0,
        max = 1e6) double eta,
    @Option(doc = "Weight of the sum of ||z||^2 in the cost", paper = "0; released code 0.01",
        min = 0, max = 1e6) double priorWeight,
    @Option(doc = "Steps of each level's generator, coarse to fine", paper = "[60, 30, 15]", min = 1, max = 1000) List<
        Integer> levels,
    @Option(doc = "M, subgoals planned in each segment of the level above", paper = "2", min = 1,
        max = 64) int subgoalsPerSegment,
    @Option(doc = "Capacity of each level's plan buffer in plans; 0 for no buffer", paper = "1000 (released code)",
        min = 0, max = 1_000_000) int bufferCapacity,
    @Option(doc = "Plans in the buffer before it is used", paper = "32 (released code)",
        min = 1, max = 1_000_000) int bufferMinimum,
    @Option(
        doc = "Probability that a search takes half of its first candidates from the plan buffer",
        paper = "1; released code 0.9",
        min = 0,
        max = 1) double bufferProbability,
    @Option(
        doc = "Candidates per segment, scored by the distilled generator, that the generator re-scores in two "
            + "more rounds; 0 searches with the generators alone",
        paper = "0",
        min = 0,
        max = 100_000, alias = "finalists") int rescoredCandidates) {

  public PlannerOptions {
    proposalStds = List.copyOf(proposalStds);
    levels = List.copyOf(levels);
    if (candidates < 2) throw new IllegalArgumentException("a search needs at least 2 candidates, not " + candidates);
    if (!(temperature > 0)) throw new IllegalArgumentException("the temperature must be above 0, not " + temperature);
    if (levels.isEmpty()) throw new IllegalArgumentException("a planner needs at least one level");
    if (rescoredCandidates > 0 && proposalStds.isEmpty()) {
      throw new IllegalArgumentException(
          "rescoredCandidates needs at least one round in proposalStds; add one, or set rescoredCandidates to 0");
    }
  }

  /** The paper's three levels with a quarter of the candidates; differs from the paper because two cores are slower. */
  public static PlannerOptions defaults() {
    return new PlannerOptions(256, List.of(.5, .25, .12), .1, .05, .1, List.of(60, 30, 15), 2, 1000, 32, .9, 0);
  }

  /** A quicker search for a plan that changes with every stroke of a pen: a quarter of the candidates. */
  public PlannerOptions sketched() {
    return with(Math.max(2, candidates / 4), levels);
  }

  /** The same search without its finer levels. */
  public PlannerOptions coarsest(int kept) {
    return with(candidates, levels.subList(0, Math.min(kept, levels.size())));
  }

  private PlannerOptions with(int count, List<Integer> coarse) {
    return new PlannerOptions(
        count, proposalStds, temperature, eta, priorWeight, coarse, subgoalsPerSegment, bufferCapacity, bufferMinimum,
        bufferProbability, rescoredCandidates);
  }

  /** The same search with distilled generators, see {@link #rescoredCandidates}. */
  public PlannerOptions withRescored(int count) {
    return new PlannerOptions(
        candidates, proposalStds, temperature, eta, priorWeight, levels, subgoalsPerSegment, bufferCapacity,
        bufferMinimum,
        bufferProbability, count);
  }

  /** The ablation without plan buffer. */
  public PlannerOptions withoutBuffer() {
    return new PlannerOptions(
        candidates, proposalStds, temperature, eta, priorWeight, levels, subgoalsPerSegment, 0, bufferMinimum,
        bufferProbability, rescoredCandidates);
  }

  /** The ablation without hierarchy: one level with the finest generator and as many subgoals. */
  public PlannerOptions flat() {
    return new PlannerOptions(
        candidates, proposalStds, temperature, eta, priorWeight, List.of(levels.getLast()), subgoals(), bufferCapacity,
        bufferMinimum, bufferProbability, rescoredCandidates);
  }

  /** K, subgoals of a whole plan. */
  public int subgoals() {
    return Math.toIntExact(Math.round(Math.pow(subgoalsPerSegment, levels.size())));
  }
}
