package ptp.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Options that are set one by one, each as {@code path=value} with its dotted path and its value as in YAML. */
public final class OptionSettings {
  private static final String SOURCE = "--set";
  private static final Comparator<Setting> GROUPED =
      (a, b) -> Arrays.compare(a.path.split("\\."), b.path.split("\\."));

  private OptionSettings() {}

  private record Setting(String path, String value) {}

  /**
   * The same options with those set; former names are present ones with a warning.
   *
   * @throws OptionsException in a sentence, where there is no such option or its value is not allowed
   */
  public static <R extends Record> R applyTo(R base, List<String> settings) {
    List<Setting> sorted = new ArrayList<>();
    for (String each : settings) sorted.add(setting(each, base));
    sorted.sort(GROUPED);
    OptionsText text =
        OptionsText.of(sorted.stream().map(Setting::path).toList(), sorted.stream().map(Setting::value).toList());
    return OptionsReader.replace(base, text.text(), SOURCE);
  }

  /** The path that is set. */
  public static String path(String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) throw refused("it takes PATH=VALUE, for example planner.candidates=128, not \"" + setting + "\"");
    return setting.substring(0, equals).strip();
  }

  private static Setting setting(String setting, Record base) {
    String path = path(setting);
    String value = setting.substring(setting.indexOf('=') + 1).strip();
    List<Component> found = OptionPaths.components(path, base.getClass());
    if (found.isEmpty()) throw refused("there is no option \"" + path + "\"" + hint(path, base));
    if (value.lines().count() > 1) throw refused("the value of " + path + " must be one line");
    return new Setting(path, found.getLast().rawType() == String.class ? quoted(value) : value);
  }

  /** Texts need no quotes of their own. */
  private static String quoted(String value) {
    return value.matches("\".*\"|'.*'") ? value : ValueText.of(value);
  }

  /** Also for a path whose groups were left out. */
  private static String hint(String path, Record base) {
    List<String> paths = OptionField.of(base).stream().map(OptionField::path).toList();
    if (Suggestion.nearest(path, paths).isPresent()) return Suggestion.hint(path, paths);
    Optional<String> name = Suggestion.nearest(last(path), paths.stream().map(OptionSettings::last).toList());
    return paths.stream().filter(p -> name.equals(Optional.of(last(p)))).findFirst()
        .map(p -> " (did you mean \"" + p + "\"?)").orElse("");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static OptionsException refused(String sentence) {
    return new OptionsException(SOURCE, 0, sentence);
  }
}
