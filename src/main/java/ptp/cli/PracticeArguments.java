package ptp.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import ptp.domain.Split;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.PracticeVariant;

/**
 * Arguments of a practice run that differ from the preset and from the goals of the task.
 *
 * @param goals pictures that are practised towards, instead of the task's goals; empty for those
 * @param changes options of practice, each {@code name=value}
 * @param repeat 0 the first time; others practise anew
 * @param measured the problems that success is measured on
 */
public record PracticeArguments(List<Path> goals, List<String> changes, int repeat, Split measured) {

  /**
   * The wish as the window would ask it; what is not allowed is refused in a sentence.
   *
   * @param goalIds of the goals' pictures
   */
  PracticeVariant variant(List<String> goalIds, PracticeOptions preset) {
    String lines = changes.stream().map(PracticeArguments::line).collect(Collectors.joining("\n"));
    PracticeOptions changed = new PracticeVariant(List.of(), lines, 0, measured).applyTo(preset);
    return new PracticeVariant(goalIds, PracticeVariant.changes(preset, changed), repeat, measured);
  }

  private static String line(String change) {
    return change.replaceFirst("=", ": ");
  }
}
