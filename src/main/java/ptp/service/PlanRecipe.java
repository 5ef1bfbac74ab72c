package ptp.service;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ptp.config.OptionsWriter;
import ptp.config.Provenance;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.domain.Goal;
import ptp.experiment.preset.Preset;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Query;

/**
 * Recipe of plans, as YAML: the question, the commands that ask it again, the pictures that somebody put into
 * it, and the preset.
 */
public final class PlanRecipe {
  private PlanRecipe() {}

  /**
   * The recipe of plans that answer the same question.
   *
   * @param networks names the networks' files, in a line
   */
  public static String of(List<Answer> plans, PlanCommandLine commands, String networks, Preset preset) {
    Query query = plans.getFirst().query();
    String methods = plans.stream().map(p -> p.query().method().id()).collect(Collectors.joining(", "));
    String observation = plans.getFirst().plan().observation().orElseThrow().label();
    return "figure: filmstrips\ntask: %s\nstart: %s\ngoal: %s\nseed: %d\nmethods: [%s]\nobservation: %s\n"
        .formatted(
            query.task(), end(query.edits().start(), query.start(), commands),
            end(query.edits().drawn(), query.goal(), commands), query.seed(), methods, observation)
        + "program: PTP Workbench " + Provenance.programVersion() + "\nnetworks: " + networks + "\ncommands:\n"
        + plans.stream().map(p -> "  - " + commands.text(p.query()) + "\n").collect(Collectors.joining())
        + pictures(plans, commands) + "preset: |\n" + OptionsWriter.write(preset).indent(2);
  }

  /** Start or goal: the name of somebody's own picture, or else the number of the task's. */
  private static String end(Optional<Goal> own, int number, PlanCommandLine commands) {
    return own.map(p -> commands.file(p.frame()).getFileName().toString()).orElse(Integer.toString(number));
  }

  private static String pictures(List<Answer> plans, PlanCommandLine commands) {
    Map<String, Frame> pictures = new LinkedHashMap<>();
    for (Answer plan : plans) {
      PlanCommandLine.pictures(plan.query()).forEach(f -> pictures.put(commands.file(f).getFileName().toString(), f));
    }
    if (pictures.isEmpty()) return "";
    return pictures.entrySet().stream()
        .map(e -> "  " + e.getKey() + ": " + Base64.getEncoder().encodeToString(FrameFile.png(e.getValue())) + "\n")
        .collect(Collectors.joining("", "pictures:\n", ""));
  }
}
