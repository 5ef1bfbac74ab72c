package ptp.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.experiment.SelfLauncher;

/** The whole program, started as a person starts it, in a process of its own. */
final class WindowStartTest {
  @TempDir private Path folder;

  @Test
  void theWindowOpensWithThreePlans() throws IOException, InterruptedException {
    Path workspace = folder.resolve("w");
    // the windowing system of the tests shows windows without a display, but the program asks for one
    List<String> command = new ArrayList<>(
        SelfLauncher.words(List.of("-Djava.awt.headless=false", "-Dglass.platform=Headless", "-Dprism.order=sw")));
    command.addAll(List.of("window", "--workspace", workspace.toString()));
    Path said = folder.resolve("said.log");
    ProcessBuilder builder = SelfLauncher.process(command).redirectOutput(said.toFile());
    builder.environment().put("DISPLAY", ":0");
    Process window = builder.start();
    try {
      Path log = workspace.resolve("logs").resolve("start.log");
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(
          () -> !window.isAlive() || Files.exists(log) && Files.readString(log).contains("3 plans"));
      assertTrue(window.isAlive(), () -> read(said));
    } finally {
      window.destroy();
      window.waitFor();
    }
  }

  private static String read(Path said) {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      return e.getMessage();
    }
  }
}
