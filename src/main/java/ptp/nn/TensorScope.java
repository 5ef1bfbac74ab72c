package ptp.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Closes every tensor that the opening thread creates, or is handed as a result, until the scope ends. Scopes nest; a
 * tensor belongs to the innermost one, unless {@link #keep} takes it out.
 */
public final class TensorScope implements AutoCloseable {
  private static final ThreadLocal<TensorScope> CURRENT = new ThreadLocal<>();

  private final TensorScope outer = CURRENT.get();
  private final List<Tensor> tensors = new ArrayList<>();

  public TensorScope() {
    CURRENT.set(this);
  }

  /** Hands the tensor to the scope around this one, or to the caller where there is none. */
  public Tensor keep(Tensor tensor) {
    tensors.removeIf(t -> t == tensor);
    if (outer != null) outer.tensors.add(tensor);
    return tensor;
  }

  static void adopt(Tensor tensor) {
    TensorScope scope = CURRENT.get();
    if (scope != null) scope.tensors.add(tensor);
  }

  /** Runs without adopting: for tensors that outlive the scope, such as parameters. */
  public static <T> T outside(Supplier<T> work) {
    TensorScope scope = CURRENT.get();
    CURRENT.remove();
    try {
      return work.get();
    } finally {
      if (scope != null) CURRENT.set(scope);
    }
  }

  @Override
  public void close() {
    if (outer == null) CURRENT.remove();
    else CURRENT.set(outer);
    tensors.forEach(Tensor::close);
  }
}
