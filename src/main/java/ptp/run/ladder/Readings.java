package ptp.run.ladder;

import java.util.List;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Trajectory;
import ptp.learn.readout.Readout;
import ptp.learn.readout.ReadoutOptions;
import ptp.learn.vqvae.Vqvae;
import ptp.nn.Tensor;
import ptp.run.stage.NetworkFiles;
import ptp.run.stage.ReadoutStage;
import ptp.run.stage.Setup;

/** A setup's encoder and the read-outs that belong to it: estimates of where things are, from latents alone. */
final class Readings implements AutoCloseable {
  private final Vqvae vqvae;
  private final Readout readout;

  private Readings(Vqvae vqvae, Readout readout) {
    this.vqvae = vqvae;
    this.readout = readout;
  }

  /** Trains the read-outs when they are missing; refused in a sentence when there can be none. */
  static Readings open(Setup setup, ReadoutOptions options, Progress progress) {
    if (!new ReadoutStage(setup, options).run(progress)) throw new IllegalArgumentException(ReadoutStage.NONE);
    Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()));
    try {
      return new Readings(vqvae, Readout.load(NetworkFiles.read(setup.networks().readout())));
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
    return states.stream().map(ReadoutStage::numbers).toArray(float[][]::new);
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
