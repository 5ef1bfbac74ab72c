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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ptp.domain.Metric;
import ptp.domain.Progress;
import ptp.workspace.Presets;

/** What the demonstration says, and how it tells how far it is. */
final class DemoCommandTest {
  @TempDir private Path folder;

  @Test
  void theLastLinesAreSentencesWithNumbersAndTheExampleComesFirst() throws IOException {
    Files.createFile(folder.resolve("smoke.yaml"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FakeCommands fake = new FakeCommands();
    List<String> order = fake.calls;
    int rc =
        new Terminal(
            fake::open, new Presets(folder), new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()), false, false)
            .withExample(workspace -> order.add("example in " + workspace)).run("demo", "--workspace", "mine");
    assertEquals(0, rc);
    assertEquals(List.of("example in mine", "demo", "close"), order);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(
        List.of(
            "Task A, trained here in minutes (smoke): PTP after 3 epochs of practice 5 %, n = 20.",
            "Task B: PTP before practice 90 %, after 50 epochs of practice 100 %; best other method LEAP 25 %, n = 20."),
        lines.subList(lines.size() - 2, lines.size()));
  }

  @Test
  void progressIsThatOfTheWholeAndNeverGoesBack() {
    List<Long> shares = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    DemoSteps steps = new DemoSteps();
    steps.add("collect", 30, p -> p.at(1, 2));
    steps.add(
        "train", 90,
        p -> {
          p.message("is not shown");
          p.at(9, 10);
          p.at(0, 10);
        });
    steps.run(recording(shares, messages));
    assertEquals(List.of("2 steps, about 2 min on two idle cores", "step 1 of 2: collect", "step 2 of 2: train"),
        messages);
    assertEquals(shares.stream().sorted().toList(), shares);
    assertTrue(shares.contains(125L), "half of the first quarter, in thousandths: " + shares);
    assertEquals(1000L, shares.getLast());
  }

  private static Progress recording(List<Long> shares, List<String> messages) {
    return new Progress() {
      @Override
      public void at(long done, long total) {
        shares.add(1000 * done / total);
      }

      @Override
      public void message(String sentence) {
        messages.add(sentence);
      }

      @Override
      public void metric(Metric metric) {}

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }
}
