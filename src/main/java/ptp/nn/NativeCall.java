package ptp.nn;

import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Calls a method of a module with autograd left as it is. DJL's public {@code IValueUtils.runMethod} is the same native
 * entry with its {@code train} flag fixed to false, which puts libtorch into inference mode: no gradient can be taken
 * and no result can enter a later training step. Hence the two handles.
 */
final class NativeCall {
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

  private NativeCall() {}

  /** The result belongs to the caller, the arguments stay the caller's. Errors of the method are thrown as they are. */
  static IValue run(PtSymbolBlock block, String method, IValue... arguments) {
    long[] handles = Arrays.stream(arguments).mapToLong(IValue::getHandle).toArray();
    try {
      long result = (long) RUN.invoke((long) block.getHandle(), method, handles, true, false);
      return (IValue) VALUE.invoke(result);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
