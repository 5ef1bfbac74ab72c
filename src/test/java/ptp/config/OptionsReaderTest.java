package ptp.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class OptionsReaderTest {
  @TempDir Path folder;

  private static Sample read(String yaml) {
    return OptionsReader.read(yaml, "sample.yaml", Sample.class);
  }

  private static String refusal(String yaml) {
    return assertThrows(OptionsException.class, () -> read(yaml)).getMessage();
  }

  @Test
  void missingKeysTakeTheDefaults() {
    for (String yaml : List.of("", "# nothing here\n", "iql: {}\n")) {
      assertEquals(List.of(), OptionsDiff.between(Sample.defaults(), read(yaml)), yaml);
    }
  }

  @Test
  void everyTypeIsRead() {
    Sample s = read(
        """
        batch: 1_024
        seed: -9000000000
        rate: 1e-3
        pose: false
        note: "two words"
        shape: round-box
        noise: [0, .25, 3.5E1]
        gaps: []
        layers: [1, 2]
        weights: [0.5]
        iql:
          from: 3
          mode: image+pose
        """);
    assertEquals(1024, s.batch());
    assertEquals(-9_000_000_000L, s.seed());
    assertEquals(.001, s.rate());
    assertFalse(s.pose());
    assertEquals("two words", s.note());
    assertEquals(Sample.Shape.ROUND_BOX, s.shape());
    assertArrayEquals(new double[] {0, .25, 35}, s.noise());
    assertArrayEquals(new int[0], s.gaps());
    assertEquals(List.of(1, 2), s.layers());
    assertEquals(List.of(.5), s.weights());
    assertEquals(new Sample.Inner(3, 5, Sample.Mode.POSE), s.iql());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("seed: 1\nbatsh: 3\n", "2: there is no option \"batsh\" (did you mean \"batch\"?)"),
        Arguments.of("zzz: 3\n", "1: there is no option \"zzz\""),
        Arguments.of("\niql:\n  form: 2\n", "3: there is no option \"iql.form\" (did you mean \"from\"?)"),
        Arguments.of("batch: many\n", "1: batch must be a whole number from 1 to 4096, not \"many\""),
        Arguments.of("batch: '7'\n", "1: batch must be a whole number from 1 to 4096, not \"7\""),
        Arguments.of("batch: 1.5\n", "1: batch must be a whole number from 1 to 4096, not \"1.5\""),
        Arguments.of("batch:\n", "1: batch must be a whole number from 1 to 4096, not empty"),
        Arguments.of("batch: 0\n", "1: batch must be a whole number from 1 to 4096, not \"0\""),
        Arguments.of("batch: 4097\n", "1: batch must be a whole number from 1 to 4096, not \"4097\""),
        Arguments.of("batch: 99999999999\n", "1: batch must be a whole number from 1 to 4096, not \"99999999999\""),
        Arguments.of("batch: [1]\n", "1: batch must be a whole number from 1 to 4096, not a list"),
        Arguments.of("batch: {a: 1}\n", "1: batch must be a whole number from 1 to 4096, not a group of options"),
        Arguments.of("rate: .nan\n", "1: rate must be a number from 0 to 1, not \".nan\""),
        Arguments.of("rate: 1e999\n", "1: rate must be a number from 0 to 1, not \"1e999\""),
        Arguments.of("pose: yes\n", "1: pose must be true or false, not \"yes\""),
        Arguments.of("note: ~\n", "1: note must be a text, not \"~\""),
        Arguments.of("shape: square\n", "1: shape must be one of round-box, flat, not \"square\""),
        Arguments.of(
            "noise:\n  - 1\n  - -2\n", "3: noise must be a number of at least 0, not \"-2\""),
        Arguments.of("gaps: 3\n", "1: gaps must be a list in brackets, each a whole number, not \"3\""),
        Arguments.of("weights: [[1]]\n", "1: weights must be a number, not a list"),
        Arguments.of("iql: 3\n", "1: iql must be a group of options, one \"name: value\" per line"),
        Arguments.of("- 3\n", "1: a configuration must be a group of options, one \"name: value\" per line"),
        Arguments.of("\niql:\n  to: 0\n", "3: iql: from (1) must not be above to (0)"),
        Arguments.of("seed: 1\nbatch: 2\nseed: 3\n", "3: seed is given twice"),
        Arguments.of("iql:\n  to: 6\n  to: 6\n", "3: iql.to is given twice"),
        Arguments.of("[a]: 1\n", "1: there is no option \"[...]\""),
        Arguments.of("note: &a x\n", "1: anchors and aliases (& and *) are not supported; write the value out"),
        Arguments.of("iql: &a\n  to: *a\n", "1: anchors and aliases (& and *) are not supported; write the value out"),
        Arguments.of("note: !!java.net.URL [x]\n",
            "1: this is not valid YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL"),
        Arguments.of("note: !!java.io.File x\n",
            "1: this is not valid YAML: Global tag is not allowed: tag:yaml.org,2002:java.io.File"),
        Arguments.of("note: !x y\n", "1: note must be a text, not \"y\""),
        Arguments.of("iql: !x {}\n", "1: iql must be a group of options, one \"name: value\" per line"),
        Arguments.of("extends: laptop\n", "1: \"extends\" works in files only"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusalsSayLineAndWhatIsAllowed(String yaml, String sentence) {
    assertEquals("sample.yaml:" + sentence, refusal(yaml));
  }

  @Test
  void brokenYamlIsRefusedWithItsLine() {
    assertTrue(refusal("batch: 1\nseed: [1\nrate: 2\n").startsWith("sample.yaml:3: this is not valid YAML: "));
    assertTrue(refusal("batch: 1\n---\nbatch: 2\n").startsWith("sample.yaml:2: this is not valid YAML: "));
    assertTrue(refusal("note: " + "[".repeat(5_000)).startsWith("sample.yaml: this is not valid YAML: "));
  }

  @Test
  void exceptionCarriesSourceAndLine() {
    OptionsException e = assertThrows(OptionsException.class, () -> read("seed: 1\nbatch: x\n"));
    assertEquals("sample.yaml", e.source());
    assertEquals(2, e.line());
  }

  @Test
  void filesExtendOneAnother() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), "batch: 8\niql:\n  to: 9\n");
    Files.writeString(folder.resolve("middle.yaml"), "extends: base\nseed: 1\niql:\n  from: 2\n");
    Files.writeString(folder.resolve("top.yaml"), "iql: {mode: image+pose}\nextends: middle\n");
    Sample s = OptionsReader.read(folder.resolve("top.yaml"), Sample.class);
    assertEquals(8, s.batch());
    assertEquals(1, s.seed());
    assertEquals(new Sample.Inner(2, 9, Sample.Mode.POSE), s.iql());
  }

  @Test
  void anErrorInAParentNamesTheParent() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), "\nbatch: no\n");
    Path top = Files.writeString(folder.resolve("top.yaml"), "extends: base\n");
    assertTrue(fileRefusal(top).contains("base.yaml:2: batch must be"));
  }

  @Test
  void extendingFailsInASentence() throws IOException {
    Path circle = Files.writeString(folder.resolve("circle.yaml"), "seed: 1\nextends: circle\n");
    assertTrue(fileRefusal(circle).endsWith("circle.yaml:2: the presets extend one another in a circle"));
    Path lost = Files.writeString(folder.resolve("lost.yaml"), "extends: nowhere\n");
    assertTrue(fileRefusal(lost).contains("lost.yaml:1: there is no preset \"nowhere\""));
    Path outside = Files.writeString(folder.resolve("outside.yaml"), "extends: ../secret\n");
    assertTrue(fileRefusal(outside).contains("outside.yaml:1: extends must be the name of a preset"));
  }

  @Test
  void unreadableFilesAreRefused() throws IOException {
    assertTrue(fileRefusal(folder.resolve("none.yaml")).endsWith("none.yaml: there is no such file"));
    Path large = Files.write(folder.resolve("large.yaml"), new byte[OptionsReader.LARGEST_FILE + 1]);
    assertTrue(fileRefusal(large).contains("a configuration has at most 1 MiB"));
    Path latin = Files.write(folder.resolve("latin.yaml"), "note: é".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(fileRefusal(latin).endsWith("the file is not UTF-8 text"));
  }

  private static String fileRefusal(Path file) {
    return assertThrows(OptionsException.class, () -> OptionsReader.read(file, Sample.class)).getMessage();
  }
}
