package ptp.data.importing;

import java.io.IOException;
import java.util.function.Consumer;
import ptp.domain.Progress;
import ptp.domain.Trajectory;

/**
 * An open file of another program. Methods throw {@link RefusedException} when what they read cannot be used, another
 * IOException when the file is damaged, and {@link java.util.concurrent.CancellationException}.
 */
public interface ImportSource extends AutoCloseable {
  /** Looks through the file: what can be found out without decoding every picture is found here. */
  ImportInspection inspect(Progress progress) throws IOException;

  /** Hands over the trajectories that were inspected, in the file's order, pictures of 48x48 and actions in [-1, 1]. */
  void read(Consumer<Trajectory> into, Progress progress) throws IOException;

  @Override
  void close() throws IOException;
}
