package ptp.plan.retrieval;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.nn.Script;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;
import ptp.plan.PlanProblem;
import ptp.plan.Planner;
import ptp.plan.Plans;
import ptp.plan.SearchListener;
import ptp.plan.ValueModel;

/**
 * No search and no generator: subgoal i of K is the state of the demonstrations nearest to the point i/K of the way on the
 * straight line from the start's latent to the goal's. Every subgoal is a real state, but it may be out of reach. Not in the
 * paper; it shows what generators and values add.
 */
public final class RetrievalPlanner implements Planner, AutoCloseable {
  private final TorchModule module = TorchModule.compile(Script.of(RetrievalPlanner.class, "kernels.py"));
  private final Tensor bank;
  private final int subgoals;
  private final ValueModel values;

  /**
   * @param bank states of the demonstrations, {@code [B, 720]} with B at least 1; copied
   * @param subgoals K, the goal included
   */
  public RetrievalPlanner(Tensor bank, int subgoals, ValueModel values) {
    if (bank.shape()[0] < 1) throw new IllegalArgumentException("retrieval needs states to choose from");
    if (subgoals < 1) throw new IllegalArgumentException("a plan needs at least 1 subgoal, not " + subgoals);
    this.bank = bank.copy();
    this.subgoals = subgoals;
    this.values = values;
  }

  @Override
  public Plan plan(PlanProblem problem, Progress progress, SearchListener listener) {
    List<float[]> states = new ArrayList<>();
    if (subgoals > 1) states.addAll(nearest(line(problem)));
    states.add(problem.goal());
    return new Plan(
        MethodId.RETRIEVAL, problem.start(), Plans.subgoals(problem.start(), states, values), Double.NaN);
  }

  private List<float[]> line(PlanProblem problem) {
    List<float[]> points = new ArrayList<>();
    for (int i = 1; i < subgoals; i++) {
      float[] point = new float[Latent.SIZE];
      float share = (float) i / subgoals;
      for (int j = 0; j < point.length; j++) {
        point[j] = problem.start()[j] + share * (problem.goal()[j] - problem.start()[j]);
      }
      points.add(point);
    }
    return points;
  }

  private List<float[]> nearest(List<float[]> points) {
    try (Tensor p = Plans.stack(points);
        Tensor found = module.infer("nearest", bank, p).asTensor()) {
      return Plans.unstack(found);
    }
  }

  @Override
  public void close() {
    bank.close();
    module.close();
  }
}
