package ptp.nn;

import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ptp.nn.NativeCall.Mode;

/**
 * Methods written in TorchScript and compiled at start. A whole training step (forward, gradients, optimiser) is one
 * call, which is as fast as libtorch can be driven from outside.
 *
 * <p>The source is a sequence of methods, {@code def name(self, x: Tensor, ...) -> Type:}, from {@code .py} files beside the
 * classes that use them ({@link Script}); fragments of several authors ({@link Adam#SOURCE}, {@link Layers#SOURCE}) are
 * concatenated. It is read by libtorch's archive importer, so:
 * operators, indexing, slices, methods of tensors, {@code if}, {@code for}, lists and dictionaries work; functions are
 * {@code torch.*} with the arguments of the ATen schema (no {@code F.*}, no defaults that only Python adds).
 *
 * <p>Arguments and the type each has in the source: {@link Tensor} {@code Tensor}; {@code List<Tensor>}
 * {@code List[Tensor]}; {@link ParameterSet} and {@code Map<String, Tensor>} {@code Dict[str, Tensor]};
 * {@link ParameterSet#state()} {@code List[List[Tensor]]}; {@code Double}, {@code Float} {@code float}; {@code Long},
 * {@code Integer} {@code int}; {@code Boolean} {@code bool}; {@code String} {@code str}.
 *
 * <p>A module has no state and may be called from several threads at once.
 */
public final class TorchModule implements AutoCloseable {
  private final PtSymbolBlock block;

  private TorchModule(PtSymbolBlock block) {
    this.block = block;
  }

  /** Compiles the methods; {@link TorchScriptException} names the offending line. */
  public static TorchModule compile(String... fragments) {
    Torch.prepareThread();
    String source = TorchSource.join(fragments);
    try (ByteArrayInputStream in = new ByteArrayInputStream(ModuleArchive.of(source))) {
      return new TorchModule(JniUtils.loadModule(Torch.manager(), in, true, false));
    } catch (IOException | RuntimeException e) {
      throw TorchScriptException.compiling(source, e);
    }
  }

  /** Calls a method with gradients recorded. */
  public ModuleResult run(String method, Object... arguments) {
    return new NativeCall(block, Mode.TRAINING, method, arguments).result();
  }

  /** Calls a method without recording gradients; its results may be used in training steps. */
  public ModuleResult infer(String method, Object... arguments) {
    return new NativeCall(block, Mode.INFERENCE, method, arguments).result();
  }

  /**
   * As {@link #infer}, with one thread, however many there are: for work so small that others hardly shorten it, while
   * waiting for them takes long whenever something else keeps their processors busy.
   */
  public ModuleResult inferAlone(String method, Object... arguments) {
    return new NativeCall(block, Mode.ALONE, method, arguments).result();
  }

  /**
   * Calls a method for blocks of rows, as many calls side by side as there are threads: each works with one thread on a
   * range of whole blocks, which keeps two threads twice as busy as small operators that are each split in two. The method
   * gets {@code begin} and {@code end} (int) behind its other arguments, and writes its rows into one of them.
   *
   * @param rows in all
   * @param block rows that are computed together; only the last range may end within one
   */
  public void inferRows(String method, int rows, int block, Object... arguments) {
    int blocks = Math.ceilDiv(rows, block);
    int ranges = Math.min(Torch.threads(), blocks);
    IntStream.range(0, ranges).parallel().mapToObj(i -> {
      Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
      all[arguments.length] = blocks * i / ranges * block;
      all[arguments.length + 1] = Math.min(rows, blocks * (i + 1) / ranges * block);
      return new NativeCall(this.block, Mode.ALONE, method, all);
    }).map(NativeCall::result).forEach(ModuleResult::close);
  }

  /** Calls a method whose result is not wanted. */
  public void execute(String method, Object... arguments) {
    run(method, arguments).close();
  }

  @Override
  public void close() {
    block.close();
  }
}
