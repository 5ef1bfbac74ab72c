package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Progress;
import ptp.workspace.Presets;

final class InterruptionTest {
  @TempDir Path folder;

  /** A program whose demonstration works until it is cancelled, then saves for a moment. */
  static final class Endless {
    public static void main(String[] arguments) {
      Presets presets = new Presets(Path.of(arguments[0]));
      FakeCommands commands = new FakeCommands();
      commands.work = InterruptionTest::workUntilCancelled;
      System.exit(new Terminal(commands::open, presets, System.out, System.err, false, false).run("demo"));
    }
  }

  private static void workUntilCancelled(Progress progress) {
    progress.message("working");
    try {
      while (!progress.cancelled()) Thread.sleep(5);
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    progress.message("saved");
    progress.checkCancelled();
  }

  /** The first line that the program itself wrote: a Java machine first names options that it takes from the environment. */
  private static String firstLine(BufferedReader err) throws IOException {
    String line = err.readLine();
    while (line != null && line.startsWith("Picked up ")) line = err.readLine();
    return line;
  }

  @Test
  @Timeout(30)
  void askingTheProgramToEndSavesTheWorkFirst() throws IOException, InterruptedException {
    Files.createFile(folder.resolve("smoke.yaml"));
    Process process = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
        System.getProperty("java.class.path"), Endless.class.getName(), folder.toString()).start();
    try (BufferedReader err = process.errorReader()) {
      assertEquals("working", firstLine(err));
      long start = System.nanoTime();
      process.toHandle().destroy();
      assertEquals("saved", err.readLine());
      assertEquals("ptp: stopped; run the same command again to resume", err.readLine());
      assertTrue(process.waitFor(10, TimeUnit.SECONDS));
      assertTrue(System.nanoTime() - start < 5_000_000_000L, "ends soon after the work has saved itself");
      assertNotEquals(0, process.exitValue());
    } finally {
      process.destroyForcibly();
    }
  }
}
