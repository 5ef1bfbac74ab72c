package ptp.plan;

import java.util.Map;
import java.util.function.Function;
import ptp.io.TensorFile;
import ptp.learn.Trainable;

/**
 * A network that a planner needs besides encoder, generators and policy: how it is begun and taught from demonstrations.
 *
 * @param name of its file and of its metrics: "midpoint"
 * @param title in messages: "the midpoint predictor of gcp"
 * @param gradientSteps of its whole training
 * @param create a fresh one
 * @param load what {@link Trainable#save} gave
 * @param teach one gradient step
 */
public record PlannerNetwork<M extends Trainable>(
    String name, String title, int gradientSteps, Function<TrainingStates, M> create, Function<TensorFile, M> load,
    Teacher<M> teach) {

  /** One gradient step. */
  @FunctionalInterface
  public interface Teacher<M> {
    /**
     * @param step counted from 0; the same step draws the same states
     * @return named metrics
     */
    Map<String, Double> step(M model, TrainingStates states, long step);
  }
}
