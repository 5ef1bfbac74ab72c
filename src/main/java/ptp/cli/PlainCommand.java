package ptp.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** Base class of commands without a result and without the options of the others. */
abstract class PlainCommand implements Callable<Integer>, Runnable {
  private final Session session;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.") private boolean help;

  PlainCommand(Session session) {
    this.session = session;
  }

  @Override
  public final Integer call() {
    return session.run(this);
  }
}
