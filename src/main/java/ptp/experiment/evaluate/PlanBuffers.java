package ptp.experiment.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ptp.experiment.setup.NetworkFiles;
import ptp.io.TensorFile;
import ptp.plan.Planner;
import ptp.plan.ptp.PlanBuffer;
import ptp.plan.ptp.PtpPlanner;

/** Latent plan buffers as tensors: one of {@code [plans, segments, numbers]} per level. */
public final class PlanBuffers {
  private PlanBuffers() {}

  /** Where the plan buffers lie that belong to a policy. */
  public static Path beside(Path policy) {
    return policy.resolveSibling("plans.safetensors");
  }

  /** Writes what a planner remembers, if it does. */
  public static void save(Planner planner, Path file) {
    if (planner instanceof PtpPlanner search) NetworkFiles.write(file, tensors(search.buffers()));
  }

  /** Fills a planner's buffers with what a file remembers, if there is one. */
  public static void restore(Path file, Planner planner) {
    if (planner instanceof PtpPlanner search && Files.exists(file)) restore(NetworkFiles.read(file), search.buffers());
  }

  private static TensorFile tensors(List<PlanBuffer> buffers) {
    TensorFile file = new TensorFile();
    for (int level = 0; level < buffers.size(); level++) {
      List<List<float[]>> plans = buffers.get(level).contents();
      if (plans.isEmpty()) continue;
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
      file.put(name(level), all, plans.size(), segments, numbers);
    }
    return file;
  }

  private static void restore(TensorFile file, List<PlanBuffer> buffers) {
    for (int level = 0; level < buffers.size(); level++) {
      TensorFile.Entry entry = file.tensors().get(name(level));
      if (entry != null) fill(buffers.get(level), entry);
    }
  }

  private static void fill(PlanBuffer buffer, TensorFile.Entry entry) {
    float[] all = entry.values();
    int segments = (int) entry.shape()[1];
    int numbers = (int) entry.shape()[2];
    for (int from = 0; from < all.length; from += segments * numbers) {
      List<float[]> plan = new ArrayList<>();
      for (int s = 0; s < segments; s++) {
        float[] segment = new float[numbers];
        System.arraycopy(all, from + s * numbers, segment, 0, numbers);
        plan.add(segment);
      }
      buffer.add(plan);
    }
  }

  private static String name(int level) {
    return "level-" + level;
  }
}
