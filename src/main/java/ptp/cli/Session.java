package ptp.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import ptp.domain.UserMessage;
import ptp.workspace.Presets;

/** What the commands of a terminal share: progress goes to standard error, a result to standard output, a failure is one sentence. */
final class Session {
  static final int DONE = 0;
  static final int FAILED = 1;
  /** Exit code of a program that was ended by Ctrl+C. */
  static final int STOPPED = 130;

  private final Function<CommonOptions, Commands> opener;
  private final Presets presets;
  private final Streams streams;
  private Consumer<Path> example = folder -> {};

  /**
   * Output streams of a command.
   *
   * @param terminal whether {@code err} is a terminal
   * @param debug whether failures come with their stack traces
   */
  record Streams(PrintStream out, PrintStream err, boolean terminal, boolean debug) {}

  /**
   * @param opener opens the workspace that the options name
   * @param presets that may be named
   */
  Session(Function<CommonOptions, Commands> opener, Presets presets, Streams streams) {
    this.opener = opener;
    this.presets = presets;
    this.streams = streams;
  }

  Presets presets() {
    return presets;
  }

  /** Takes what puts the example into a workspace's folder. */
  void example(Consumer<Path> provider) {
    example = provider;
  }

  /** Puts the example into a workspace's folder, where the program has one. */
  void provideExample(Path workspace) {
    example.accept(workspace);
  }

  /** Opens the workspace that the options name. */
  Commands open(CommonOptions options) {
    return opener.apply(options);
  }

  /** Progress of a command that may be asked to stop. */
  TerminalProgress progress(BooleanSupplier stop) {
    return new TerminalProgress(streams.err, streams.terminal, System::nanoTime, stop);
  }

  /** Does what has no result; a failure is one sentence here too. */
  int run(Runnable work) {
    try {
      work.run();
      return DONE;
    } catch (RuntimeException | LinkageError | VirtualMachineError e) {
      return failed(e, false);
    }
  }

  /** Prints a result and returns the exit code. */
  int tell(TerminalCommand.Answer answer, boolean json) {
    print(json ? Json.of(answer.result()) : answer.words());
    return answer.failed() ? FAILED : written(DONE);
  }

  /** Prints why a command ended early, where programs read results too if they asked for JSON, and returns the exit code. */
  int failed(Throwable e, boolean json) {
    boolean stopped = e instanceof CancellationException;
    String sentence = stopped ? "stopped; run the same command again to resume" : UserMessage.of(e);
    if (json) print(Json.error(sentence));
    if (streams.debug && !stopped) e.printStackTrace(streams.err);
    streams.err.println("ptp: " + sentence);
    return stopped ? STOPPED : FAILED;
  }

  /** The exit code of what went well, or a failure when its output did not get where it belongs: a full disk, a closed pipe. */
  int written(int code) {
    if (code != DONE || !streams.out.checkError()) return code;
    streams.err.println("ptp: the output could not be written; is the disk full, or the pipe closed?");
    return FAILED;
  }

  private void print(String text) {
    streams.out.println(text);
    streams.out.flush();
  }
}
