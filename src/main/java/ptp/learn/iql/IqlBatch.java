package ptp.learn.iql;

import java.util.Arrays;
import java.util.Map;
import ptp.domain.Action;
import ptp.domain.GripperPose;
import ptp.domain.Latent;
import ptp.nn.Tensor;

/**
 * One batch of relabelled transitions as plain arrays, B rows each. Frames are code indices, {@link Latent#CODES} per row,
 * because they are a tenth of the latents' size and the lookup inside the training step costs next to nothing. A batch may
 * be filled again and again.
 *
 * <p>A row is: in the state {@code s_t}, with the gripper at {@code pose}, the action was {@code a_t}; n steps later came
 * the state {@code next = s_t+n}; the goal is {@code goal}. n is {@link IqlOptions.Values#nStep()}, or less where the
 * goal's own frame or the end of the trajectory comes earlier: for a goal k steps ahead in the same trajectory of T
 * actions, n = min(nStep, k, T - t), and {@code same} says that n = k.
 */
public final class IqlBatch {
  final int rows;
  final short[] state;
  final short[] next;
  final short[] goal;
  final float[] action;
  final float[] pose;
  final float[] steps;
  final float[] same;
  final float[] teaches;

  /** A batch of so many rows, to be filled with {@link #set}. */
  public IqlBatch(int rows) {
    this.rows = rows;
    state = new short[rows * Latent.CODES];
    next = new short[rows * Latent.CODES];
    goal = new short[rows * Latent.CODES];
    action = new float[rows * Action.SIZE];
    pose = new float[rows * GripperPose.SIZE];
    steps = new float[rows];
    same = new float[rows];
    teaches = new float[rows];
  }

  /** Transitions in the batch. */
  public int rows() {
    return rows;
  }

  /**
   * Fills a row.
   *
   * @param state codes of s_t, {@code short[144]}; likewise next and goal
   * @param action {@code float[5]}
   * @param pose the gripper at t ({@link GripperPose#toArray()})
   * @param steps n, at least 1
   * @param same whether {@code next} is the goal's own frame
   * @param teachesPolicy whether the action led towards the goal, so that the policy may imitate it: false for random
   *     goals
   */
  public void set(
      int row,
      short[] state,
      short[] next,
      short[] goal,
      float[] action,
      float[] pose,
      int steps,
      boolean same,
      boolean teachesPolicy) {
    if (steps < 1) throw new IllegalArgumentException("the next state must be at least 1 step ahead, not " + steps);
    System.arraycopy(state, 0, this.state, row * Latent.CODES, Latent.CODES);
    System.arraycopy(next, 0, this.next, row * Latent.CODES, Latent.CODES);
    System.arraycopy(goal, 0, this.goal, row * Latent.CODES, Latent.CODES);
    System.arraycopy(action, 0, this.action, row * Action.SIZE, Action.SIZE);
    System.arraycopy(pose, 0, this.pose, row * GripperPose.SIZE, GripperPose.SIZE);
    this.steps[row] = steps;
    this.same[row] = same ? 1 : 0;
    teaches[row] = teachesPolicy ? 1 : 0;
  }

  /** Under the names of {@code updates.py}. */
  Map<String, Tensor> tensors() {
    return Map.of(
        "observations", Tensor.of(state, rows, Latent.CODES),
        "next_observations", Tensor.of(next, rows, Latent.CODES),
        "goals", Tensor.of(goal, rows, Latent.CODES),
        "actions", Tensor.of(action, rows, Action.SIZE),
        "poses", Tensor.of(pose, rows, GripperPose.SIZE),
        "steps", Tensor.of(steps, rows),
        "goal_reached", Tensor.of(same, rows),
        "actor_mask", Tensor.of(teaches, rows));
  }

  /** 1 for every row. */
  Tensor alike() {
    float[] ones = new float[rows];
    Arrays.fill(ones, 1);
    return Tensor.of(ones, rows);
  }
}
