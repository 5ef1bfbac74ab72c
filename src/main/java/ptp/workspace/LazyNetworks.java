package ptp.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.setup.Setup;

/**
 * The networks of a setup, loaded when they are first needed and again when they were trained anew. One user at a time: hold
 * this object's monitor while the networks are in use.
 */
final class LazyNetworks implements AutoCloseable {
  private final Setup setup;
  private @Nullable LoadedNetworks networks;
  private @Nullable FileTime version;

  LazyNetworks(Setup setup) {
    this.setup = setup;
  }

  Setup setup() {
    return setup;
  }

  /** The networks, for a caller who holds the monitor. */
  synchronized LoadedNetworks get() {
    Path policy = setup.networks().policy();
    FileTime found = time(policy);
    LoadedNetworks known = networks;
    if (known != null && found.equals(version)) return known;
    close();
    LoadedNetworks loaded = LoadedNetworks.load(setup, policy);
    networks = loaded;
    version = found;
    return loaded;
  }

  private static FileTime time(Path file) {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  @Override
  public synchronized void close() {
    if (networks != null) networks.close();
    networks = null;
  }
}
