package ptp.robot;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import ptp.domain.Action;
import ptp.domain.Frame;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.rollout.Agent;

/** Acts by everything that it sees: one bit of one pixel or of the pose changes all that follows. */
final class PictureAgent implements Agent {
  @Override
  public short[] encode(byte[] frames, int count) {
    short[] codes = new short[count * Latent.CODES];
    for (int i = 0; i < codes.length; i++) {
      int row = i / Latent.CODES;
      byte[] frame = Arrays.copyOfRange(frames, row * Frame.OBSERVATION_BYTES, (row + 1) * Frame.OBSERVATION_BYTES);
      codes[i] = (short) (Math.abs(Arrays.hashCode(frame) + 31 * (i % Latent.CODES)) % 512);
    }
    return codes;
  }

  @Override
  public float[] latents(short[] codes, int count) {
    float[] latents = new float[count * Latent.SIZE];
    for (int i = 0; i < latents.length; i++) latents[i] = codes[i % codes.length] / 512f;
    return latents;
  }

  @Override
  public short[] codes(float[] latents, int count) {
    return new short[count * Latent.CODES];
  }

  @Override
  public float[] act(float[] states, float[] goals, List<GripperPose> poses) {
    SplittableRandom random = new SplittableRandom(Arrays.hashCode(states) ^ (long) Arrays.hashCode(goals) << 20
        ^ Arrays.hashCode(poses.getFirst().toArray()));
    float[] action = new float[poses.size() * Action.SIZE];
    for (int i = 0; i < action.length; i++) action[i] = (float) random.nextDouble(-1.2, 1.2);
    return action;
  }
}
