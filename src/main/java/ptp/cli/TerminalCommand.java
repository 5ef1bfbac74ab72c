package ptp.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import ptp.workspace.Presets;

/**
 * Base class of commands: common options, and reporting of results. Its call returns the exit code; it is an {@code Object}
 * only so that no second method that calls the first has to be made by the compiler.
 */
abstract class TerminalCommand implements Callable<Object> {
  private final Session session;

  @Mixin private CommonArguments common;

  TerminalCommand(Session session) {
    this.session = session;
  }

  /**
   * What a command found.
   *
   * @param result for programs
   * @param words the result for people
   * @param failed whether the result tells of a failure, which the exit code says too
   */
  record Answer(Record result, String words, boolean failed) {
    Answer(Record result, String words) {
      this(result, words, false);
    }
  }

  /** Everything is said before the interruption is closed, because after a Ctrl+C the program ends as soon as it is. */
  @Override
  public final Object call() {
    try (Interruption interruption = Interruption.listen()) {
      try {
        CommonOptions options = common.options(session.presets(), preset(), presetUse());
        if (usesExample()) session.provideExample(options.workspace());
        Answer answer;
        try (TerminalProgress progress = session.progress(interruption);
            Commands commands = session.open(options)) {
          answer = work(commands, options, progress);
        }
        return session.tell(answer, common.json());
      } catch (ParameterException e) {
        throw e; // wrong usage is reported where all of it is
      } catch (RuntimeException | LinkageError | VirtualMachineError e) {
        return session.failed(e, common.json());
      }
    }
  }

  /** The preset when none is named. */
  String preset() {
    return Presets.DEFAULT;
  }

  /** Whether a workspace without networks gets those that come with the program. */
  boolean usesExample() {
    return false;
  }

  PresetUse presetUse() {
    return PresetUse.READ;
  }

  /** Options of practice that are set for one practice, each {@code name=value}. */
  final List<String> practiceSettings() {
    return common.practice();
  }

  /** Does the command's work on the opened workspace. */
  abstract Answer work(Commands commands, CommonOptions options, TerminalProgress progress);
}
