package ptp.nn;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of a module's method with autograd left as it is. DJL's public {@code IValueUtils.runMethod} is the same native
 * entry with its {@code train} flag fixed to false, which puts libtorch into inference mode: no gradient can be taken
 * and no result can enter a later training step. Hence the two handles.
 */
record NativeCall(PtSymbolBlock block, Mode mode, String method, Object... arguments) {
  /** How a method is called. */
  enum Mode {
    /** Gradients are recorded. */
    TRAINING,
    INFERENCE,
    /** Inference with one thread, however many there are. */
    ALONE
  }

  private static final MethodHandle RUN;
  private static final MethodHandle VALUE;

  static {
    try {
      Class<?> library = Class.forName("ai.djl.pytorch.jni.PyTorchLibrary");
      MethodHandles.Lookup in = MethodHandles.privateLookupIn(library, MethodHandles.lookup());
      MethodType type =
          MethodType.methodType(
              long.class, long.class, String.class, long[].class, boolean.class, boolean.class);
      Object instance = in.findStaticGetter(library, "LIB", library).invoke();
      RUN = in.findVirtual(library, "moduleRunMethod", type).bindTo(instance);
      VALUE = in.findConstructor(IValue.class, MethodType.methodType(void.class, long.class));
    } catch (Throwable e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The method's result, which belongs to the caller. */
  ModuleResult result() {
    Torch.prepareThread();
    IValue[] values = new IValue[arguments.length];
    JniUtils.setGradMode(mode == Mode.TRAINING);
    if (mode == Mode.ALONE) JniUtils.setNumThreads(1);
    try {
      for (int i = 0; i < values.length; i++) values[i] = value(arguments[i]);
      long[] handles = Arrays.stream(values).mapToLong(IValue::getHandle).toArray();
      long result = (long) RUN.invoke((long) block.getHandle(), method, handles, true, false);
      return new ModuleResult((IValue) VALUE.invoke(result));
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw TorchScriptException.running(method, e);
    } finally {
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null && !kept(arguments[i])) values[i].close();
      }
      JniUtils.setGradMode(false);
      if (mode == Mode.ALONE) JniUtils.setNumThreads(Torch.threads());
    }
  }

  /** A parameter set keeps its value for the next call. */
  private static boolean kept(Object argument) {
    return argument instanceof ParameterSet;
  }

  private static IValue value(Object argument) {
    return switch (argument) {
      case Tensor t -> IValue.from(t.array());
      case ParameterSet p -> p.dictionary();
      case Map<?, ?> map -> IValue.stringMapFrom(arrays(map));
      case List<?> list when list.isEmpty() || list.getFirst() instanceof Tensor -> IValue.listFrom(arrays(list));
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

  /** The arrays of tensors by their names. */
  static Map<String, PtNDArray> arrays(Map<?, ?> map) {
    Map<String, PtNDArray> arrays = new LinkedHashMap<>();
    map.forEach((name, tensor) -> arrays.put((String) name, ((Tensor) tensor).array()));
    return arrays;
  }

  private static PtNDArray[] arrays(List<?> list) {
    return list.stream().map(t -> ((Tensor) t).array()).toArray(PtNDArray[]::new);
  }

  private static IValue list(List<?> list) {
    IValue[] items = list.stream().map(NativeCall::value).toArray(IValue[]::new);
    try {
      return IValue.listFrom(items);
    } finally {
      for (int i = 0; i < items.length; i++) {
        if (!kept(list.get(i))) items[i].close();
      }
    }
  }
}
