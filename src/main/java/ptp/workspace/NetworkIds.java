package ptp.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import ptp.experiment.setup.Setup;

/** Check sums by which a recipe tells one training of the same networks from another. */
final class NetworkIds {
  private NetworkIds() {}

  /** ", encoder 1a2b3c4d, policy 5e6f7a8b". */
  static String of(Setup setup) {
    return ", encoder " + sum(setup.networks().encoder()) + ", policy " + sum(setup.networks().policy());
  }

  private static String sum(Path file) {
    try {
      CRC32C sum = new CRC32C();
      sum.update(Files.readAllBytes(file));
      return "%08x".formatted(sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("the network " + file + " cannot be read", e);
    }
  }
}
