package ptp.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import ptp.experiment.sweep.Sweep;

/** Many practice runs. */
@Command(name = "sweep", description = "Run the missing practice runs of a sweep file, several in parallel.")
final class SweepCommand extends TerminalCommand {
  @Parameters(paramLabel = "FILE",
      description = "A YAML file such as experiments/sweeps/figure-3.yaml.") private Path file;

  @Option(names = "--parallel", paramLabel = "N", defaultValue = "2", converter = CountConverter.class,
      description = "Parallel runs, each in its own process with one thread (default: ${DEFAULT-VALUE}).") private int parallel;

  @Option(names = "--status", description = "Only show the status of each run; start nothing.") private boolean status;

  SweepCommand(Session session) {
    super(session);
  }

  @Override
  PresetUse presetUse() {
    return PresetUse.NONE;
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.SweepResult r = commands.sweep(options, file, status ? 0 : parallel, progress);
    return new Answer(r, words(r), failed(r));
  }

  private static boolean failed(Commands.SweepResult r) {
    return r.rows().stream().anyMatch(row -> row.state() == Sweep.State.FAILED);
  }

  private static String words(Commands.SweepResult r) {
    String table = r.rows().stream().map(SweepCommand::line).collect(Collectors.joining("\n"));
    long done = r.rows().stream().filter(row -> row.state() == Sweep.State.DONE).count();
    return Formats.lines(table, Formats.format("%d of %s done.", done, Formats.count(r.rows().size(), "run")));
  }

  private static String line(Commands.SweepRow row) {
    String result = row.state() == Sweep.State.DONE ? "success " + Formats.percent(row.success()) : row.note();
    return Formats.format("%-8s  %-10s  task %s  %-18s  seed %d  %s", row.state().name().toLowerCase(
        java.util.Locale.ROOT),
        row.preset(), row.task(), row.method().id(), row.seed(), result).stripTrailing();
  }
}
