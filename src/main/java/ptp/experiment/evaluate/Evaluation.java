package ptp.experiment.evaluate;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.rollout.EpisodeResult;

/**
 * Success of a method on a task over n episodes.
 *
 * @param success episodes whose whole task was done at the last step
 * @param stages for each of the task's stages, in how many episodes it was done; empty where a goal is a picture only
 */
public record Evaluation(Task task, MethodId method, int n, int success, List<Integer> stages) {
  /** Counts the successes of episodes of one task. */
  public static Evaluation of(Task task, MethodId method, List<EpisodeResult> results) {
    List<Integer> stages = new ArrayList<>();
    int told = results.stream().mapToInt(r -> r.success().stages().size()).min().orElse(0);
    for (int stage = 0; stage < told; stage++) {
      int s = stage;
      stages.add((int) results.stream().filter(r -> r.success().stages().get(s)).count());
    }
    int whole = (int) results.stream().filter(r -> r.success().whole()).count();
    return new Evaluation(task, method, results.size(), whole, stages);
  }

  /** Share of successful episodes. */
  public double rate() {
    return success / (double) n;
  }

  /** Share of episodes in which a stage was done, counted from 0. */
  public double stageRate(int stage) {
    return stages.get(stage) / (double) n;
  }
}
