package ptp.experiment.preset;

import java.util.Collections;
import java.util.List;
import ptp.config.Option;
import ptp.learn.subgoals.DistillationOptions;
import ptp.learn.subgoals.SubgoalOptions;

/** The conditional subgoal generators, one per temporal resolution. */
public record GeneratorOptions(
    @Option(doc = "steps between a state and its subgoal, one generator each", paper = "60, 30, 15",
        min = SubgoalOptions.FEWEST_STEPS,
        max = SubgoalOptions.MOST_STEPS) List<Integer> steps,
    @Option(doc = "network and loss of the first, coarsest generator") SubgoalOptions network,
    @Option(
        doc = "network and loss of the finer generators, which run six of seven searches",
        paper = "as the coarsest") SubgoalOptions finer,
    @Option(doc = "small networks distilled from the generators, for a faster search",
        alias = "surrogate") DistillationOptions distilled) {

  /** The options of one generator: those of its kind with the training sequences of its resolution (method.md, section 2). */
  public SubgoalOptions of(int spanned) {
    SubgoalOptions sequences = SubgoalOptions.defaults(spanned);
    SubgoalOptions o = spanned == Collections.max(steps) ? network : finer;
    return new SubgoalOptions(
        o.architecture(), o.width(), o.latentDim(), spanned, sequences.minGap(), sequences.maxGap(),
        sequences.sequenceSteps(), sequences.edgeFrames(), o.reconstructionWeight(), o.klWeight(), o.clipNorm(),
        o.learningRate(), o.batch(), o.gradientSteps());
  }

  /** Generators for segments of 60, 30 and 15 steps. */
  public static GeneratorOptions defaults() {
    return new GeneratorOptions(List.of(60, 30, 15), SubgoalOptions.defaults(60), SubgoalOptions.fast(15),
        DistillationOptions
            .defaults());
  }
}
