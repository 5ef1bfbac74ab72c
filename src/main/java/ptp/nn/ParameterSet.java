package ptp.nn;

import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ptp.domain.Seed;
import ptp.io.TensorFile;

/**
 * Ordered, named float tensors of one network together with Adam's state: first and second moments and step counts, one
 * of each per trained tensor. Tensors that are not trained by gradients (a codebook kept by moving averages, scales) are
 * buffers. Training changes the tensors in place.
 *
 * <p>As an argument of a module it is {@code Dict[str, Tensor]}, parameters and buffers by name; {@link #state()} is what
 * {@link Adam#SOURCE} updates.
 */
public final class ParameterSet implements AutoCloseable {
  private final Map<String, Tensor> all;
  private final Map<String, Tensor> trained;
  private final List<Tensor> firstMoments = new ArrayList<>();
  private final List<Tensor> secondMoments = new ArrayList<>();
  private final List<Tensor> steps = new ArrayList<>();
  private final IValue dictionary;

  private ParameterSet(Map<String, Tensor> all, Map<String, Tensor> trained) {
    this.all = all;
    this.trained = trained;
    for (Tensor t : trained.values()) {
      firstMoments.add(Tensor.zeros(t.shape()));
      secondMoments.add(Tensor.zeros(t.shape()));
      steps.add(Tensor.zeros());
    }
    dictionary = IValue.stringMapFrom(NativeCall.arrays(all));
  }

  /** Starts a set whose first values are drawn from the seed, each tensor from its own stream. */
  public static Builder builder(Seed seed) {
    return new Builder(seed);
  }

  /** Parameters and buffers by name, in the order they were added. */
  public Map<String, Tensor> asMap() {
    return Collections.unmodifiableMap(all);
  }

  /** The trained tensors. */
  public List<Tensor> values() {
    return List.copyOf(trained.values());
  }

  /** [trained tensors, first moments, second moments, step counts]: {@code List[List[Tensor]]} in a module. */
  public List<List<Tensor>> state() {
    return List.of(values(), firstMoments, secondMoments, steps);
  }

  /** The tensor of that name. */
  public Tensor get(String name) {
    Tensor t = all.get(name);
    if (t == null)
      throw new IllegalArgumentException("there is no parameter \"" + name + "\"; there are " + all.keySet());
    return t;
  }

  /** Number of trained numbers. */
  public long count() {
    return trained.values().stream().mapToLong(Tensor::size).sum();
  }

  /** A copy of all tensors as buffers: nothing to train, for target networks that follow ({@code follow}). */
  public ParameterSet copyAsTarget() {
    try (TensorScope.Outside _ = TensorScope.outside()) {
      Map<String, Tensor> copy = new LinkedHashMap<>();
      all.forEach((name, t) -> copy.put(name, Tensor.of(t.floats(), t.shape())));
      return new ParameterSet(copy, Map.of());
    }
  }

  /** Puts every tensor into the file as {@code prefix + name}, and where asked Adam's state beside them. */
  public void saveTo(TensorFile file, String prefix, boolean withState) {
    all.forEach((name, t) -> file.put(prefix + name, t.floats(), t.shape()));
    if (withState) forEachState((name, t) -> file.put(prefix + name, t.floats(), t.shape()));
  }

  /**
   * Takes every tensor from the file. Adam's state is taken where the file has it and starts at zero where it was left
   * out. Nothing is changed when a tensor is missing or has another shape.
   */
  public void loadFrom(TensorFile file, String prefix) {
    boolean withState = trained.keySet().stream().anyMatch(name -> file.contains(prefix + name + ".adam_step"));
    Map<Tensor, float[]> found = new java.util.IdentityHashMap<>();
    all.forEach((name, t) -> found.put(t, file.values(prefix + name, t.shape())));
    forEachState((name, t) -> found.put(t, withState ? file.values(prefix + name, t.shape()) : new float[(int) t
        .size()]));
    found.forEach(Tensor::set);
  }

  /**
   * Argument for modules. It is made once, because the tensors stay the same ones while their numbers
   * change; making it costs as much as a small network's whole inference.
   */
  IValue dictionary() {
    return dictionary;
  }

