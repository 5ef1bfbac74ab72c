package ptp.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A saved state of a run whose every byte was verified when it was opened. Made and opened by {@link Checkpoints}.
 *
 * @param step the run's step when it was saved
 * @param names its files
 */
public record Checkpoint(long step, Path folder, Set<String> names) {

  /** Path of a file of the checkpoint. */
  public Path file(String name) {
    if (!names.contains(name)) {
      throw new StoreException("checkpoint %s has no file \"%s\"; it has %s".formatted(folder, name, names));
    }
    return folder.resolve(name);
  }

  /** The whole content of a file of it. */
  public byte[] read(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new StoreException("cannot read " + folder.resolve(name) + "; resume from the checkpoint before it", e);
    }
  }
}
