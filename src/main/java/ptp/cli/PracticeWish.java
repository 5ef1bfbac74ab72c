package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ptp.config.OptionField;
import ptp.config.OptionsReader;
import ptp.config.OptionsText;
import ptp.config.OptionsWriter;
import ptp.run.stage.PracticeOptions;

/**
 * What a practice shall differ in from the preset's practice of the task's goal set.
 *
 * @param goal a picture of 48x48 pixels that is practised towards, instead of the task's goals
 * @param changes options of practice, each {@code name=value}
 * @param repeat 0 the first time; others practise anew
 */
public record PracticeWish(Optional<Path> goal, List<String> changes, int repeat) {

  /** The changed options as YAML, blank where nothing differs; what is not allowed is refused in a sentence. */
  String options(PracticeOptions preset) {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (OptionField field : OptionField.of(preset)) {
      names.add(field.path());
      values.add(field.text());
    }
    changes.forEach(change -> put(change, names, values));
    PracticeOptions changed =
        OptionsReader.read(OptionsText.of(names, values).text(), "--set", PracticeOptions.class);
    return changed.equals(preset) ? "" : OptionsWriter.write(changed);
  }

  private static void put(String change, List<String> names, List<String> values) {
    int equals = change.indexOf('=');
    if (equals < 1) throw new IllegalArgumentException("--set takes NAME=VALUE, not \"" + change + "\"");
    String name = change.substring(0, equals);
    int at = names.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException(
          "there is no option of practice \"" + name + "\"; there are " + String.join(", ", names));
    }
    values.set(at, change.substring(equals + 1));
  }
}
