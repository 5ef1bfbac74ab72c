package ptp.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All words of the window are in the one bundle, and the bundle has no others. */
class TextsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "ptp", "ui");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern USED = Pattern.compile("Texts\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?:new (?:Label|Button|ToggleButton|CheckBox|MenuButton|MenuItem|CheckMenuItem|Tooltip)|muted|setText"
              + "|setPromptText|setAccessibleText|setTitle|setHeaderText)\\(\\s*\"([^\"]*\\p{L}{2}[^\"]*)\"");

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    for (Matcher m = pattern.matcher(text); m.find();) found.add(m.group(1));
    return found;
  }

  private static Set<String> keys() {
    return new TreeSet<>(ResourceBundle.getBundle("ptp.ui.text.Texts", Locale.ROOT).keySet());
  }

  @Test
  void everyKeyThatIsUsedIsThere() throws IOException {
    Set<String> missing = found(USED, sources());
    missing.removeAll(keys());
    assertEquals(Set.of(), missing);
  }

  /** A key may be made from a literal that ends with a dot and something chosen at run time. */
  @Test
  void everyKeyThatIsThereIsUsed() throws IOException {
    Set<String> literals = found(LITERAL, sources());
    List<String> prefixes = literals.stream().filter(l -> l.matches("[a-z]+(\\.[a-zA-Z]+)*\\.")).toList();
    List<String> parents = literals.stream().filter(l -> l.matches("\\.[a-z]+")).toList();
    Set<String> unused = new TreeSet<>();
    for (String key : keys()) {
      boolean made = prefixes.stream().anyMatch(key::startsWith) || parents.stream().anyMatch(key::endsWith);
      if (!literals.contains(key) && !made) unused.add(key);
    }
    assertEquals(Set.of(), unused);
  }

  @Test
  void noWordsStandInTheCode() throws IOException {
    assertEquals(Set.of(), found(SPOKEN, sources()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      the method retrieval needs states | The method retrieval needs states
      it's gone | It's gone
      stopped | Stopped
      No network | No network
      notes.png is not a picture. | notes.png is not a picture.
      /data/demos is not a data set | /data/demos is not a data set
      policy.batch must be a whole number | policy.batch must be a whole number
      offlineShare must be a number | offlineShare must be a number
      """)
  void aRefusalBeginsWithACapitalLetterButANameStaysAsItIs(String message, String sentence) {
    assertEquals(sentence, Texts.problem(new IllegalStateException(message)));
    assertEquals(message, Texts.reason(new IllegalStateException(message)));
  }

  @Test
  void aFailureWithoutWordsIsToldByItsKind() {
    assertEquals("An unexpected error of type ArithmeticException", Texts.problem(new ArithmeticException()));
  }
}
