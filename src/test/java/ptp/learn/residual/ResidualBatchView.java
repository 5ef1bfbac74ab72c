package ptp.learn.residual;

/** What lies in a row of a batch, for tests of those who fill it. */
public record ResidualBatchView(
    float state, float next, float action, float reward, float discount, boolean arrived, float noise, long one,
    long two) {

  /** The first numbers of a row. */
  public static ResidualBatchView of(ResidualBatch batch, int row) {
    return new ResidualBatchView(
        batch.state[row * batch.features], batch.next[row * batch.features], batch.action[row * 5], batch.reward[row],
        batch.discount[row], batch.arrived[row] > 0, batch.noise[row * 5], batch.pair[0], batch.pair[1]);
  }
}
