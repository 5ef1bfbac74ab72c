package ptp.env.tabletop.physics;

import com.jme3.bullet.util.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import ptp.io.NativeCode;

/**
 * Loads Bullet's native code, once per process, with no network: from the folder {@code -Dptp.natives} of an installation, or
 * else out of its jar by way of the program's cache.
 */
public final class BulletLibrary {
  /** Held here because the logging system forgets the level of a logger that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("com.jme3");

  private static boolean loaded;

  private BulletLibrary() {}

  /** Loads the native library, the first time that it is called. */
  public static synchronized void load() {
    if (loaded) return;
    LOGGER.setLevel(Level.WARNING);
    String resource = resource();
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    String folder = System.getProperty("ptp.natives");
    if (folder == null) {
      unpack(resource, name);
    } else {
      load(Path.of(folder, name));
    }
    NativeLibrary.setStartupMessageEnabled(false);
    loaded = true;
  }

  private static void unpack(String resource, String name) {
    try (InputStream in = BulletLibrary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The simulator has no native code for this system (" + resource
            + "); run on Linux, Windows or macOS (64-bit), or use recorded data only.");
      }
      load(NativeCode.unpacked(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException("the simulator's native code cannot be read from its jar", e);
    }
  }

  @SuppressWarnings("restricted")
  private static void load(Path library) {
    try {
      System.load(library.toAbsolutePath().toString());
    } catch (UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "the simulator's native code cannot be loaded from %s (%s); name another folder by -Dptp.cache"
              .formatted(library, e.getMessage()),
          e);
    }
  }

  private static String resource() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (system.contains("win")) return "/native/windows/x86_64/bulletjme.dll";
    if (system.contains("mac")) return "/native/osx/" + (arm ? "arm64" : "x86_64") + "/libbulletjme.dylib";
    return "/native/linux/" + (arm ? "arm64" : "x86_64") + "/libbulletjme.so";
  }
}
