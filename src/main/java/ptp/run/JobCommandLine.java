package ptp.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ptp.run.JobService.Request;
import ptp.run.JobService.Stage;

/**
 * A job as terminal commands, one after the other, which do its stages in the order in which the job does them.
 *
 * @param workspace its folder
 */
public record JobCommandLine(Path workspace) {
  private static final Set<Stage> TRAINED = EnumSet.of(Stage.ENCODER, Stage.GENERATORS, Stage.POLICY);

  /** The commands; each begins only when the one before it succeeded. */
  public String text(Request request) {
    List<String> commands = new ArrayList<>();
    Set<Stage> stages = request.stages();
    if (stages.contains(Stage.COLLECT)) commands.add(command("collect", request));
    String trained = trained(stages);
    if (!trained.isEmpty()) commands.add(command("train", request) + " --stage " + trained);
    if (stages.contains(Stage.PRACTICE)) commands.add(command("practice", request) + task(request));
    if (stages.contains(Stage.EVALUATE)) commands.add(command("evaluate", request) + task(request));
    return String.join(" && ", commands);
  }

  private String command(String name, Request request) {
    return "%s %s --workspace %s --preset %s --seed %d".formatted(
        PlanCommandLine.PROGRAM, name, PlanCommandLine.quoted(workspace.toString()), request.preset(), request.seed());
  }

  private static String trained(Set<Stage> stages) {
    return stages.stream().filter(TRAINED::contains).sorted().map(s -> s.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static String task(Request request) {
    return request.task().map(t -> " --task " + t.name()).orElse("") + " --method " + request.method().id();
  }
}
