package ptp.experiment;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Threads that yield the processor: to the window, whose interface and drawing come first, and to everything else on the
 * machine. Linux knows a "nice" value per thread, but Java sets it only with an option that warns everybody who is not root;
 * so it is set here. Other systems heed Java's own priority.
 */
public enum BackgroundThreads {
  /** Training, which takes hours: a thread gets about a tenth of the share of one that does not yield. */
  LONG(10, Thread.MIN_PRIORITY),
  /** Plans and charts, which somebody waits for: about a third of the share, and three times that of training. */
  SHORT(5, Thread.NORM_PRIORITY - 1);

  private static final System.Logger LOG = System.getLogger(BackgroundThreads.class.getName());
  private static final int PRIO_PROCESS = 0;
  private static final int CALLING_THREAD = 0;

  private final int nice;
  private final int priority;

  BackgroundThreads(int nice, int priority) {
    this.nice = nice;
    this.priority = priority;
  }

  /** A daemon thread that yields, as do the threads that its work starts. */
  public Thread thread(String name, Runnable work) {
    Thread thread = new Thread(() -> {
      yieldToOthers();
      work.run();
    }, name);
    thread.setDaemon(true);
    thread.setPriority(priority);
    return thread;
  }

  private void yieldToOthers() {
    if (!System.getProperty("os.name").equals("Linux")) return;
    try {
      int refused = (int) setpriority().invokeExact(PRIO_PROCESS, CALLING_THREAD, nice);
      if (refused != 0) LOG.log(System.Logger.Level.DEBUG, "background work runs at the usual priority");
    } catch (Throwable unknown) { // what a handle may throw; work goes on at the usual priority
      LOG.log(System.Logger.Level.DEBUG, "background work runs at the usual priority", unknown);
    }
  }

  @SuppressWarnings("restricted") // a call into the C library, whose three whole numbers cannot harm memory
  private static MethodHandle setpriority() {
    Linker linker = Linker.nativeLinker();
    FunctionDescriptor three =
        FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    return linker.downcallHandle(linker.defaultLookup().findOrThrow("setpriority"), three);
  }
}
