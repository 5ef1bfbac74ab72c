package ptp.plan;

/** Which learned models a set-up has, without loading any. Encoder, policy and values are always there. */
public interface TrainedModels extends PlannerSettings {
  /** Whether there is a subgoal generator for so many steps. */
  boolean generator(int steps);

  /** Whether there is a planner's own network of this name, see {@link PlannerNetwork#name}. */
  boolean network(String name);

  /** Whether the demonstrations are at hand. */
  boolean demonstrations();
}
