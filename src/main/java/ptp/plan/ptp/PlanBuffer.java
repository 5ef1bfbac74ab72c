package ptp.plan.ptp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import ptp.io.TensorFile;

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

  /** Plans in the buffer, at most its capacity. */
  public int size() {
    return plans.size();
  }

  /** Puts everything in it into a file; nothing where there is nothing. */
  void save(TensorFile file, String name) {
    if (plans.isEmpty()) return;
    int segments = plans.getFirst().size();
    int numbers = plans.getFirst().getFirst().length;
    float[] all = new float[plans.size() * segments * numbers];
    int at = 0;
    for (List<float[]> plan : plans) {
      for (float[] segment : plan) {
        System.arraycopy(segment, 0, all, at, numbers);
        at += numbers;
      }
    }
    file.put(name, all, plans.size(), segments, numbers);
  }

  /** Adds what {@link #save} put into a file. */
  void fill(TensorFile.Entry saved) {
    float[] all = saved.values();
    int segments = (int) saved.shape()[1];
    int numbers = (int) saved.shape()[2];
    for (int from = 0; from < all.length; from += segments * numbers) {
      List<float[]> plan = new ArrayList<>();
      for (int s = 0; s < segments; s++) {
        int at = from + s * numbers;
        plan.add(Arrays.copyOfRange(all, at, at + numbers));
      }
      add(plan);
    }
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
