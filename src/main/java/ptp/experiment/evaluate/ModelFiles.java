package ptp.experiment.evaluate;

import java.nio.file.Files;
import java.util.List;
import ptp.domain.MethodId;
import ptp.experiment.setup.Setup;
import ptp.plan.PlannerFactory;
import ptp.plan.TrainedModels;

/** Which networks of a setup have been trained, by their files. */
public record ModelFiles(Setup setup) implements TrainedModels {
  /** Whether a method can plan: encoder, policy and values are there, and what it needs besides. */
  public boolean ready(PlannerFactory method) {
    return setup.networks().trained(List.of()) && method.ready(this);
  }

  @Override
  public <O extends Record> O options(MethodId method, Class<O> type) {
    return setup.preset().options(method, type);
  }

  @Override
  public boolean generator(int steps) {
    return Files.exists(setup.networks().generator(steps));
  }

  @Override
  public boolean network(String name) {
    return Files.exists(setup.networks().planner(name));
  }

  @Override
  public boolean demonstrations() {
    return Files.exists(setup.dataset());
  }
}
