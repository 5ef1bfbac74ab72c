package ptp.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.diagnose.Diagnostic;
import ptp.diagnose.DiagnosticRow;

/** Figures for every part of the method. */
@Command(name = "diagnose", description = "Evaluate each component alone, to locate a failure.")
final class DiagnoseCommand extends TerminalCommand {
  @Option(names = "--only", paramLabel = "NAME", split = ",",
      description = "Run only these diagnostics: demonstrators, encoder, primitives, oracle, generators, plans, offline, practised "
          + "(default: all).") private Set<Diagnostic> diagnostics = EnumSet
              .allOf(Diagnostic.class);

  @Option(names = "--n", paramLabel = "N", converter = CountConverter.class,
      description = "Independent trials per figure (default: the preset's number of evaluation episodes).") private Integer n;

  DiagnoseCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.DiagnoseResult r = commands.diagnose(options, EnumSet.copyOf(diagnostics), CountConverter.optional(n),
        progress);
    return new Answer(r, words(r));
  }

  private static String words(Commands.DiagnoseResult r) {
    if (r.rows().isEmpty()) return "Nothing to measure yet: collect demonstrations and train first.";
    return r.rows().stream().map(DiagnoseCommand::line).collect(Collectors.joining("\n"));
  }

  private static String line(DiagnosticRow row) {
    String number = row.unit().equals("share") ? Formats.percent(row.value()) : number(row);
    return Formats.format("%-13s  %-78s  n %4d  %12s", row.diagnostic(), row.what(), row.n(), number);
  }

  private static String number(DiagnosticRow row) {
    boolean bare = row.unit().equals("1");
    return Formats.format(bare ? "%.4f%s" : "%.2f %s", row.value(), bare ? "" : row.unit());
  }
}
