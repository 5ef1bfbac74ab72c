package ptp.diagnose;

import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.ProbeStage;
import ptp.learn.probe.ProbeOptions;
import ptp.learn.probe.StateProbe;
import ptp.learn.vqvae.Vqvae;
import ptp.nn.Tensor;

/** A setup's encoder and the probes that belong to it: estimates of where things are, from latents alone. */
final class ProbedEncoder implements AutoCloseable {
  private final Vqvae vqvae;
  private final StateProbe readout;

  private ProbedEncoder(Vqvae vqvae, StateProbe readout) {
    this.vqvae = vqvae;
    this.readout = readout;
  }

  /** Trains the probes when they are missing; refused in a sentence when there can be none. */
  static ProbedEncoder open(Setup setup, ProbeOptions options, Progress progress) {
    if (!new ProbeStage(setup, options).run(progress)) throw new IllegalArgumentException(ProbeStage.NONE);
    Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()));
    try {
      return new ProbedEncoder(vqvae, StateProbe.load(NetworkFiles.read(setup.networks().readout())));
    } catch (RuntimeException e) {
      vqvae.close();
      throw e;
    }
  }

  Vqvae encoder() {
    return vqvae;
  }

  /** Places that codes show. */
  float[][] ofCodes(short[] codes, int count) {
    return readout.predict(vqvae.latents(codes, count), count);
  }

  /** Places that latents [n, 720] show. */
  float[][] ofLatents(Tensor latents) {
    return readout.predict(latents);
  }

  /** Places that pictures show. */
  float[][] ofFrames(List<Frame> frames) {
    return ofCodes(vqvae.encode(pixels(frames), frames.size()), frames.size());
  }

  /** True places. */
  static float[][] truth(List<SceneState> states) {
    return states.stream().map(ProbeStage::numbers).toArray(float[][]::new);
  }

  static List<Frame> frames(Trajectory trajectory) {
    return trajectory.observations().stream().map(Observation::frame).toList();
  }

  static byte[] pixels(List<Frame> frames) {
    byte[] all = new byte[frames.size() * Frame.OBSERVATION_BYTES];
    for (int i = 0; i < frames.size(); i++) {
      System.arraycopy(frames.get(i).rgb(), 0, all, i * Frame.OBSERVATION_BYTES, Frame.OBSERVATION_BYTES);
    }
    return all;
  }

  @Override
  public void close() {
    readout.close();
    vqvae.close();
  }
}
