package ptp.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.diagnose.Diagnostic;
import ptp.diagnose.DiagnosticRow;

/** Figures for every part of the method. */
@Command(name = "ladder", description = "Measure every part of the method alone, so that a failure is located.")
final class DiagnoseCommand extends TerminalCommand<Commands.LadderResult> {
  @Option(names = "--rung", paramLabel = "NAME", split = ",",
      description = "Only these: demonstrators, encoder, primitives, oracle, generators, plans, offline, practised "
          + "(default: all).") private Set<Diagnostic> rungs = EnumSet
              .allOf(Diagnostic.class);

  @Option(names = "--n", paramLabel = "N", converter = CountConverter.class,
      description = "Trials behind each figure (default: the preset's number of evaluation episodes).") private Integer n;

  DiagnoseCommand(Session session) {
    super(session);
  }

  @Override
  Commands.LadderResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.ladder(options, EnumSet.copyOf(rungs), CountConverter.optional(n), progress);
  }

  @Override
  String words(Commands.LadderResult r) {
    if (r.rows().isEmpty()) return "There is nothing to measure yet.";
    return r.rows().stream().map(DiagnoseCommand::line).collect(Collectors.joining("\n"));
  }

  private static String line(DiagnosticRow row) {
    String number = row.unit().equals("share") ? Formats.percent(row.value()) : number(row);
    return Formats.format("%-13s  %-78s  n %4d  %12s", row.rung(), row.what(), row.n(), number);
  }

  private static String number(DiagnosticRow row) {
    boolean bare = row.unit().equals("1");
    return Formats.format(bare ? "%.4f%s" : "%.2f %s", row.value(), bare ? "" : row.unit());
  }
}
