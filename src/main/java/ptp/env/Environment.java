package ptp.env;

import java.util.Optional;
import ptp.domain.Frame;
import ptp.domain.Observation;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Success;
import ptp.domain.Task;

/**
 * An environment with camera observations, stepped like Gymnasium's {@code Env}. The same seed and actions give the same
 * images bit for bit. Not thread-safe. Closing it frees native memory.
 */
public interface Environment extends AutoCloseable {
  /** Puts the start of a target task; only what the task leaves free (the block's yaw) depends on the seed. */
  Observation reset(Task task, Seed seed);

  /** Puts a random scene of the demonstrations' distribution. */
  Observation reset(Seed seed);

  /** Applies one action for one control period (1/24 s); numbers outside [-1, 1] are clipped, NaN is 0. */
  Step step(float[] action);

  /** Current observation, without acting. */
  Observation observe();

  /** The camera's view at any size, for people. */
  Frame render(int width, int height);

  /** The privileged state, for demonstrators and measures only; empty where nobody knows it, as with a robot. */
  Optional<SceneState> state();

  /** Compares the state now with a goal's; empty where the state is not known. */
  Optional<Success> success(Task task, SceneState goal);

  /** Everything that decides the future; exact when restored into an environment of the same options. */
  Snapshot save();

  /** Goes back to a state that {@link #save} returned. */
  void restore(Snapshot snapshot);

  @Override
  void close();

  /** An opaque saved state; {@link #bytes()} can be written to a file and read by the same version. */
  record Snapshot(byte[] bytes) {}
}
