package ptp.run.stage;

import java.nio.file.Path;
import ptp.domain.Seed;
import ptp.run.Preset;
import ptp.store.Checkpoints;
import ptp.store.Workspace;

/**
 * Where the stages of one preset and training seed read and write.
 *
 * @param name the preset's name
 * @param seed the training seed: other demonstrations, other first weights
 */
public record Setup(Workspace workspace, String name, Preset preset, long seed) {
  /** The folder of the demonstrations. */
  public Path dataset() {
    return workspace.datasets().resolve(id());
  }

  public NetworkFiles networks() {
    return new NetworkFiles(workspace.networks().resolve(id()));
  }

  /** The unfinished training of a network. */
  Checkpoints checkpoints(String network) {
    return new Checkpoints(workspace.networks().resolve(id()).resolve(".training-" + network));
  }

  /** The random numbers of a part of the work. */
  Seed random(String part) {
    return new Seed(seed).derive(part);
  }

  private String id() {
    return name + "-" + seed;
  }
}
