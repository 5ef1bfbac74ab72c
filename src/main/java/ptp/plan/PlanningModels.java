package ptp.plan;

import java.util.Map;
import java.util.function.Supplier;
import ptp.domain.MethodId;
import ptp.io.TensorFile;
import ptp.nn.Tensor;

/** The learned models of a set-up that planners are made from. They are valid until the set-up's networks are closed. */
public interface PlanningModels extends PlannerSettings {
  /** Subgoal generators by the steps that they span. */
  Map<Integer, SubgoalModel> generators();

  /** Quicker generators that were distilled from these; empty where the set-up has none. */
  Map<Integer, SubgoalModel> distilled();

  /** V of the policy, of whichever is the present one. */
  ValueModel values();

  /**
   * A network that a method trains for itself.
   *
   * @param name as {@link PlannerNetwork#name}
   * @throws ptp.io.StoreException in a sentence that says what to do, when it is not trained
   */
  TensorFile network(MethodId method, String name);

  /**
   * Latents {@code [count, 720]} of frames drawn from the demonstrations, fewer where there are fewer; the same ones each
   * time for the same method. The caller closes them.
   *
   * @throws ptp.io.StoreException in a sentence that says what to do, when there are no demonstrations
   */
  Tensor demonstrations(MethodId method, int count);

  /**
   * Something that is made when it is first asked for and then kept for all planners, such as a loaded network.
   *
   * @param name the same name is the same thing
   */
  <T extends AutoCloseable> T kept(String name, Supplier<T> make);
}
