package ptp.cli;

import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.service.JobService.Stage;

/** Networks from demonstrations. */
@Command(name = "train",
    description = "Train the networks that are missing: encoder, subgoal generators, policy and value function.")
final class TrainCommand extends TerminalCommand {
  /** The stages that train on demonstrations. */
  enum Part {
    ENCODER(Stage.ENCODER),
    GENERATORS(Stage.GENERATORS),
    POLICY(Stage.POLICY);

    private final Stage stage;

    Part(Stage stage) {
      this.stage = stage;
    }
  }

  @Option(names = "--stage", paramLabel = "NAME", split = ",",
      description = "Train only these: encoder, generators, policy (default: all).") private Set<Part> parts = EnumSet
          .allOf(Part.class);

  TrainCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    parts.forEach(p -> stages.add(p.stage));
    Commands.TrainResult r = commands.train(options, stages, progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.TrainResult r) {
    return Formats.format("Done in %.0f s: %s (run %s).", r.seconds(), String.join(", ", r.stages()), r.run());
  }
}
