package ptp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.nn.Torch;

/** Few layers lie between a command and the innermost call of the simulator, a network or the database. */
final class StackDepthTest {
  @TempDir private Path folder;
  private @Nullable String cache;

  /** A file with native code is loaded by one class loader of a process, so the counting one needs copies of its own. */
  @BeforeEach
  void useOtherCache() {
    Torch.start(1); // which stays where it is
    cache = System.getProperty("ptp.cache");
    System.setProperty("ptp.cache", folder.resolve("cache").toString());
  }

  @AfterEach
  void restoreCache() {
    if (cache == null) {
      System.clearProperty("ptp.cache");
    } else {
      System.setProperty("ptp.cache", cache);
    }
  }

  @Test
  void aCommandReachesOtherLibrariesThroughFewOwnFrames() throws ReflectiveOperationException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    ClassLoader counting = new CountingLoader(before);
    Thread.currentThread().setContextClassLoader(counting);
    try {
      Method run = counting.loadClass("ptp.cli.TinyTerminal").getMethod("run", Path.class, List.class);
      for (String command : List.of(
          "collect", "train", "plan --compare-with gcp,leap,retrieval,oracle --save", "practice",
          "practice --method gcp",
          "evaluate",
          "evaluate --method oracle", "compare")) {
        assertEquals(0, run.invoke(null, folder, List.of(command.split(" "))), command);
        assertEquals("", told(FrameCounter.take()), "too deep in \"" + command + "\", innermost frames first");
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static String told(List<List<String>> deep) {
    Stream<List<String>> deepest = deep.stream().sorted((one, other) -> other.size() - one.size()).limit(5);
    return String.join("\n\n", deepest.map(frames -> frames.size() + " frames:\n" + String.join("\n", frames))
        .toList());
  }
}
