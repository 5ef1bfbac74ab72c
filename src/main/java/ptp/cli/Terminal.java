package ptp.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import ptp.config.Provenance;
import ptp.config.Suggestion;
import ptp.workspace.Presets;

/**
 * The commands of the terminal. Exit codes: 0 done, 1 failed with one sentence on standard error, 2 wrong usage, 130 stopped
 * by Ctrl+C.
 */
public final class Terminal {
  private static final int WRONG_USAGE = 2;

  private final CommandLine commandLine;
  private final Session session;
  private final OldNames oldNames;

  /**
   * @param opener opens the workspace that the options name
   * @param presets that may be named
   * @param out takes results
   * @param err takes progress and failures
   * @param isTerminal whether {@code err} is a terminal, where one line of progress is rewritten in place
   * @param debug whether failures come with their stack traces
   */
  public Terminal(Function<CommonOptions, Commands> opener, Presets presets, PrintStream out, PrintStream err,
      boolean isTerminal, boolean debug) {
    session = new Session(opener, presets, new Session.Streams(out, err, isTerminal, debug));
    oldNames = new OldNames(err);
    commandLine = new CommandLine(new Root());
    for (Object command : commands(session)) commandLine.addSubcommand(command);
    commandLine.registerConverter(Path.class, new PathConverter());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    commandLine.setParameterExceptionHandler(Terminal::wrongUsage);
  }

  private static List<Object> commands(Session session) {
    return List.of(
        new DemoCommand(session), new CollectCommand(session), new ImportCommand(session), new TrainCommand(session),
        new PlanCommand(session),
        new PracticeCommand(session), new EvaluateCommand(session), new MeasureCommand(session), new CompareCommand(
            session),
        new ExportCommand(session), new DiagnoseCommand(session), new DrawingsCommand(session),
        new SweepCommand(session), new BenchCommand(session), RobotCommand.with(session), new Completion(),
        new HelpCommand());
  }

  /**
   * Adds the command "window".
   *
   * @param window opens the window on a workspace's folder and returns when it was closed
   */
  public Terminal with(Consumer<Path> window) {
    commandLine.addSubcommand(new WindowCommand(session, window));
    return this;
  }

  /**
   * Lets the demonstration begin with the networks that come with the program.
   *
   * @param provider puts them into a workspace's folder
   */
  public Terminal withExample(Consumer<Path> provider) {
    session.example(provider);
    return this;
  }

  /** Runs the command that the arguments name and returns the exit code. */
  public int run(String... arguments) {
    return session.written(commandLine.execute(oldNames.replaced(arguments)));
  }

  private static int wrongUsage(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    String sentence = unknown(e).orElse(e.getMessage());
    command.getErr().println("ptp: " + sentence);
    command.getErr().println("\"" + command.getCommandSpec().qualifiedName() + " --help\" lists commands and options.");
    return WRONG_USAGE;
  }

  private static Optional<String> unknown(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) return Optional.empty();
    CommandLine command = e.getCommandLine();
    String name = unmatched.getUnmatched().getFirst();
    boolean option = name.startsWith("-");
    var known = option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
    String kind = option ? "option" : "command";
    return Optional.of("there is no " + kind + " \"" + name + "\"" + Suggestion.hint(name, known));
  }

  /** The program itself. */
  @Command(name = "ptp", versionProvider = Version.class, mixinStandardHelpOptions = true,
      description = "Planning to Practice: a robot reaches a goal image by planning subgoals. "
          + "Without a command, the window opens.")
  static final class Root implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "no command given");
    }
  }

  /** Prints a script with which a shell completes commands and options; the packages install it. */
  @Command(name = "generate-completion", hidden = true, description = "Print a completion script for bash and zsh.")
  static final class Completion implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
      CommandLine program = spec.root().commandLine();
      program.getOut().print(AutoComplete.bash(spec.root().name(), program));
      program.getOut().flush();
    }
  }

  /** The program's version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"PTP Workbench " + Provenance.programVersion()};
    }
  }
}
