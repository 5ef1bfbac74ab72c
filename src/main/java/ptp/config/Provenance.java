package ptp.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Provenance of a result: program version, commit, machine and time.
 *
 * @param version of this program
 * @param commit of the checkout it ran from, if it did
 * @param time given by the caller
 * @param cores processors that the JVM may use
 * @param memory of the machine in bytes
 */
public record Provenance(
    String version, Optional<String> commit, Instant time, String jvm, String os, int cores, long memory) {
  private static final int MEBIBYTE = 1 << 20;

  /**
   * This program on this machine.
   *
   * @param folder a folder of the checkout, usually the working folder
   */
  public static Provenance here(Path folder, Instant time) {
    return new Provenance(
        programVersion(),
        GitCommit.of(folder),
        time,
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        "%s %s %s".formatted(property("os.name"), property("os.version"), property("os.arch")),
        Runtime.getRuntime().availableProcessors(),
        machineMemory());
  }

  /** Comment lines to put above a configuration, which stays readable as a configuration. */
  public String header() {
    return """
        # PTP Workbench %s, commit %s
        # %s
        # %s
        # %s, %d cores, %d MiB
        """
        .formatted(version, commit.orElse("unknown"), time, jvm, os, cores, memory / MEBIBYTE);
  }

  /** The version that the build wrote into {@code version.properties}. */
  public static String programVersion() {
    try (InputStream in = Provenance.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long machineMemory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getTotalMemorySize()
        : Runtime.getRuntime().maxMemory();
  }

  private static String property(String name) {
    return System.getProperty(name);
  }
}
