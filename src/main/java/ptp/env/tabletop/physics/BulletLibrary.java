package ptp.env.tabletop.physics;

import com.jme3.bullet.util.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Loads Bullet's native code out of its jar, once per process, with no network. */
public final class BulletLibrary {
  /** Held here because the logging system forgets the level of a logger that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("com.jme3");

  private static boolean loaded;

  private BulletLibrary() {}

  public static synchronized void load() {
    if (loaded) return;
    LOGGER.setLevel(Level.WARNING);
    String resource = resource();
    try (InputStream in = BulletLibrary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The simulator has no native code for this system (" + resource
            + "); run on Linux, Windows or macOS (64-bit), or use recorded data only.");
      }
      loadCopy(in, resource.substring(resource.lastIndexOf('/') + 1));
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator's native code could not be unpacked; free some disk space.", e);
    }
    NativeLibrary.setStartupMessageEnabled(false);
    loaded = true;
  }

  @SuppressWarnings("restricted")
  private static void loadCopy(InputStream in, String name) throws IOException {
    Path folder = Files.createTempDirectory("ptp-bullet");
    Path copy = folder.resolve(name);
    copy.toFile().deleteOnExit();
    folder.toFile().deleteOnExit();
    Files.copy(in, copy);
    System.load(copy.toString());
  }

  private static String resource() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    if (system.contains("win")) return "/native/windows/x86_64/bulletjme.dll";
    if (system.contains("mac")) return "/native/osx/" + (arm ? "arm64" : "x86_64") + "/libbulletjme.dylib";
    return "/native/linux/" + (arm ? "arm64" : "x86_64") + "/libbulletjme.so";
  }
}
