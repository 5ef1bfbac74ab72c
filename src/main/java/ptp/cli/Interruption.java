package ptp.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Turns Ctrl+C into a request to stop. The Java machine calls a hook when it is asked to end; the hook asks the work to stop
 * and holds the end up until the work has saved itself, but no longer than {@link #PATIENCE_SECONDS}.
 */
final class Interruption implements BooleanSupplier, AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile boolean requested;

  private Interruption() {}

  /** Listens until it is closed. */
  static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the work is to stop. */
  @Override
  public boolean getAsBoolean() {
    return requested;
  }

  /** Says that the work has ended, one way or another. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the Java machine is ending already, so the hook has been called or no longer matters
    }
  }

  private void stop() {
    requested = true;
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
