package ptp.learn.residual;

import java.util.Map;
import ptp.domain.Action;
import ptp.nn.Tensor;

/** Rows of practice for one update. Filled anew for every update. */
public final class ResidualBatch {
  final int rows;
  final int features;
  final float[] state;
  final float[] next;
  final float[] action;
  final float[] reward;
  final float[] discount;
  final float[] noise;
  final float[] arrived;
  final long[] pair = {0, 1};

  /**
   * @param features numbers that the frozen networks give for a state and a goal
   */
  public ResidualBatch(int rows, int features) {
    this.rows = rows;
    this.features = features;
    state = new float[rows * features];
    next = new float[rows * features];
    action = new float[rows * Action.SIZE];
    noise = new float[rows * Action.SIZE];
    reward = new float[rows];
    discount = new float[rows];
    arrived = new float[rows];
  }

  /**
   * What was known before a step and n steps later, and the action of that step.
   *
   * @param features of a whole segment, row by row; {@code from} and {@code to} are rows
   * @param actions of the whole segment
   */
  public ResidualBatch step(int row, float[] features, float[] actions, int from, int to) {
    System.arraycopy(features, from * this.features, state, row * this.features, this.features);
    System.arraycopy(features, to * this.features, next, row * this.features, this.features);
    System.arraycopy(actions, from * Action.SIZE, action, row * Action.SIZE, Action.SIZE);
    return this;
  }

  /**
   * What the n steps cost.
   *
   * @param reward sum of their rewards, discounted
   * @param discount of what comes after them; 0 where nothing does
   * @param arrived whether the segment arrived, at these steps or later
   */
  public ResidualBatch outcome(int row, double reward, double discount, boolean arrived) {
    this.reward[row] = (float) reward;
    this.discount[row] = (float) discount;
    this.arrived[row] = arrived ? 1 : 0;
    return this;
  }

  /** The {@code index}-th number of noise on the target's actions, rows x 5. */
  public void noise(int index, double value) {
    noise[index] = (float) value;
  }

  /** Two critics; the target is the lesser of them. */
  public void pair(int one, int two) {
    pair[0] = one;
    pair[1] = two;
  }

  /** Under the names that the losses use. */
  Map<String, Tensor> tensors() {
    return Map.of(
        "state", Tensor.of(state, rows, features),
        "next", Tensor.of(next, rows, features),
        "action", Tensor.of(action, rows, Action.SIZE),
        "noise", Tensor.of(noise, rows, Action.SIZE),
        "reward", Tensor.of(reward, rows),
        "discount", Tensor.of(discount, rows),
        "arrived", Tensor.of(arrived, rows),
        "pair", Tensor.of(pair, 2));
  }
}