  private interface Visitor {
    void visit(String name, Tensor tensor);
  }

  private void forEachState(Visitor visitor) {
    int i = 0;
    for (String name : trained.keySet()) {
      visitor.visit(name + ".adam_m", firstMoments.get(i));
      visitor.visit(name + ".adam_v", secondMoments.get(i));
      visitor.visit(name + ".adam_step", steps.get(i++));
    }
  }

  @Override
  public void close() {
    dictionary.close();
    all.values().forEach(Tensor::close);
    List.of(firstMoments, secondMoments, steps).forEach(list -> list.forEach(Tensor::close));
  }

  /** Collects tensors; layers get {@code name.weight} and {@code name.bias} with PyTorch's default first values. */
  public static final class Builder {
    private final Seed seed;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** A tensor that is to be made. */
    private record Entry(Initialiser initialiser, boolean trained, long... shape) {
      Tensor tensor(Seed seed) {
        int count = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        return Tensor.of(initialiser.values(count, seed.random()), shape);
      }
    }

    private Builder(Seed seed) {
      this.seed = seed;
    }

    /** A trained tensor. */
    public Builder parameter(String name, Initialiser initialiser, long... shape) {
      return add(name, new Entry(initialiser, true, shape));
    }

    /** A tensor that gradients do not change. */
    public Builder buffer(String name, Initialiser initialiser, long... shape) {
      return add(name, new Entry(initialiser, false, shape));
    }

    /** The layers that a method of a module lists, see {@link LayerList}. */
    public Builder layers(TorchModule module, String method) {
      LayerList.add(this, module.infer(method));
      return this;
    }

    /** [out, in] weights and [out] biases. */
    public Builder linear(String name, int in, int out) {
      return layer(name, Initialiser.fanIn(in), out, out, in);
    }

    /** Layers {@code name.0}, {@code name.1}, ... from the first size to the last. */
    public Builder mlp(String name, int... sizes) {
      for (int i = 0; i + 1 < sizes.length; i++) linear(name + "." + i, sizes[i], sizes[i + 1]);
      return this;
    }

    /** The same with layer normalisation {@code name.0.norm}, ... behind every layer but the last. */
    public Builder normMlp(String name, int... sizes) {
      mlp(name, sizes);
      for (int i = 0; i + 2 < sizes.length; i++) layerNorm(name + "." + i + ".norm", sizes[i + 1]);
      return this;
    }

    /** A square convolution: [out, in, kernel, kernel]. */
    public Builder conv(String name, int in, int out, int kernel) {
      return layer(name, Initialiser.fanIn((long) in * kernel * kernel), out, out, in, kernel, kernel);
    }

    /** A square transposed convolution: [in, out, kernel, kernel]; its fan-in counts the outputs, as in PyTorch. */
    public Builder deconv(String name, int in, int out, int kernel) {
      return layer(name, Initialiser.fanIn((long) out * kernel * kernel), out, in, out, kernel, kernel);
    }

    /** Scale 1 and shift 0. */
    public Builder layerNorm(String name, int size) {
      return parameter(name + ".weight", Initialiser.ones(), size).parameter(name + ".bias", Initialiser.zeros(), size);
    }

    /** All parameters that were added, in that order. */
    public ParameterSet build() {
      Map<String, Tensor> all = new LinkedHashMap<>();
      Map<String, Tensor> trained = new LinkedHashMap<>();
      try (TensorScope.Outside _ = TensorScope.outside()) {
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
          Tensor tensor = entry.getValue().tensor(seed.derive(entry.getKey()));
          all.put(entry.getKey(), tensor);
          if (entry.getValue().trained) trained.put(entry.getKey(), tensor.requireGradient());
        }
        return new ParameterSet(all, trained);
      }
    }

    private Builder layer(String name, Initialiser initialiser, int biases, long... weights) {
      return parameter(name + ".weight", initialiser, weights).parameter(name + ".bias", initialiser, biases);
    }

    private Builder add(String name, Entry entry) {
      if (entries.put(name, entry) != null) {
        throw new IllegalArgumentException("there are two parameters \"" + name + "\"");
      }
      return this;
    }
  }
}
