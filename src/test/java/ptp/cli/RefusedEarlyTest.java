package ptp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.workspace.Presets;
import ptp.workspace.job.TinyWorkspace;

/** Work that cannot end is refused before it begins, and a result that got nowhere is a failure. */
final class RefusedEarlyTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path workspace;

  @BeforeEach
  void makePreset() throws IOException {
    workspace = folder.resolve("workspace");
    Files.writeString(Files.createDirectories(folder.resolve("presets")).resolve("tiny.yaml"), TinyWorkspace.PRESET);
  }

  private int run(OutputStream out, String command) {
    Presets presets = new Presets(folder.resolve("presets"));
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--preset", "tiny", "--workspace", workspace.toString()));
    PrintStream told = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Terminal(
        o -> LocalCommands.open(o, presets), presets, new PrintStream(out), told, false, false)
        .run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "train,there are no demonstrations in", "practice,there are no demonstrations in",
    "evaluate,there is no network", "measure,there is no network", "check-drawings,there is no network",
    "diagnose,there is no network", "plan,there is no network"})
  void nothingIsSimulatedForWhatLacksItsBeginning(String command, String why) {
    assertEquals(1, run(OutputStream.nullOutputStream(), command));
    String last = err.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    assertTrue(last.startsWith("ptp: " + why), last);
    assertTrue(last.matches(".*(collect them|train it) first \\(ptp .*\\)"), last);
    assertTrue(Files.notExists(workspace.resolve("datasets/problems")), "problems were simulated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collect --help", "collect"})
  void outputThatCannotBeWrittenIsAFailure(String command) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left on device");
          }
        };
    assertEquals(1, run(full, command));
    String told = err.toString(StandardCharsets.UTF_8);
    assertEquals(1, told.lines().filter(line -> line.startsWith("ptp: the output could not be written")).count(), told);
  }

  @Test
  void aNameThatTheLocaleLacksIsASentence() {
    assertEquals(2, run(OutputStream.nullOutputStream(), "import W\0rk"));
    String told = err.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains("has letters that the locale of this terminal lacks; set LC_ALL=C.UTF-8"), told);
  }
}
