package ptp.nn;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
    return call(true, method, arguments);
  }

  /** Calls a method without recording gradients; its results may be used in training steps. */
  public ModuleResult infer(String method, Object... arguments) {
    return call(false, method, arguments);
  }

  /**
   * As {@link #infer}, with one thread, however many there are: for work so small that others hardly shorten it, while
   * waiting for them takes long whenever something else keeps their processors busy.
   */
  public ModuleResult inferAlone(String method, Object... arguments) {
    return Torch.alone(() -> infer(method, arguments));
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
    IntStream.range(0, ranges).parallel().forEach(i -> {
      Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
      all[arguments.length] = blocks * i / ranges * block;
      all[arguments.length + 1] = Math.min(rows, blocks * (i + 1) / ranges * block);
      Torch.alone(() -> infer(method, all)).close();
    });
  }

  /** Calls a method whose result is not wanted. */
  public void execute(String method, Object... arguments) {
    run(method, arguments).close();
  }

  private ModuleResult call(boolean gradients, String method, Object... arguments) {
    Torch.prepareThread();
    IValue[] values = new IValue[arguments.length];
    JniUtils.setGradMode(gradients);
    try {
      for (int i = 0; i < values.length; i++) values[i] = value(arguments[i]);
      return new ModuleResult(NativeCall.run(block, method, values));
    } catch (RuntimeException e) {
      throw TorchScriptException.running(method, e);
    } finally {
      for (int i = 0; i < values.length; i++) release(arguments[i], values[i]);
      JniUtils.setGradMode(false);
    }
  }

  /** A parameter set keeps its value for the next call. */
  private static void release(Object argument, IValue value) {
    if (value != null && !(argument instanceof ParameterSet)) value.close();
  }

  private static IValue value(Object argument) {
    return switch (argument) {
      case Tensor t -> IValue.from(t.array());
      case ParameterSet p -> p.dictionary();
      case Map<?, ?> map -> dictionary(map);
      case List<?> list -> list(list);
      case Double d -> IValue.from(d);
      case Float f -> IValue.from((double) f);
      case Long l -> IValue.from(l);
      case Integer i -> IValue.from((long) i);
      case Boolean b -> IValue.from(b);
      case String s -> IValue.from(s);
      default -> throw new IllegalArgumentException("a module takes no " + argument.getClass().getSimpleName());
    };
  }

  private static IValue dictionary(Map<?, ?> map) {
    Map<String, PtNDArray> arrays = new LinkedHashMap<>();
    map.forEach((name, tensor) -> arrays.put((String) name, ((Tensor) tensor).array()));
    return IValue.stringMapFrom(arrays);
  }

  private static IValue list(List<?> list) {
    if (list.isEmpty() || list.getFirst() instanceof Tensor) {
      return IValue.listFrom(list.stream().map(t -> ((Tensor) t).array()).toArray(PtNDArray[]::new));
    }
    IValue[] items = list.stream().map(TorchModule::value).toArray(IValue[]::new);
    try {
      return IValue.listFrom(items);
    } finally {
      for (int i = 0; i < items.length; i++) release(list.get(i), items[i]);
    }
  }

  @Override
  public void close() {
    block.close();
  }
}
