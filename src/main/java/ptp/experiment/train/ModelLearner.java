package ptp.experiment.train;

import java.util.function.Function;
import ptp.io.TensorFile;
import ptp.learn.Trainable;

/** A learner whose state is that of one model, which it closes. */
abstract class ModelLearner<M extends Trainable> implements TrainingLoop.Learner, AutoCloseable {
  private final Function<TensorFile, M> load;
  private M model;

  /**
   * @param load makes a model of what {@link Trainable#save} gave
   */
  ModelLearner(M model, Function<TensorFile, M> load) {
    this.model = model;
    this.load = load;
  }

  final M model() {
    return model;
  }

  /** The trained model. */
  final TensorFile trained() {
    return model.save(false);
  }

  @Override
  public final TensorFile state() {
    return model.save(true);
  }

  @Override
  public final void resume(TensorFile state) {
    M resumed = load.apply(state);
    model.close();
    model = resumed;
  }

  @Override
  public final void close() {
    model.close();
  }
}
