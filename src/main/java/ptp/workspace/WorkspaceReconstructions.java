package ptp.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ptp.data.dataset.DatasetReader;
import ptp.domain.Frame;
import ptp.experiment.record.Workspace;
import ptp.experiment.setup.Setup;
import ptp.learn.vqvae.Vqvae;
import ptp.service.ReconstructionService;

/** Reconstructions by the encoders of a workspace: read from their files, so that training does not know of it. */
final class WorkspaceReconstructions implements ReconstructionService {
  private final Workspace workspace;
  private final Presets presets;
  private final WatchedFolder networks;

  WorkspaceReconstructions(Workspace workspace, Presets presets) {
    this.workspace = workspace;
    this.presets = presets;
    this.networks = new WatchedFolder(workspace.networks(), 2);
  }

  @Override
  public Runnable subscribe(Runnable listener) {
    return networks.subscribe(listener);
  }

  @Override
  public Optional<State> newest(String preset, long seed) {
    return new LatestEncoder(setup(preset, seed)).state();
  }

  @Override
  public Optional<Reconstructions> read(String preset, long seed, int count) {
    Setup setup = setup(preset, seed);
    Optional<LatestEncoder.Loaded> loaded = new LatestEncoder(setup).load();
    if (loaded.isEmpty()) return Optional.empty();
    try (LatestEncoder.Loaded newest = loaded.get();
        DatasetReader dataset = setup.openDataset()) {
      return Optional.of(new Reconstructions(newest.state(), pairs(newest.encoder(), dataset, count)));
    }
  }

  private Setup setup(String preset, long seed) {
    return new Setup(workspace, preset, presets.read(preset), seed);
  }

  private static List<Pair> pairs(Vqvae encoder, DatasetReader dataset, int wanted) {
    int count = Math.min(wanted, dataset.rows());
    if (count == 0) return List.of();
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) rows[i] = (int) ((2L * i + 1) * dataset.rows() / (2L * count));
    byte[] frames = new byte[count * Frame.OBSERVATION_BYTES];
    dataset.copyFrames(rows, frames);
    byte[] kept = encoder.decode(encoder.encode(frames, count), count);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) pairs.add(new Pair(frame(frames, i), frame(kept, i)));
    return pairs;
  }

  private static Frame frame(byte[] frames, int i) {
    return Frame.observation(
        Arrays.copyOfRange(frames, i * Frame.OBSERVATION_BYTES, (i + 1) * Frame.OBSERVATION_BYTES));
  }
}
