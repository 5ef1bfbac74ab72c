package ptp.experiment.evaluate;

import java.util.List;
import java.util.function.Supplier;
import ptp.learn.iql.Iql;
import ptp.nn.Tensor;
import ptp.plan.ValueModel;

/**
 * V as planners see it.
 *
 * @param iql the policy with V, asked for at every call, because practice that resumes takes up another one
 */
public record IqlValues(Supplier<Iql> iql) implements ValueModel {
  @Override
  public float[] values(Tensor from, Tensor to) {
    return iql.get().values(from, to);
  }

  @Override
  public float[] along(List<Tensor> chains, int[] numbers, int of) {
    return iql.get().valuesAlong(chains, numbers, of);
  }
}
