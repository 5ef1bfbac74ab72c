package ptp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsWriterTest {
  @Test
  void writesPlainYaml() {
    assertEquals(
        """
        batch: 64
        seed: 7
        rate: 0.00030
        pose: true
        note: plain
        shape: flat
        noise: [1.0, 0.5]
        gaps: [15, 30, 60]
        layers: [256, 256]
        weights: [0.1, 1.0E-9]
        iql:
          from: 1
          to: 5
          mode: image
        """,
        OptionsWriter.write(Sample.defaults()));
  }

  @Test
  void commentsSayMeaningAndPaper() {
    String yaml = OptionsWriter.writeWithComments(Sample.defaults());
    assertTrue(yaml.startsWith("# Images per update. Paper: 1024.\nbatch: 64\nseed: 7\n# Step size.\nrate:"), yaml);
    assertTrue(yaml.contains("\n  # First step.\n  from: 1\n"), yaml);
    assertEquals(List.of(), OptionsDiff.between(Sample.defaults(), OptionsReader.read(yaml, Sample.class)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "true", "No", "null", "7", "a: b", "# x", "\"\\", "é\n\t€", "- a", "image/pose-1"})
  void textsSurvive(String note) {
    assertEquals(note, roundTrip(with(note, 0)).note());
  }

  @Test
  void numbersSurviveToTheLastBit() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      double rate = random.nextDouble() * Math.pow(10, -random.nextInt(300));
      assertEquals(rate, roundTrip(with("x", rate)).rate());
    }
    assertEquals(0, roundTrip(with("x", 0)).rate());
    assertEquals(Double.MIN_VALUE, roundTrip(with("x", Double.MIN_VALUE)).rate());
  }

  @Test
  void numbersThatCannotBeReadBackAreNotWritten() {
    assertThrows(IllegalArgumentException.class, () -> OptionsWriter.write(with("x", Double.NaN)));
  }

  private static Sample with(String note, double rate) {
    Sample d = Sample.defaults();
    return new Sample(
        d.batch(), d.seed(), rate, d.pose(), note, d.shape(), d.noise(), d.gaps(), d.layers(), d.weights(), d.iql());
  }

  private static Sample roundTrip(Sample s) {
    return OptionsReader.read(OptionsWriter.write(s), Sample.class);
  }
}
