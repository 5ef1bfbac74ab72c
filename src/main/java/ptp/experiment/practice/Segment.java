package ptp.experiment.practice;

import java.util.Arrays;
import ptp.domain.Action;
import ptp.plan.ArrivalOptions;
import ptp.plan.GoalArrival;

/**
 * The steps that a policy took towards one subgoal, until it arrived or was given up.
 *
 * @param features what the frozen networks know before each of T steps and after the last, {@code [(T + 1) x N]}
 * @param actions {@code [T x 5]}
 * @param arrived whether the last step arrived; otherwise more steps could follow
 */
record Segment(float[] features, float[] actions, boolean arrived) {
  /** Where V is in a row of features. */
  private static final int VALUE = Action.SIZE;

  /** A segment that is already cut where it arrives. */
  static Segment of(float[] features, float[] actions, ArrivalOptions arrival) {
    int steps = actions.length / Action.SIZE;
    return new Segment(features, actions, GoalArrival.along(values(features, steps + 1), arrival).steps() == steps);
  }

  /** V of rows of features. */
  static float[] values(float[] features, int rows) {
    float[] values = new float[rows];
    int width = features.length / rows;
    for (int i = 0; i < rows; i++) values[i] = features[i * width + VALUE];
    return values;
  }

  /** Number of steps, T. */
  int length() {
    return actions.length / Action.SIZE;
  }

  /** Numbers in a row of features. */
  int width() {
    return features.length / (length() + 1);
  }

  /** V before the {@code step}-th step. */
  float value(int step) {
    return features[step * width() + VALUE];
  }

  /** Reward: -1 for every step but the one that arrives. */
  int sumOfRewards() {
    return arrived ? 1 - length() : -length();
  }

  /** The sum of rewards from a step on, discounted; of a segment that did not arrive only what was seen of it. */
  double discountedFrom(int step, double discount) {
    return discounted(length() - step - (arrived ? 1 : 0), discount);
  }

  /** -(1 + gamma + ... ) of so many steps that cost 1. */
  static double discounted(int steps, double discount) {
    return (Math.pow(discount, steps) - 1) / (1 - discount);
  }

  /** The features before each step, without those after the last one. */
  float[] before() {
    return Arrays.copyOf(features, length() * width());
  }
}
