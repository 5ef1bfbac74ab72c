package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import ptp.cli.Commands.ExportKind;
import ptp.report.figure.FigureSettings;

/** Figures of a workspace as files. */
@Command(name = "export",
    description = "Export figures from the workspace: filmstrips of saved plans, success curves, the results table, and "
        + "planned subgoals. PDF and SVG have exactly the requested size; PNG has that size at 300 dpi.")
final class ExportCommand extends TerminalCommand {
  @Option(names = "--only", paramLabel = "KIND", split = ",",
      description = "Export only these: plans, curves, table, subgoals (default: plans, curves and table; subgoals need new "
          + "searches).") private Set<ExportKind> kinds = EnumSet.complementOf(EnumSet.of(ExportKind.SUBGOALS));

  @Option(names = "--plan", paramLabel = "NAME", split = ",",
      description = "Saved plans to export (default: all).") private List<String> plans = new ArrayList<>();

  @Option(names = "--format", paramLabel = "NAME", split = ",",
      description = "File formats: png, svg, pdf, csv (default: all).") private List<String> formats = List.of("png",
          "svg",
          "pdf", "csv");

  @Option(names = "--to", paramLabel = "DIR",
      description = "Output folder (default: figures/ in the workspace).") private Path folder;

  @Option(names = "--width", paramLabel = "MM", defaultValue = "178",
      description = "Width in millimetres; one column of a two-column paper is about 85 (default: ${DEFAULT-VALUE}).") private String width;

  @Option(names = "--height", paramLabel = "MM", defaultValue = "",
      description = "Height of success curves in millimetres (default: chosen from the width). Filmstrips and tables "
          + "take the height of their content.") private String height;

  @Option(names = "--font", paramLabel = "PT", defaultValue = "8",
      description = "Text size in points (default: ${DEFAULT-VALUE}); tables that would be too wide use smaller "
          + "text.") private String font;

  @Option(names = "--legend", paramLabel = "PLACE", defaultValue = "below",
      description = "Legend position: right, below, none (default: ${DEFAULT-VALUE}).") private FigureSettings.Legend legend;

  @Option(names = "--example", paramLabel = "N", defaultValue = "0",
      description = "With --only subgoals: index of the start and goal pair of --task (default: ${DEFAULT-VALUE}).") private int example;

  @Mixin private ComparingArguments comparing;

  @Spec private CommandSpec command;

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  Answer work(Commands commands, CommonOptions options, TerminalProgress progress) {
    Commands.ExportResult r = commands.export(
        options, new Commands.ExportArguments(EnumSet.copyOf(kinds), plans, formats, Optional.ofNullable(folder),
            print(),
            comparing.asked(options.task()), example),
        progress);
    return new Answer(r, words(r));
  }

  private FigureSettings print() {
    try {
      return FigureSettings.of(width, height, font, legend);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private static String words(Commands.ExportResult r) {
    int files = r.plans().size() + r.curves().size() + r.table().size() + r.subgoals().size();
    return Formats.lines(
        "Wrote " + Formats.count(files, "file") + ".", Formats.files("plan", r.plans()), Formats.files("curve", r
            .curves()),
        Formats.files("table", r.table()), Formats.files("subgoals", r.subgoals()));
  }
}
