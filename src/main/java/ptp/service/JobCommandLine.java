package ptp.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import ptp.service.JobService.Request;
import ptp.service.JobService.Stage;

/**
 * A job as terminal commands, one after the other, which do its stages in the order in which the job does them.
 *
 * @param workspace its folder
 */
public record JobCommandLine(Path workspace) {
  private static final Set<Stage> TRAINED = EnumSet.of(Stage.ENCODER, Stage.GENERATORS, Stage.POLICY);

  /** The commands; each begins only when the one before it succeeded. */
  public String text(Request request) {
    List<CommandText> commands = new ArrayList<>();
    Set<Stage> stages = request.stages();
    if (stages.contains(Stage.COLLECT)) commands.add(command("collect", request));
    String trained = trained(stages);
    if (!trained.isEmpty()) commands.add(command("train", request).option("--stage", trained));
    if (stages.contains(Stage.PRACTICE)) commands.add(ofTask("practice", request));
    if (stages.contains(Stage.EVALUATE)) commands.add(ofTask("evaluate", request));
    return commands.stream().map(CommandText::text).collect(Collectors.joining(" && "));
  }

  private CommandText command(String name, Request request) {
    return CommandText.of(name).option("--workspace", workspace).option("--preset", request.preset())
        .option("--seed", request.seed());
  }

  private CommandText ofTask(String name, Request request) {
    CommandText command = command(name, request);
    request.task().ifPresent(task -> command.option("--task", task.name()));
    return command.option("--method", request.method().id());
  }

  private static String trained(Set<Stage> stages) {
    return stages.stream().filter(TRAINED::contains).sorted().map(s -> s.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }
}
