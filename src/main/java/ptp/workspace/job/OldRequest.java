package ptp.workspace.job;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ptp.domain.MethodId;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.experiment.preset.PracticeVariant;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;

/**
 * Requests as the index had them until they were JSON: one line, {@code preset|stages|task|method|seed}, and where its
 * practice is not the usual one {@code |goals|repeat|options|measured} too.
 */
final class OldRequest {
  private static final String SEPARATOR = "\\|";
  private static final String BETWEEN = ",";

  private OldRequest() {}

  static boolean is(String text) {
    return !text.startsWith("{") && text.split(SEPARATOR, -1).length >= 5;
  }

  static Request read(String text) {
    String[] parts = text.split(SEPARATOR, -1);
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    Arrays.stream(parts[1].split(BETWEEN)).forEach(s -> stages.add(Stage.valueOf(s)));
    Optional<Task> task = parts[2].isEmpty() ? Optional.empty() : Optional.of(Task.valueOf(parts[2]));
    return new Request(parts[0], stages, task, new MethodId(parts[3]), Long.parseLong(parts[4]), practice(parts));
  }

  private static PracticeVariant practice(String[] parts) {
    if (parts.length < 8) return PracticeVariant.USUAL;
    List<String> goals = parts[5].isEmpty() ? List.of() : List.of(parts[5].split(BETWEEN));
    Split measured = parts.length < 9 ? Split.EVALUATION : Split.valueOf(parts[8]); // older jobs do not say
    return new PracticeVariant(goals, parts[7], Integer.parseInt(parts[6]), measured);
  }
}
