package ptp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ptp.domain.Split;
import ptp.run.PracticeVariant;
import ptp.run.stage.PracticeOptions;

/**
 * What a practice shall differ in from the preset's practice of the task's goal set.
 *
 * @param goal a picture of 48x48 pixels that is practised towards, instead of the task's goals
 * @param changes options of practice, each {@code name=value}
 * @param repeat 0 the first time; others practise anew
 * @param measured the problems that success is measured on
 */
public record PracticeWish(Optional<Path> goal, List<String> changes, int repeat, Split measured) {

  /**
   * The wish as the window would ask it; what is not allowed is refused in a sentence.
   *
   * @param goalId of the goal's picture, where there is one
   */
  PracticeVariant variant(Optional<String> goalId, PracticeOptions preset) {
    String lines = changes.stream().map(PracticeWish::line).collect(Collectors.joining("\n"));
    PracticeOptions changed = new PracticeVariant(Optional.empty(), lines, 0, measured).applyTo(preset);
    return new PracticeVariant(goalId, PracticeVariant.changes(preset, changed), repeat, measured);
  }

  private static String line(String change) {
    int equals = change.indexOf('=');
    if (equals < 1) throw new IllegalArgumentException("--set takes NAME=VALUE, not \"" + change + "\"");
    return change.substring(0, equals) + ": " + change.substring(equals + 1);
  }
}
