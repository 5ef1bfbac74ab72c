package ptp.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import ptp.workspace.Presets;

/** Base class of commands: common options, and reporting of results. */
abstract class TerminalCommand<R extends Record> implements Callable<Integer> {
  private final Session session;

  @Mixin private CommonArguments common;

  TerminalCommand(Session session) {
    this.session = session;
  }

  @Override
  public final Integer call() {
    return session.run(common, presets -> common.options(presets, preset(), presetUse()), this::work, this::words,
        this::failed);
  }

  /** The preset when none is named. */
  String preset() {
    return Presets.DEFAULT;
  }

  PresetUse presetUse() {
    return PresetUse.READ;
  }

  /** Options of practice that are set for one practice, each {@code name=value}. */
  final List<String> practiceSettings() {
    return common.practice();
  }

  abstract R work(Commands commands, CommonOptions options, TerminalProgress progress);

  /** Whether the result tells of a failure, which the exit code says too. */
  boolean failed(R result) {
    return false;
  }

  /** The result for people. */
  abstract String words(R result);
}
