package ptp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ptp.cli.Commands.ExportKind;

/** Figures of a workspace as files. */
@Command(name = "export",
    description = "Make figures from the workspace: filmstrips of saved plans, success curves, the results table.")
final class ExportCommand extends TerminalCommand<Commands.ExportResult> {
  @Option(names = "--only", paramLabel = "KIND", split = ",",
      description = "Only these: plans, curves, table (default: all).") private Set<ExportKind> kinds = EnumSet
          .allOf(ExportKind.class);

  @Option(names = "--plan", paramLabel = "NAME", split = ",",
      description = "Saved plans (default: all that are saved).") private List<String> plans = new ArrayList<>();

  @Option(names = "--format", paramLabel = "NAME", split = ",",
      description = "png, svg, pdf, csv (default: all four).") private List<String> formats = List.of("png", "svg",
          "pdf", "csv");

  @Option(names = "--to", paramLabel = "DIR",
      description = "Folder for the files (default: figures in the workspace).") private Path folder;

  ExportCommand(Session session) {
    super(session);
  }

  @Override
  Commands.ExportResult work(Commands commands, CommonOptions options, TerminalProgress progress) {
    return commands.export(
        options, new Commands.ExportArguments(EnumSet.copyOf(kinds), plans, formats, Optional.ofNullable(folder)),
        progress);
  }

  @Override
  String words(Commands.ExportResult r) {
    int files = r.plans().size() + r.curves().size() + r.table().size();
    return Words.lines(
        "Wrote " + Words.count(files, "file") + ".", Words.files("plan", r.plans()), Words.files("curve", r.curves()),
        Words.files("table", r.table()));
  }
}
