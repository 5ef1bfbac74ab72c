package ptp.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.setup.Setup;

/**
 * The networks of a setup, loaded when they are first needed and again when they were trained anew. One user at a time: hold
 * this object's monitor while the networks are in use.
 */
final class LazyNetworks implements AutoCloseable {
  private final Setup setup;
  private LoadedNetworks networks;
  private FileTime version;

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
    if (networks == null || !found.equals(version)) {
      close();
      networks = LoadedNetworks.load(setup, policy);
      version = found;
    }
    return networks;
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
