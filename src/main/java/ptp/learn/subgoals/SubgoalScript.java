package ptp.learn.subgoals;

import java.util.Map;
import ptp.learn.subgoals.SubgoalOptions.Architecture;
import ptp.learn.vqvae.Quantiser;
import ptp.nn.Adam;
import ptp.nn.Layers;
import ptp.nn.Script;

/** The sources of {@link SubgoalGenerator} and {@link DistilledGenerator}: their {@code networks.py} and {@code losses.py}. */
final class SubgoalScript {
  /** Gradients of a distilled generator are scaled down to this norm. */
  private static final double DISTILLED_NORM = 50;

  /** The loss of a distilled generator is as large as its generator's. */
  private static final double DISTILLED_WEIGHT = 1000;

  private SubgoalScript() {}

  static String[] of(SubgoalOptions o) {
    Map<String, Object> constants = Map.of(
        "released", o.architecture() == Architecture.RELEASED,
        "patches", o.architecture() == Architecture.FAST,
        "width", o.width(),
        "latent_dim", o.latentDim(),
        "reconstruction_weight", o.reconstructionWeight(),
        "kl_weight", o.klWeight(),
        "max_norm", o.clipNorm(),
        "chunk", SubgoalRows.CHUNK);
    return new String[] {
      part("networks.py"), part("losses.py"), part("generate.py"), Quantiser.SOURCE, Layers.SOURCE, Adam.SOURCE,
      Script.constants(constants)
    };
  }

  static String[] of(DistillationOptions o, int latentDim) {
    Map<String, Object> constants = Map.of(
        "width", o.width(),
        "hidden", o.hidden(),
        "latent_dim", latentDim,
        "weight", DISTILLED_WEIGHT,
        "max_norm", DISTILLED_NORM,
        "chunk", SubgoalRows.CHUNK);
    return new String[] {
      part("distilled/networks.py"), part("distilled/losses.py"), part("generate.py"), Layers.SOURCE, Adam.SOURCE,
      Script.constants(constants)
    };
  }

  private static String part(String name) {
    return Script.of(SubgoalScript.class, name);
  }
}
