package ptp.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.domain.UserMessage;
import ptp.plan.PlannerCatalogue;
import ptp.workspace.PresetChoice;
import ptp.workspace.Presets;

/** The options that every command takes. */
final class CommonArguments {
  /** The workspace where none is named; a launcher may name another one. */
  static final String WORKSPACE = "${sys:ptp.workspace:-workspace}";

  private static final int MOST_THREADS = 1024;

  @Spec(Spec.Target.MIXEE) private CommandSpec command;

  @Option(names = "--workspace", paramLabel = "DIR", defaultValue = WORKSPACE,
      description = "Folder with data, networks and runs (default: ${DEFAULT-VALUE}).") private Path workspace;

  @Option(names = "--preset", paramLabel = "NAME|FILE",
      description = "Preset: a name in experiments/, or a YAML file (default: laptop; demo: smoke).") private String preset;

  @Option(names = "--set", paramLabel = "PATH=VALUE",
      description = "Set an option of the preset, for example planner.candidates=128. Repeatable. The workspace keeps the "
          + "changed preset under a name of its own. practice and measure take options of practice without their group, "
          + "for example epochs=5, and keep the preset.") private List<String> settings = List.of();

  @Option(names = "--task", paramLabel = "A|B|C", defaultValue = "A",
      description = "Task (default: ${DEFAULT-VALUE}).") private Task task;

  @Option(names = "--method", paramLabel = "NAME", defaultValue = "ptp", converter = MethodNames.class,
      completionCandidates = Installed.class,
      description = "Planning method: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).") private MethodId method;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
      description = "Random seed; it also selects the networks (default: ${DEFAULT-VALUE}).") private long seed;

  /** Half of the cores, because networks wait for each other when something else needs a core. */
  @Option(names = "--threads", paramLabel = "N",
      description = "Compute threads (default: half of the cores).") private int threads = Math
          .max(1, Runtime.getRuntime().availableProcessors() / 2);

  @Option(names = "--json",
      description = "Print one JSON object on standard output; progress goes to standard error.") private boolean json;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.") private boolean help;

  private List<String> practice = List.of();

  boolean json() {
    return json;
  }

  /**
   * The checked options; wrong ones are wrong usage.
   *
   * @param fallback the preset when none is named
   */
  CommonOptions options(Presets presets, String fallback, PresetUse use) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw wrong("--threads must be from 1 to " + MOST_THREADS + ", not " + threads);
    }
    if (use == PresetUse.NONE && !settings.isEmpty()) {
      throw wrong("--set has no effect here, because " + command.commandLine().getCommandName() + " takes no preset");
    }
    PresetChoice choice = choice(presets, preset == null ? fallback : preset, use);
    practice = choice.practice();
    return new CommonOptions(
        workspace, choice.name(), use == PresetUse.NONE ? List.of() : choice.derived(), task, method, seed, threads);
  }

  private PresetChoice choice(Presets presets, String named, PresetUse use) {
    try {
      return PresetChoice.of(presets, workspace, named, settings, use == PresetUse.PRACTISED);
    } catch (IllegalArgumentException e) {
      throw wrong(UserMessage.of(e));
    }
  }

  /** Settings of options of practice, after the options were checked. */
  List<String> practice() {
    return practice;
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }

  /** The ids of the planners that are installed. */
  static final class Installed implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PlannerCatalogue.installed().ids().stream().map(MethodId::id).iterator();
    }
  }

  /** Methods by their ids. */
  static final class MethodNames implements ITypeConverter<MethodId> {
    @Override
    public MethodId convert(String id) {
      try {
        return PlannerCatalogue.installed().id(id);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
