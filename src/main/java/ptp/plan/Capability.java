package ptp.plan;

/** What a planner can do, which decides where the program offers it. */
public enum Capability {
  /** It chooses states between start and goal. */
  SUBGOALS,
  /** It plans several levels, coarse to fine; the coarser ones can be followed alone. */
  LEVELS,
  /** It searches in rounds that can be watched, see {@link Planner#watch}. */
  SEARCHES,
  /** It plans around the pins of a {@link PlanProblem}. */
  EDITABLE,
  /** It keeps earlier plans and learns from them, see {@link Planner#remember}. */
  REMEMBERS,
  /** It needs the {@link PlanProblem#solution} of a problem, which pictures alone do not have. */
  NEEDS_SOLUTION
}
