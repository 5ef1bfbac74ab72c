package ptp.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * Closes every tensor that the opening thread creates, or is handed as a result, until the scope ends. Scopes nest; a
 * tensor belongs to the innermost one, unless {@link #keep} takes it out.
 */
public final class TensorScope implements AutoCloseable {
  private static final ThreadLocal<TensorScope> CURRENT = new ThreadLocal<>();

  private final TensorScope outer = CURRENT.get();
  private final List<Tensor> tensors = new ArrayList<>();

  /** Opens a scope in the calling thread, inside the one that is open there, if any. */
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

  /** While it is open, the thread's tensors belong to no scope. */
  public interface Outside extends AutoCloseable {
    @Override
    void close();
  }

  /** For tensors that outlive the scope, such as parameters: until it is closed, no scope adopts any. */
  public static Outside outside() {
    TensorScope scope = CURRENT.get();
    CURRENT.remove();
    return () -> {
      if (scope != null) CURRENT.set(scope);
    };
  }

  @Override
  public void close() {
    if (outer == null) CURRENT.remove();
    else CURRENT.set(outer);
    tensors.forEach(Tensor::close);
  }
}
