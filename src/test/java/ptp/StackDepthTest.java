package ptp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader who follows a command to the innermost call of the simulator, a network or the database has few layers to pass. */
final class StackDepthTest {
  private static final int MOST = 20;

  @TempDir private Path folder;

  @Test
  void fewOwnFramesLieBetweenACommandAndTheInnermostCall() throws ReflectiveOperationException {
    ClassLoader loader = new CountingLoader(getClass().getClassLoader());
    Method run = loader.loadClass("ptp.cli.TinyTerminal").getMethod("run", Path.class, List.class);
    Thread.currentThread().setContextClassLoader(loader);
    for (String command : List.of("collect", "train", "plan --compare-with gcp,leap,retrieval", "practice --method gcp", "practice", "evaluate", "compare")) {
      List<String> words = List.of(command.split(" "));
      assertEquals(0, run.invoke(null, folder, words));
      for (List<String> deep : FrameCounter.take())
        System.out.println(command + " " + deep.size() + "\n  " + String.join("\n  ", deep));
    }
  }
}
