package ptp.nn;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ptp.io.NativeCode;

/**
 * Starts libtorch in this process. Nothing here reaches the network: DJL is told to stay offline and to report
 * nothing, and unpacks its native library under {@code -Dptp.cache} (default {@code ~/.cache/ptp-workbench}).
 *
 * <p>The thread count changes the bits of results (sums are split differently), so it is part of a run's identity.
 */
public final class Torch {
  private static final ThreadLocal<Integer> PREPARED = ThreadLocal.withInitial(() -> 0);
  private static volatile int threads;
  private static volatile @Nullable PtNDManager manager;

  private Torch() {}

  /** Starts libtorch if it is not yet running and sets the number of threads its operators use from now on. */
  public static void start(int threads) {
    useThreads(threads);
    prepareThread();
  }

  /** Sets the number of threads that operators use from now on; libtorch starts when something is first computed. */
  public static void useThreads(int threads) {
    if (threads < 1) throw new IllegalArgumentException("libtorch needs at least one thread, not " + threads);
    Torch.threads = threads;
  }

  /** The number of threads that operators use; starts libtorch with the default when it is not yet running. */
  public static int threads() {
    ensureStarted();
    return threads;
  }

  /**
   * Prepares a thread for running modules; module calls do this themselves. The optimising executor is turned
   * off because it breaks {@code torch.grad}; it and the thread count are settings of the calling thread only.
   */
  public static void prepareThread() {
    ensureStarted();
    if (PREPARED.get() == threads) return;
    JniUtils.setGraphExecutorOptimize(false);
    // a thread that first asks takes over the count that any thread has set last, so it asks before it sets its own
    JniUtils.getNumThreads();
    JniUtils.setNumThreads(threads);
    PREPARED.set(threads);
  }

  /** Measured speed of a 1024 x 1024 x 1024 float product in GFLOP/s, best of a few: what this machine can do now. */
  public static double gemmGflops() {
    String source = "def multiply(self, a: Tensor, b: Tensor) -> Tensor:\n  return torch.mm(a, b)\n";
    try (TorchModule module = TorchModule.compile(source);
        Tensor a = Tensor.zeros(1024, 1024);
        Tensor b = Tensor.zeros(1024, 1024)) {
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 8; i++) {
        long begin = System.nanoTime();
        module.infer("multiply", a, b).asTensor().close();
        best = Math.min(best, System.nanoTime() - begin);
      }
      return 2 * Math.pow(1024, 3) / best;
    }
  }

  static PtNDManager manager() {
    ensureStarted();
    return Objects.requireNonNull(manager);
  }

  private static void ensureStarted() {
    if (manager != null) return;
    synchronized (Torch.class) {
      if (threads == 0) threads = defaultThreads();
      if (manager == null) manager = startEngine();
    }
  }

  /**
   * Half the processors, or {@code -Dptp.threads}: libtorch's threads wait for each other by spinning, so sharing their
   * processors with a window or a simulator costs far more than it gains.
   */
  public static int defaultThreads() {
    return Integer.getInteger("ptp.threads", Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  private static PtNDManager startEngine() {
    refuseIntelMac(System.getProperty("os.name"), System.getProperty("os.arch"));
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    String cache = Optional.ofNullable(System.getProperty("ptp.cache")).orElseGet(() -> NativeCode.cache().toString());
    setDefault("DJL_CACHE_DIR", cache);
    setDefault("ai.djl.default_engine", "PyTorch");
    setDefault("org.slf4j.simpleLogger.log.ai.djl", "error");
    try {
      return (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(ai.djl.Device.cpu());
    } catch (EngineException | IllegalStateException | UnsatisfiedLinkError e) {
      throw new IllegalStateException(
          "PyTorch's native code cannot be unpacked to %s or loaded from there; free some disk space or name another folder "
              .formatted(cache) + "by -Dptp.cache",
          e);
    }
  }

  static void refuseIntelMac(String system, String processor) {
    if (system.startsWith("Mac") && !processor.equals("aarch64")) {
      throw new UnsupportedOperationException(
          "PyTorch has no library for Intel Macs, so nothing can be planned or trained here; use a Mac with Apple silicon, "
              + "Linux or Windows");
    }
  }

  private static void setDefault(String property, String value) {
    if (System.getProperty(property) == null) System.setProperty(property, value);
  }
}
