package ptp.rollout;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;

/** Goes towards its goal at a given speed. Codes and latents hold the position in their first number. */
final class LineAgent implements Agent {
  private final float speed;
  private final List<Float> goals = new ArrayList<>();

  LineAgent(double speed) {
    this.speed = (float) speed;
  }

  /** The goals that the first episode of a batch was given, one per step. */
  List<Float> goals() {
    return goals;
  }

  static float[] latent(double position) {
    float[] latent = new float[Latent.SIZE];
    latent[0] = (float) position;
    return latent;
  }

  @Override
  public short[] encode(byte[] frames, int count) {
    short[] codes = new short[count * Latent.CODES];
    for (int i = 0; i < count; i++) {
      codes[i * Latent.CODES] = (short) Math.round(LineWorld.position(frames, i) / LineWorld.GRAIN);
    }
    return codes;
  }

  @Override
  public float[] latents(short[] codes, int count) {
    float[] latents = new float[count * Latent.SIZE];
    for (int i = 0; i < count; i++) {
      latents[i * Latent.SIZE] = (float) (codes[i * Latent.CODES] * LineWorld.GRAIN);
    }
    return latents;
  }

  @Override
  public short[] codes(float[] latents, int count) {
    short[] codes = new short[count * Latent.CODES];
    for (int i = 0; i < count; i++) {
      codes[i * Latent.CODES] = (short) Math.round(latents[i * Latent.SIZE] / LineWorld.GRAIN);
    }
    return codes;
  }

  @Override
  public float[] act(float[] states, float[] goals, List<GripperPose> poses) {
    this.goals.add(goals[0]);
    float[] actions = new float[poses.size() * Action.SIZE];
    for (int i = 0; i < poses.size(); i++) {
      float way = goals[i * Latent.SIZE] - states[i * Latent.SIZE];
      actions[i * Action.SIZE] = speed * Math.signum(way);
      actions[i * Action.SIZE + 4] = Float.NaN;
    }
    return actions;
  }
}
