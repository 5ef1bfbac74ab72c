package ptp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that are set one by one. */
final class OptionSettingsTest {
  record Search(
      @Option(doc = "candidates", min = 2, max = 9, alias = "samples") int candidates,
      @Option(doc = "levels", min = 1) List<Integer> levels) {
    public static Search defaults() {
      return new Search(4, List.of(3));
    }
  }

  record Options(@Option(doc = "words") String words, @Option(doc = "rate", min = 0, max = 1) double rate,
      @Option(doc = "search") Search search) {
    public Options {
      if (search.levels().size() > search.candidates())
        throw new IllegalArgumentException("more levels than candidates");
    }

    public static Options defaults() {
      return new Options("none", .5, Search.defaults());
    }
  }

  private static Options set(String... settings) {
    return OptionSettings.applyTo(Options.defaults(), List.of(settings));
  }

  @Test
  void optionsOfAnyGroupAreSetInAnyOrder() {
    Options changed = set("search.levels=[1, 2]", "rate=1e-3", "search.samples = 5", "words=a: b # c");
    assertEquals(new Options("a: b # c", .001, new Search(5, List.of(1, 2))), changed);
    assertEquals(changed, set("words='a: b # c'", "search={candidates: 5, levels: [1, 2]}", "rate=0.001"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "search.candidates=many | search.candidates must be a whole number from 2 to 9, not \"many\"",
    "search.candidates=10   | search.candidates must be a whole number from 2 to 9, not \"10\"",
    "search.candidates=     | search.candidates must be a whole number from 2 to 9, not empty",
    "search.levels=3        | search.levels must be a list in brackets, each a whole number of at least 1, not \"3\"",
    "search.levels=[1       | this is not valid YAML: expected ',' or ']', but got <stream end>",
    "search.candidate=5     | there is no option \"search.candidate\" (did you mean \"search.candidates\"?)",
    "candidates=5           | there is no option \"candidates\" (did you mean \"search.candidates\"?)",
    "serch.levels=[5]       | there is no option \"serch.levels\" (did you mean \"search.levels\"?)",
    "search=5               | search must be a group of options, one \"name: value\" per line",
    "rate                   | it takes PATH=VALUE, for example planner.candidates=128, not \"rate\"",
    "=5                     | it takes PATH=VALUE, for example planner.candidates=128, not \"=5\"",
    "search.levels=[1,1,1,1,1] | more levels than candidates"})
  void whatIsNotAllowedIsRefusedInASentence(String setting, String sentence) {
    assertEquals("--set: " + sentence, assertThrows(OptionsException.class, () -> set(setting)).getMessage());
  }

  @Test
  void oneOptionIsSetOnce() {
    for (String twice : List.of("rate=1", "rate=0")) {
      assertThrows(OptionsException.class, () -> set("rate=0.5", twice), twice);
    }
    assertThrows(OptionsException.class, () -> set("search.samples=3", "search.candidates=3"));
    assertThrows(OptionsException.class, () -> set("rate=1\nwords: x"));
  }
}
