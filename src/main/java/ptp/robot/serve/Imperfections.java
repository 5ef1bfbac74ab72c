package ptp.robot.serve;

import java.util.SplittableRandom;
import ptp.domain.Frame;
import ptp.domain.Seed;

/**
 * What a simulated robot does worse than the simulator.
 *
 * @param latencyMs by which every picture arrives late, in real time
 * @param cameraNoise standard deviation of every pixel's noise, grey levels of 255
 */
public record Imperfections(int latencyMs, double cameraNoise) {
  public static final Imperfections NONE = new Imperfections(0, 0);

  public Imperfections {
    if (latencyMs < 0 || latencyMs > 1000) {
      throw new IllegalArgumentException("latency must be 0 to 1000 ms, not " + latencyMs);
    }
    if (!(cameraNoise >= 0 && cameraNoise <= 255)) {
      throw new IllegalArgumentException("camera noise must be 0 to 255 grey levels, not " + cameraNoise);
    }
  }

  /** The picture as the camera gives it. */
  Frame seen(Frame sound, Seed seed) {
    if (cameraNoise == 0) return sound;
    SplittableRandom random = seed.random();
    byte[] rgb = sound.rgb().clone();
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) Math.clamp(Math.round((rgb[i] & 255) + cameraNoise * random.nextGaussian()), 0, 255);
    }
    return new Frame(sound.width(), sound.height(), rgb);
  }
}
