package ptp.learn.probe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ptp.config.OptionsReader;
import ptp.config.OptionsWriter;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;
import ptp.learn.Trainable;
import ptp.nn.Adam;
import ptp.nn.Initialiser;
import ptp.nn.Layers;
import ptp.nn.ParameterSet;
import ptp.nn.Script;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/**
 * A probe: a small regression network from latents to simulator state. Loss: SmoothL1 on standardised numbers. It measures
 * what the latents preserve and what planned subgoals show. The policy and the planner never use its output.
 */
public final class StateProbe implements Trainable {
  private static final String KIND = "readout";

  private final List<String> names;
  private final ProbeOptions options;
  private final ParameterSet parameters;
  private final TorchModule module;

  private StateProbe(List<String> names, ProbeOptions options, Seed seed) {
    this.names = List.copyOf(names);
    this.options = options;
    this.module = TorchModule.compile(source(options, names.size()));
    this.parameters = ParameterSet.builder(seed.derive("parameters"))
        .layers(module, "network")
        .buffer("mean", Initialiser.zeros(), names.size())
        .buffer("deviation", Initialiser.ones(), names.size())
        .build();
  }

  private static String[] source(ProbeOptions o, int numbers) {
    Map<String, Object> constants = Map.of("width", o.width(), "hidden", o.hidden(), "numbers", numbers);
    return new String[] {
      Script.of(StateProbe.class, "networks.py"), Script.of(StateProbe.class, "losses.py"), Layers.SOURCE, Adam.SOURCE,
      Script.constants(constants)
    };
  }

  /** An untrained probe of the named numbers. */
  public static StateProbe create(List<String> names, ProbeOptions options, Seed seed) {
    return new StateProbe(names, options, seed);
  }

  /** Takes the unit of every number from examples; call it before the first step. */
  public void standardise(List<float[]> examples) {
    float[] mean = new float[names.size()];
    float[] deviation = new float[names.size()];
    for (int k = 0; k < mean.length; k++) {
      int column = k;
      double average = examples.stream().mapToDouble(e -> e[column]).average().orElseThrow();
      double variance = examples.stream().mapToDouble(e -> Math.pow(e[column] - average, 2)).average().orElseThrow();
      mean[k] = (float) average;
      deviation[k] = (float) Math.max(Math.sqrt(variance), 1e-4);
    }
    parameters.get("mean").set(mean);
    parameters.get("deviation").set(deviation);
  }

  /**
   * One update.
   *
   * @param latents [count, 720]
   * @param numbers [count, names], in their own units
   * @return loss, gradient_norm
   */
  public Map<String, Double> step(float[] latents, float[] numbers, int count, long step) {
    try (Tensor x = Tensor.of(latents, count, Latent.SIZE);
        Tensor y = Tensor.of(numbers, count, names.size())) {
      Map<String, Tensor> batch = Map.of("latents", x, "numbers", y);
      return module.run("step", parameters, parameters.state(), batch, options.learningRate().at(step)).asMetrics();
    }
  }

  /** The numbers that {@code count} latents show, {@code [count][names]}. */
  public float[][] predict(float[] latents, int count) {
    try (Tensor x = Tensor.of(latents, count, Latent.SIZE)) {
      return predict(x);
    }
  }

  /** The numbers that latents [n, 720] show, {@code [n][names]}. */
  public float[][] predict(Tensor latents) {
    try (Tensor y = module.infer("predict", parameters, latents).asTensor()) {
      float[] all = y.floats();
      float[][] rows = new float[all.length / names.size()][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOfRange(all, i * names.size(), (i + 1) * names.size());
      }
      return rows;
    }
  }

  /** The names of the numbers, in order. */
  public List<String> names() {
    return names;
  }

  /** Options that the probe was trained with. */
  public ProbeOptions options() {
    return options;
  }

  /** Everything that {@link #load} needs; Adam's state only for a training that is to go on. */
  @Override
  public TensorFile save(boolean withOptimiser) {
    TensorFile file = new TensorFile().describe("kind", KIND).describe("options", OptionsWriter.write(options));
    file.describe("names", String.join(",", names));
    parameters.saveTo(file, "", withOptimiser);
    return file;
  }

  /** The probe that {@link #save} wrote; a file of something else is refused. */
  public static StateProbe load(TensorFile file) {
    if (!file.describedAs("kind").equals(KIND)) {
      throw new BadTensorFileException("the model file holds a " + file.describedAs("kind") + ", not an object probe");
    }
    ProbeOptions options = OptionsReader.read(file.describedAs("options"), ProbeOptions.class);
    StateProbe r = new StateProbe(List.of(file.describedAs("names").split(",")), options, new Seed(0));
    try {
      r.parameters.loadFrom(file, "");
      return r;
    } catch (RuntimeException e) {
      r.close();
      throw e;
    }
  }

  @Override
  public void close() {
    parameters.close();
    module.close();
  }
}
