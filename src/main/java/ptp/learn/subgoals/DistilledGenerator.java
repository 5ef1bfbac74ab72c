package ptp.learn.subgoals;

import java.util.Map;
import ptp.domain.Latent;
import ptp.domain.Seed;
import ptp.io.TensorFile;
import ptp.learn.ModelFile;
import ptp.learn.Trainable;
import ptp.nn.Adam;
import ptp.nn.Initialiser;
import ptp.nn.Layers;
import ptp.nn.ParameterSet;
import ptp.nn.Tensor;
import ptp.nn.TorchModule;

/**
 * A quick stand-in for one {@link SubgoalGenerator}, the same function of state and z as nearly as a small network can
 * learn it: patches of 4x4 cells, a narrow layer that sees them all, and per cell how much of the state to keep. A
 * search tries its candidates with it and leaves the best of them to the generator. Differs from the paper, which has no
 * such thing: with it a search of 1,024 candidates is quick enough to be waited for on two cores.
 *
 * <p>States are latents, [n, 720]. What it makes is not made of code vectors.
 */
public final class DistilledGenerator implements Trainable {
  /** Older surrogates kept each number for itself, and their files said "surrogate". */
  private static final String KIND = "surrogate by cells";

  private static final int CELLS = 9;
  private static final int PATCH = Latent.SIZE / CELLS;

  private static final double CLIP_NORM = 50;

  /** The loss is as large as a generator's. */
  private static final double WEIGHT = 1000;

  private static final String SOURCE =
      """
      # all that depends on the state alone
      def features(self, p: Dict[str, Tensor], s: Tensor) -> List[Tensor]:
        n = torch.size(s, 0)
        patches = torch.permute(torch.reshape(s, [n, 5, 3, 4, 3, 4]), [0, 2, 4, 1, 3, 5])
        patches = torch.reshape(patches, [n * 9, 80])
        e = torch.relu_(self.linear(p, "patch", patches))
        near = torch.reshape(self.linear(p, "near.context", e), [n, 9, -1])
        return [self.linear(p, "far.context", torch.reshape(e, [n, -1])), near, torch.reshape(patches, [n, 9, 5, 16])]

      def decode(self, p: Dict[str, Tensor], s: Tensor, c: List[Tensor], z: Tensor) -> Tensor:
        n = torch.size(z, 0)
        h = torch.linear(torch.relu_(self.linear(p, "z", z)), p["far.weight"])
        h = torch.relu_(self.linear(p, "hidden", torch.relu_(h + c[0])))
        near = torch.reshape(torch.linear(h, p["near.weight"]), [n, 9, -1])
        out = self.linear(p, "out", torch.relu_(near + c[1]))
        new = torch.reshape(out[:, :, 0:80], [n, 9, 5, 16])
        overwrite = torch.reshape(torch.sigmoid(out[:, :, 80:96] - 1.), [n, 9, 1, 16])
        y = torch.lerp(c[2], new, overwrite)
        return torch.reshape(torch.permute(torch.reshape(y, [n, 3, 3, 5, 4, 4]), [0, 3, 1, 4, 2, 5]), [n, 720])

      def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], states: Tensor, z: Tensor, targets: Tensor, lr: float, weight: float, clip_norm: float) -> Dict[str, float]:
        each = torch.size(z, 0) // torch.size(states, 0)
        c: List[Tensor] = []
        for f in self.features(p, states):
          c.append(torch.repeat_interleave(f, each, 0))
        y = self.decode(p, states, c, z)
        loss = self.smooth_l1(y, targets) * weight
        norm = self.minimise(loss, net, lr, 0., clip_norm)
        return {"loss": float(loss), "distance": float(torch.mean(torch.norm(y - targets, 2, [1]))), "gradient_norm": float(norm)}
      """;

  private final DistillationOptions options;
  private final int noise;
  private final Seed seed;
  private final ParameterSet parameters;
  private final TorchModule module = TorchModule.compile(SOURCE, SubgoalRows.SOURCE, Layers.SOURCE, Adam.SOURCE);

  private DistilledGenerator(DistillationOptions options, int noise, Seed seed) {
    this.options = options;
    this.noise = noise;
    this.seed = seed;
    this.parameters = networks(options, noise, seed.derive("parameters"));
  }

  private static ParameterSet networks(DistillationOptions o, int noise, Seed seed) {
    int w = o.width();
    int h = o.hidden();
    Initialiser far = Initialiser.fanIn(128L + CELLS * w);
    return ParameterSet.builder(seed)
        .linear("patch", PATCH, w).linear("z", noise, 128)
        .parameter("far.weight", far, h, 128).parameter("far.context.weight", far, h, (long) CELLS * w)
        .parameter("far.context.bias", far, h).linear("hidden", h, h)
        .parameter("near.weight", Initialiser.fanIn(h), (long) CELLS * w, h).linear("near.context", w, w)
        .linear("out", w, PATCH + PATCH / Latent.CHANNELS)
        .build();
  }

  /**
   * An untrained surrogate.
   *
   * @param noise numbers in z
   */
  public static DistilledGenerator create(DistillationOptions options, int noise, Seed seed) {
    return new DistilledGenerator(options, noise, seed);
  }

  /**
   * One update.
   *
   * @param states {@code [S, 720]}
   * @param z {@code [S*R, noise]}, R for each state
   * @param targets what the generator made of them, {@code [S*R, 720]}
   * @param step counts from 0 over the whole training; it sets the learning rate
   * @return loss (smooth L1), distance (Euclidean, to the targets), gradient_norm
   */
  public Map<String, Double> step(Tensor states, Tensor z, Tensor targets, long step) {
    return module.run("step", parameters, parameters.state(), states, z, targets, options.learningRate().at(step),
        WEIGHT, CLIP_NORM).asMetrics();
  }

  /** As {@link SubgoalGenerator#generate(Tensor, int, Tensor)}, but near the codebook and not on it. */
  public Tensor generate(Tensor contexts, int repeat, Tensor z) {
    return SubgoalRows.generate(module, parameters, contexts, repeat, z);
  }

  /** Everything that {@link #load} needs; Adam's state only for a training that is to go on. */
  @Override
  public TensorFile save(boolean withOptimiser) {
    TensorFile file = ModelFile.of(KIND, options, seed).describe("noise", Integer.toString(noise));
    parameters.saveTo(file, "", withOptimiser);
    return file;
  }

  /** Whether a file holds what {@link #save} writes now; a surrogate that is no longer like this is to be taught anew. */
  public static boolean isIn(TensorFile file) {
    return file.describedAs("kind").equals(KIND);
  }

  /** The surrogate that {@link #save} wrote; a file of something else is refused. */
  public static DistilledGenerator load(TensorFile file) {
    DistillationOptions options = ModelFile.options(file, KIND, KIND + "; train the generators again, which teaches it",
        DistillationOptions.class);
    int noise = Integer.parseInt(file.describedAs("noise"));
    DistilledGenerator surrogate = new DistilledGenerator(options, noise, ModelFile.seed(file));
    try {
      surrogate.parameters.loadFrom(file, "");
      return surrogate;
    } catch (RuntimeException e) {
      surrogate.close();
      throw e;
    }
  }

  @Override
  public void close() {
    parameters.close();
    module.close();
  }
}
