package ptp.nn;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Return value of a module's method. Reading it once, as the declared type, also releases it. */
public final class ModuleResult implements AutoCloseable {
  private final IValue value;

  ModuleResult(IValue value) {
    this.value = value;
  }

  /** Of a method {@code -> Tensor}. */
  public Tensor asTensor() {
    try (value) {
      return new Tensor(value.toTensor(Torch.manager()));
    }
  }

  /** Of a method {@code -> List[Tensor]} or {@code -> Tuple[Tensor, ...]}. */
  public List<Tensor> asTensors() {
    try (value) {
      if (value.isTuple()) return asTuple().stream().map(ModuleResult::asTensor).toList();
      PtNDArray[] arrays = value.toTensorArray(Torch.manager());
      return Arrays.stream(arrays).map(Tensor::new).toList();
    }
  }

  /** Of a method {@code -> float}. */
  public double asDouble() {
    try (value) {
      return value.toDouble();
    }
  }

  /** Of a method {@code -> int}. */
  public long asLong() {
    try (value) {
      return value.toLong();
    }
  }

  /** Named measurements, of a method {@code -> Dict[str, float]}. */
  public Map<String, Double> asMetrics() {
    try (value) {
      Map<String, Double> metrics = new TreeMap<>();
      value.toIValueMap().forEach((name, number) -> metrics.put(name, new ModuleResult(number).asDouble()));
      return metrics;
    }
  }

  /** Of a method {@code -> Dict[str, Tensor]}. */
  public Map<String, Tensor> asTensorMap() {
    try (value) {
      Map<String, Tensor> tensors = new TreeMap<>();
      value.toIValueMap().forEach((name, tensor) -> tensors.put(name, new ModuleResult(tensor).asTensor()));
      return tensors;
    }
  }

  /** Of a method {@code -> str}. */
  String asText() {
    try (value) {
      return value.toStringValue();
    }
  }

  /** Of a method {@code -> List[int]}. */
  int[] asInts() {
    try (value) {
      return Arrays.stream(value.toLongArray()).mapToInt(Math::toIntExact).toArray();
    }
  }

  /** The parts of a method {@code -> List[...]} of tuples, each to be read by itself. */
  List<ModuleResult> asList() {
    try (value) {
      return Arrays.stream(value.toIValueArray()).map(ModuleResult::new).toList();
    }
  }

  /** The parts of a method {@code -> Tuple[...]}, each to be read by itself. */
  public List<ModuleResult> asTuple() {
    try (value) {
      return Arrays.stream(value.toIValueTuple()).map(ModuleResult::new).toList();
    }
  }

  @Override
  public void close() {
    value.close();
  }
}
