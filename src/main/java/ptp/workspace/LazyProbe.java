package ptp.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.ProbeStage;
import ptp.experiment.train.ProbeStage.Measured;

/** The probes of a setup, loaded when they are first needed and again when they or the encoder changed. */
final class LazyProbe implements AutoCloseable {
  private final Setup setup;
  private Optional<Measured> loaded = Optional.empty();
  private String version = "";

  LazyProbe(Setup setup) {
    this.setup = setup;
  }

  synchronized Optional<Measured> get() {
    String now = time(setup.networks().readout()) + " " + time(setup.networks().encoder());
    if (!now.equals(version)) {
      close();
      boolean there = Files.exists(setup.networks().encoder()) && Files.exists(setup.networks().readout());
      loaded = there ? ProbeStage.load(setup) : Optional.empty();
      version = now;
    }
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
    loaded.ifPresent(measured -> measured.readout().close());
    loaded = Optional.empty();
    version = "";
  }
}
