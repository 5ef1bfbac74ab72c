package ptp.learn.iql;

/** Lets tests of other packages read what a batch was filled with. */
public record IqlBatchView(
    short[] state,
    short[] next,
    short[] goal,
    float[] action,
    float[] pose,
    float[] steps,
    float[] same,
    float[] teaches) {
  public static IqlBatchView of(IqlBatch b) {
    return new IqlBatchView(b.state, b.next, b.goal, b.action, b.pose, b.steps, b.same, b.teaches);
  }
}
