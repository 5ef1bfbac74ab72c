package ptp.plan.ptp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The latent plan buffer of one level (paper, section V-B): latents z of earlier plans, first in, first out. An entry
 * holds the z of all segments of its level, and a segment draws from its own place, because "in each target task, the
 * subgoals are supposed to have the same semantic meaning".
 */
public final class PlanBuffer {
  private final int capacity;
  private final Deque<List<float[]>> plans = new ArrayDeque<>();

  PlanBuffer(int capacity) {
    this.capacity = capacity;
  }

  /** Adds a level's plan, {@code [segment][steps x 8]}, and drops the oldest beyond the capacity. */
  public void add(List<float[]> latentPlan) {
    plans.addLast(latentPlan.stream().map(float[]::clone).toList());
    while (plans.size() > capacity) plans.removeFirst();
  }

  public int size() {
    return plans.size();
  }

  /** Everything in it, oldest first: what a checkpoint keeps. */
  public List<List<float[]>> contents() {
    return List.copyOf(plans);
  }

  /** Plans as an indexable list, for drawing from. */
  Sample sample() {
    return new Sample(new ArrayList<>(plans));
  }

  /** The buffer's plans at one moment. */
  record Sample(List<List<float[]>> plans) {
    /** The z of a segment of a random plan, {@code [steps x 8]}. */
    float[] draw(int segment, RandomGenerator random) {
      return plans.get(random.nextInt(plans.size())).get(segment);
    }
  }
}
