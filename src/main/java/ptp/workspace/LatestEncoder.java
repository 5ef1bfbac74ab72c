package ptp.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.EncoderStage;
import ptp.experiment.train.TrainingLoop;
import ptp.io.Checkpoint;
import ptp.io.Checkpoints;
import ptp.io.StoreException;
import ptp.learn.vqvae.Vqvae;
import ptp.service.ReconstructionService.State;

/** The encoder of a setup as it is now: the finished one, or the newest checkpoint of its training. */
public final class LatestEncoder {
  private final Setup setup;
  private final Path finished;
  private final Checkpoints checkpoints;

  public LatestEncoder(Setup setup) {
    this.setup = setup;
    this.finished = setup.networks().encoder();
    this.checkpoints = setup.checkpoints(EncoderStage.NAME);
  }

  /** Which one it is, told by names and times alone; empty where there is none. */
  public Optional<State> state() {
    if (Files.exists(finished)) return Optional.of(state(OptionalLong.empty(), written(finished)));
    OptionalLong step = checkpoints.newestStep();
    return step.isEmpty() ? Optional.empty() : Optional.of(state(step, 0));
  }

  /** Loads it; whoever takes it closes it. A checkpoint may be gone before it is read: then it is said in a sentence. */
  public Optional<Loaded> load() {
    if (Files.exists(finished)) {
      State state = state(OptionalLong.empty(), written(finished));
      return Optional.of(new Loaded(state, Vqvae.load(NetworkFiles.read(finished))));
    }
    return checkpoints.newest().checkpoint().map(this::load);
  }

  private Loaded load(Checkpoint checkpoint) {
    Vqvae encoder = Vqvae.load(NetworkFiles.read(checkpoint.file(TrainingLoop.STATE)));
    return new Loaded(state(OptionalLong.of(checkpoint.step()), 0), encoder);
  }

  private State state(OptionalLong updates, long written) {
    return new State(updates, setup.preset().encoder().gradientSteps(), written);
  }

  private static long written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      throw new StoreException("the encoder " + file + " cannot be read; train it again (ptp train)", e);
    }
  }

  /** An encoder and which one it is. */
  public record Loaded(State state, Vqvae encoder) implements AutoCloseable {
    @Override
    public void close() {
      encoder.close();
    }
  }
}
