package ptp.run.stage;

import java.util.List;
import ptp.config.Option;
import ptp.learn.subgoals.SubgoalOptions;

/** The conditional subgoal generators, one per temporal resolution. */
public record GeneratorOptions(
    @Option(doc = "steps that a subgoal lies ahead, one generator each", paper = "60, 30, 15", min = 1,
        max = 1000) List<Integer> steps,
    @Option(doc = "network and loss, the same for each generator") SubgoalOptions network) {

  /** The options of one generator: the common ones with the training sequences of its resolution (method.md, section 2). */
  public SubgoalOptions of(int spanned) {
    SubgoalOptions sequences = SubgoalOptions.defaults(spanned);
    return new SubgoalOptions(
        network.architecture(), network.width(), network.noise(), spanned, sequences.minGap(), sequences.maxGap(),
        sequences.sequenceSteps(), sequences.edgeFrames(), network.reconstructionWeight(), network.klWeight(),
        network.clipNorm(), network.learningRate(), network.batch(), network.trainingSteps());
  }

  public static GeneratorOptions defaults() {
    return new GeneratorOptions(List.of(60, 30, 15), SubgoalOptions.fast(15));
  }
}
