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
    description = "Make figures from the workspace: filmstrips of saved plans, success curves, the results table, and the "
        + "subgoals that the methods plan. "
        + "PDF and SVG have exactly the size that is asked for, PNG has it at 300 dpi.")
final class ExportCommand extends TerminalCommand<Commands.ExportResult> {
  @Option(names = "--only", paramLabel = "KIND", split = ",",
      description = "Only these: plans, curves, table, subgoals (default: plans, curves and table, for which nothing is "
          + "computed).") private Set<ExportKind> kinds = EnumSet.complementOf(EnumSet.of(ExportKind.SUBGOALS));

  @Option(names = "--plan", paramLabel = "NAME", split = ",",
      description = "Saved plans (default: all that are saved).") private List<String> plans = new ArrayList<>();

  @Option(names = "--format", paramLabel = "NAME", split = ",",
      description = "png, svg, pdf, csv (default: all four).") private List<String> formats = List.of("png", "svg",
          "pdf", "csv");

  @Option(names = "--to", paramLabel = "DIR",
      description = "Folder for the files (default: figures in the workspace).") private Path folder;

  @Option(names = "--width", paramLabel = "MM", defaultValue = "178",
      description = "Width in millimetres; one column of a paper with two is about 85 (default: ${DEFAULT-VALUE}).") private String width;

  @Option(names = "--height", paramLabel = "MM", defaultValue = "",
      description = "Height of success curves in millimetres (default: what suits the width). The height of "
          + "filmstrips and tables follows from their content.") private String height;

  @Option(names = "--font", paramLabel = "PT", defaultValue = "8",
      description = "Size of the text in points (default: ${DEFAULT-VALUE}); a table that is too wide for it is drawn "
          + "smaller.") private String font;

  @Option(names = "--legend", paramLabel = "PLACE", defaultValue = "below",
      description = "Where the legend of curves stands: right, below, none (default: ${DEFAULT-VALUE}).") private FigureSettings.Legend legend;

  @Option(names = "--example", paramLabel = "N", defaultValue = "0",
      description = "Which example of --task the methods plan, for --only subgoals (default: ${DEFAULT-VALUE}).") private int example;

  @Mixin private ComparingArguments comparing;

  @Spec private CommandSpec command;

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  Commands.ExportResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.export(
        options, new Commands.ExportArguments(EnumSet.copyOf(kinds), plans, formats, Optional.ofNullable(folder),
            print(),
            comparing.asked(options.task()), example),
        progress);
  }

  private FigureSettings print() {
    try {
      return FigureSettings.of(width, height, font, legend);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
    }
  }

  @Override
  String words(Commands.ExportResult r) {
    int files = r.plans().size() + r.curves().size() + r.table().size() + r.subgoals().size();
    return Formats.lines(
        "Wrote " + Formats.count(files, "file") + ".", Formats.files("plan", r.plans()), Formats.files("curve", r
            .curves()),
        Formats.files("table", r.table()), Formats.files("subgoals", r.subgoals()));
  }
}
