package ptp.experiment.practice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ptp.data.sampling.ReplayBuffer;
import ptp.data.sampling.ReplayFile;
import ptp.data.sampling.TransitionTable;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.train.IqlSampler;
import ptp.io.Checkpoint;
import ptp.io.TensorFile;
import ptp.learn.iql.IqlOptions;
import ptp.rollout.EpisodeResult;

/**
 * Updates policy and values in place, on demonstrations and on what was practised, relabelled in hindsight (Algorithm 1,
 * lines 17 to 20). Without updates the policy stays as it is.
 */
final class CloningLearner implements PracticeLearner {
  private static final String POLICY = "policy.safetensors";
  private static final String REPLAY = "replay.bin";

  private final PracticeOptions options;
  private final TransitionTable demonstrations;
  private final LoadedNetworks networks;
  private final Seed seed;
  private ReplayBuffer replay;
  private long updates;

  CloningLearner(PracticeOptions options, TransitionTable demonstrations, LoadedNetworks networks, Seed seed) {
    this.options = options;
    this.demonstrations = demonstrations;
    this.networks = networks;
    this.seed = seed;
    this.replay = new ReplayBuffer(options.replayCapacity());
    networks.policy().anchorHere();
  }

  @Override
  public void add(List<EpisodeResult> results) {
    for (EpisodeResult result : results)
      OnlineEpisodes.of(result, options.relabelWindow(), networks).forEach(replay::add);
  }

  @Override
  public void warmUp(Progress progress) {}

  @Override
  public void learn(int epoch, Progress progress) {
    progress.metric(new Metric("practice/transitions", epoch, replay.transitions()));
    IqlOptions iql = networks.policy().options();
    double share = replay.transitions() == 0 ? 1 : options.offlineShare();
    int offline = (int) Math.round(share * iql.batch());
    int online = iql.batch() - offline;
    IqlSampler sampler = new IqlSampler(iql, options.goalHorizon(), seed.derive("transitions"));
    Map<String, Double> metrics = Map.of();
    for (int i = 0; i < options.updates(); i++) {
      progress.checkCancelled();
      sampler.start();
      if (online > 0) sampler.add(replay, 2 * updates, online);
      if (offline > 0) sampler.add(demonstrations, 2 * updates + 1, offline);
      metrics = sampler.update(networks.policy(), updates++);
      progress.at(i + 1, options.updates());
    }
    metrics.forEach((name, value) -> progress.metric(new Metric("practice/" + name, epoch, value)));
  }

  @Override
  public void save(Path folder) {
    TensorFile policy = networks.policy().save(true).describe("updates", Long.toString(updates));
    NetworkFiles.write(folder.resolve(POLICY), policy);
    ReplayFile.write(replay, folder.resolve(REPLAY));
  }

  @Override
  public void resume(Checkpoint checkpoint) {
    TensorFile saved = NetworkFiles.read(checkpoint.file(POLICY));
    networks.resumePolicy(saved);
    updates = Long.parseLong(saved.describedAs("updates"));
    replay = ReplayFile.read(checkpoint.file(REPLAY));
  }

  @Override
  public void keep(Path policy) {
    NetworkFiles.write(policy, networks.policy().save(false));
  }
}
