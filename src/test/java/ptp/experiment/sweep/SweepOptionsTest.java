package ptp.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ptp.config.OptionsException;
import ptp.config.OptionsReader;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.workspace.Presets;

final class SweepOptionsTest {
  @Test
  void cellsComeInTheOrderOfTheFileOnce() {
    SweepOptions options = new SweepOptions("", List.of("smoke a gcp 1", "laptop A,B ptp 0,1", "smoke A leap,gcp 1"));
    assertEquals(
        List.of(
            new SweepCell("smoke", Task.A, MethodId.GCP, 1), new SweepCell("laptop", Task.A, MethodId.PTP, 0),
            new SweepCell("laptop", Task.B, MethodId.PTP, 0), new SweepCell("laptop", Task.A, MethodId.PTP, 1),
            new SweepCell("laptop", Task.B, MethodId.PTP, 1), new SweepCell("smoke", Task.A, MethodId.LEAP, 1)),
        options.all());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "laptop A ptp; a line of cells is",
    "laptop D ptp 0; there is no task \"D\"",
    "laptop A best 0; there is no method \"best\"",
    "laptop A ptp x; \"x\" is not a seed"})
  void aWrongLineIsSaidInASentence(String line, String sentence) {
    String yaml = "cells:\n  - " + line + "\n";
    var refused = assertThrows(OptionsException.class, () -> OptionsReader.read(yaml, "s.yaml", SweepOptions.class));
    assertTrue(refused.getMessage().startsWith("s.yaml:1: " + sentence), refused.getMessage());
  }

  @Test
  void figure3IsSevenMethodsOnThreeTasksAndSeeds() {
    List<SweepCell> cells = OptionsReader.read(Path.of("experiments/sweeps/figure-3.yaml"), SweepOptions.class).all();
    assertEquals(7 * 9 + 2 * 3, cells.size(), "oracle and retrieval are on one seed");
  }

  @Test
  void everySweepNamesPresetsThereAreAndIsNone() throws IOException {
    Presets presets = new Presets(Path.of("experiments"));
    try (Stream<Path> files = Files.list(Path.of("experiments/sweeps"))) {
      for (Path file : files.toList()) {
        List<SweepCell> cells = OptionsReader.read(file, SweepOptions.class).all();
        for (SweepCell cell : cells) assertTrue(presets.names().contains(cell.preset()), file + ": " + cell);
      }
    }
    assertFalse(presets.names().stream().anyMatch(n -> n.contains("figure-3") || n.contains("sweeps")));
  }
}
