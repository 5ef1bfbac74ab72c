package ptp.cli;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;
import ptp.domain.UserMessage;
import ptp.workspace.Presets;

/** Runs one command: progress to standard error, the result to standard output, a failure as one sentence. */
final class Session {
  static final int DONE = 0;
  static final int FAILED = 1;
  /** Exit code of a program that was ended by Ctrl+C. */
  static final int STOPPED = 130;

  private final Function<CommonOptions, Commands> opener;
  private final Presets presets;
  private final Streams streams;

  /**
   * Output streams of a command.
   *
   * @param terminal whether {@code err} is a terminal
   * @param debug whether failures come with their stack traces
   */
  record Streams(PrintStream out, PrintStream err, boolean terminal, boolean debug) {}

  /** Work of a command on the opened workspace. */
  interface Work<R extends Record> {
    R apply(Commands commands, CommonOptions options, TerminalProgress progress);
  }

  /**
   * @param opener opens the workspace that the options name
   * @param presets that may be named
   */
  Session(Function<CommonOptions, Commands> opener, Presets presets, Streams streams) {
    this.opener = opener;
    this.presets = presets;
    this.streams = streams;
  }

  /**
   * Does the work and reports.
   *
   * @param options checks the arguments
   * @param words the result for people
   * @param failed whether a result tells of a failure
   * @return the exit code
   */
  <R extends Record> int run(
      CommonArguments arguments, Function<Presets, CommonOptions> options, Work<R> work, Function<R, String> words,
      Predicate<R> failed) {
    try (Interruption interruption = Interruption.listen()) {
      return reported(
          arguments, words, failed, () -> result(options.apply(presets), work, interruption));
    }
  }

  /** Does what has no result; a failure is one sentence here too. */
  int run(Runnable work) {
    try {
      work.run();
      return DONE;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      return failed(e);
    }
  }

  private int failed(Throwable e) {
    if (streams.debug) e.printStackTrace(streams.err);
    streams.err.println("ptp: " + UserMessage.of(e));
    return FAILED;
  }

  /** Everything is said before this returns, because after a Ctrl+C the program ends as soon as it does. */
  private <R extends Record> int reported(
      CommonArguments arguments, Function<R, String> words, Predicate<R> failed, Supplier<R> work) {
    try {
      R result = work.get();
      streams.out.println(arguments.json() ? Json.of(result) : words.apply(result));
      streams.out.flush();
      return failed.test(result) ? FAILED : DONE;
    } catch (CancellationException e) {
      String sentence = "stopped; run the same command again to resume";
      answer(arguments, sentence);
      streams.err.println("ptp: " + sentence);
      return STOPPED;
    } catch (ParameterException e) {
      throw e; // wrong usage is reported where all of it is
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      answer(arguments, UserMessage.of(e));
      return failed(e);
    }
  }

  private <R extends Record> R result(CommonOptions options, Work<R> work, Interruption interruption) {
    try (TerminalProgress progress =
        new TerminalProgress(streams.err, streams.terminal, System::nanoTime, interruption);
        Commands commands = opener.apply(options)) {
      return work.apply(commands, options, progress);
    }
  }

  /** Programs read failures where they read results. */
  private void answer(CommonArguments arguments, String sentence) {
    if (!arguments.json()) return;
    streams.out.println(Json.error(sentence));
    streams.out.flush();
  }
}
