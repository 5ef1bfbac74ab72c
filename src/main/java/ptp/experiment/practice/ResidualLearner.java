package ptp.experiment.practice;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ptp.data.sampling.ReplayBuffer;
import ptp.data.sampling.ReplayFile;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.setup.NetworkFiles;
import ptp.io.Checkpoint;
import ptp.io.TensorFile;
import ptp.learn.residual.Residual;
import ptp.learn.residual.ResidualBatch;
import ptp.learn.residual.ResidualOptions;
import ptp.rollout.EpisodeResult;

/**
 * Leaves policy and values as they are and learns a residual on top, from what was practised towards commanded subgoals and
 * from nothing else: no hindsight, no demonstrations. A residual belongs to the problems that were practised, so that
 * practising one task unlearns no other.
 */
final class ResidualLearner implements PracticeLearner {
  private static final String SEGMENTS = "segments.bin";

  private final PracticeOptions options;
  private final LoadedNetworks networks;
  private final Seed seed;
  private Residual residual;
  private Segments segments;
  private SegmentMeasures fresh;
  private long updates;

  ResidualLearner(PracticeOptions options, LoadedNetworks networks, Seed seed) {
    this.options = options;
    this.networks = networks;
    this.seed = seed;
    Seed first = seed.derive("residual");
    use(Residual.create(options.residual(), networks.policy().insightSize(), first));
    segments = new Segments(networks, options.arrival(), new ReplayBuffer(options.replayCapacity()));
    fresh = new SegmentMeasures(options.residual().critics().discount());
  }

  private void use(Residual other) {
    residual = other;
    networks.add(residual);
  }

  @Override
  public void add(List<EpisodeResult> results) {
    for (EpisodeResult result : results) segments.add(result).forEach(segment -> fresh.add(segment, residual));
  }

  @Override
  public void warmUp(Progress progress) {
    learn(options.residual().critics().warmUp(), false, progress);
  }

  @Override
  public void learn(int epoch, Progress progress) {
    Map<String, Double> measured = new HashMap<>(fresh.take());
    measured.put("transitions", (double) segments.steps().transitions());
    measured.putAll(learn(options.gradientStepsPerEpoch(), true, progress));
    measured.forEach((name, value) -> progress.metric(new Metric("practice/" + name, epoch, value)));
  }

  /** Updates of the critics and, where asked for, of the actor; returns what the last ones measured. */
  private Map<String, Double> learn(int count, boolean actor, Progress progress) {
    Map<String, Double> measured = new HashMap<>();
    if (segments.all().isEmpty()) return measured;
    ResidualOptions o = options.residual();
    SegmentBatches batches = new SegmentBatches(o, segments.all(), seed.derive("rows"));
    for (int i = 0; i < count; i++, updates++) {
      progress.checkCancelled();
      ResidualBatch batch = batches.batch(updates);
      measured.putAll(residual.learnCritics(batch));
      if (actor && updates % o.actor().every() == 0) measured.putAll(residual.learnActor(batch));
      progress.at(i + 1, count);
    }
    return measured;
  }

  @Override
  public void save(Path folder) {
    TensorFile file = residual.save(true).describe("updates", Long.toString(updates));
    NetworkFiles.write(NetworkFiles.residualBeside(folder.resolve("policy")), file);
    ReplayFile.write(segments.steps(), folder.resolve(SEGMENTS));
  }

  @Override
  public void resume(Checkpoint checkpoint) {
    TensorFile saved = NetworkFiles.read(checkpoint.file(NetworkFiles.residualBeside(Path.of("policy")).toString()));
    use(Residual.load(saved));
    updates = Long.parseLong(saved.describedAs("updates"));
    segments = new Segments(networks, options.arrival(), ReplayFile.read(checkpoint.file(SEGMENTS)));
  }

  @Override
  public void keep(Path policy) {
    NetworkFiles.write(NetworkFiles.residualBeside(policy), residual.save(false));
    NetworkFiles.write(policy, networks.policy().save(false));
  }
}
