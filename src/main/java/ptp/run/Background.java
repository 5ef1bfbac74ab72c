package ptp.run;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Threads of long work, which yield the processor to the window and to everything else on the machine. Linux knows a "nice"
 * value per thread, but Java sets it only with an option that warns everybody who is not root; so it is set here. Other
 * systems heed Java's own priority.
 */
final class Background {
  private static final System.Logger LOG = System.getLogger(Background.class.getName());

  /** Of 19, the politest; a thread at 0 gets about ten times the share of one at 10. */
  private static final int NICE = 10;

  private static final int PRIO_PROCESS = 0;
  private static final int CALLING_THREAD = 0;

  private Background() {}

  /** A daemon thread that yields, as do the threads that its work starts. */
  static Thread thread(String name, Runnable work) {
    Thread thread = new Thread(() -> {
      yieldToOthers();
      work.run();
    }, name);
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  private static void yieldToOthers() {
    if (!System.getProperty("os.name").equals("Linux")) return;
    try {
      int refused = (int) setpriority().invokeExact(PRIO_PROCESS, CALLING_THREAD, NICE);
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
