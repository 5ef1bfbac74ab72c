package ptp.rollout;

import java.util.List;
import ptp.domain.GripperPose;

/** Encoder and policy as roll-outs need them; all calls work on a batch of M states. */
public interface Agent {
  /**
   * Encodes pictures.
   *
   * @param frames M pictures of 48 x 48 x 3 bytes
   * @return M x 144 code indices
   */
  short[] encode(byte[] frames, int count);

  /** Latent states of codes: M x 144 indices to M x 720 numbers. */
  float[] latents(short[] codes, int count);

  /** Codes nearest to latent states: M x 720 numbers to M x 144 indices. */
  short[] codes(float[] latents, int count);

  /**
   * The policy's mean actions.
   *
   * @param states M x 720
   * @param goals M x 720
   * @param poses M gripper poses, which an image-only policy ignores
   * @return M x 5
   */
  float[] act(float[] states, float[] goals, List<GripperPose> poses);
}
