package ptp.data.importing.npz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import ptp.data.importing.ImportFormat;
import ptp.data.importing.ImportSource;

/**
 * NumPy archives, as {@code numpy.savez} and {@code numpy.savez_compressed} write them:
 * <ul>
 * <li>{@code observations} uint8, or float from 0 to 1 or -0.5 to 0.5: [N, H, W, 3] or [N, 3, H, W]
 * <li>{@code actions} float [N, 5], [N, 4] or [N, 7] in [-1, 1]
 * <li>{@code terminals}, {@code dones}, {@code timeouts} [N], or {@code episode_ends} [E]
 * </ul>
 */
public final class NpzFormat implements ImportFormat {
  @Override
  public List<String> endings() {
    return List.of("npz");
  }

  @Override
  public ImportSource open(Path file) throws IOException {
    return NpzSource.open(file);
  }
}
