package ptp.nn;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Methods written in TorchScript and compiled at start. A whole training step (forward, gradients, optimiser) is one
 * call, which is as fast as libtorch can be driven from outside.
 *
 * <p>The source is a sequence of methods, {@code def name(self, x: Tensor, ...) -> Type:}; fragments of several authors
 * ({@link Adam#SOURCE}, {@link Layers#SOURCE}) are concatenated. It is read by libtorch's archive importer, so:
 * operators, indexing, slices, methods of tensors, {@code if}, {@code for}, lists and dictionaries work; functions are
 * {@code torch.*} with the arguments of the ATen schema (no {@code F.*}, no defaults that only Python adds).
 *
 * <p>Arguments and the type each has in the source: {@link Tensor} {@code Tensor}; {@code List<Tensor>}
 * {@code List[Tensor]}; {@link ParameterSet} {@code Dict[str, Tensor]}; {@link ParameterSet#state()}
 * {@code List[List[Tensor]]}; {@code Double}, {@code Float} {@code float}; {@code Long}, {@code Integer} {@code int};
 * {@code Boolean} {@code bool}; {@code String} {@code str}.
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

  /** Calls a method whose result is not wanted. */
  public void execute(String method, Object... arguments) {
    run(method, arguments).close();
  }

  private ModuleResult call(boolean gradients, String method, Object... arguments) {
    Torch.prepareThread();
    JniUtils.setGradMode(gradients);
    List<IValue> values = new ArrayList<>();
    try {
      for (Object a : arguments) values.add(value(a));
      return new ModuleResult(NativeCall.run(block, method, values.toArray(IValue[]::new)));
    } catch (RuntimeException e) {
      throw TorchScriptException.running(method, e);
    } finally {
      values.forEach(IValue::close);
      JniUtils.setGradMode(false);
    }
  }

  private static IValue value(Object argument) {
    return switch (argument) {
      case Tensor t -> IValue.from(t.array());
      case ParameterSet p -> map(p.asMap());
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

  private static IValue map(Map<String, Tensor> tensors) {
    Map<String, PtNDArray> arrays = new java.util.LinkedHashMap<>();
    tensors.forEach((name, t) -> arrays.put(name, t.array()));
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
      for (IValue item : items) item.close();
    }
  }

  @Override
  public void close() {
    block.close();
  }
}
