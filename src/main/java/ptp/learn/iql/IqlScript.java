package ptp.learn.iql;

import java.util.LinkedHashMap;
import java.util.Map;
import ptp.domain.ObservationMode;
import ptp.learn.iql.IqlOptions.Body;
import ptp.learn.iql.IqlOptions.ValueTarget;
import ptp.learn.vqvae.Quantiser;
import ptp.nn.Adam;
import ptp.nn.Layers;
import ptp.nn.Script;

/**
 * The source of {@link Iql}, and its options as methods without arguments, {@code self.gamma()}, so that a loss reads like its
 * equation: {@code networks.py}, {@code pairs.py} (V for planners), {@code losses.py} (Kostrikov et al. 2021, equations 5 to 7,
 * and the paper's section IV) and {@code updates.py}.
 */
final class IqlScript {
  private IqlScript() {}

  /** The whole source. */
  static String[] of(IqlOptions options) {
    return new String[] {
      Layers.SOURCE, Adam.SOURCE, Quantiser.SOURCE, Script.constants(constants(options)), part("networks.py"),
      part("pairs.py"), part("losses.py"), part("updates.py")
    };
  }

  private static Map<String, Object> constants(IqlOptions o) {
    Map<String, Object> constants = new LinkedHashMap<>();
    constants.put("gamma", o.values().discount());
    constants.put("expectile", o.values().expectile());
    constants.put("epsilon", o.values().epsilon());
    constants.put("terminal", o.values().terminal() ? 1.0 : 0.0);
    constants.put("target_tau", o.values().targetTau());
    constants.put("target_minimum", o.values().targetMinimum());
    constants.put("temperature", o.policy().temperature());
    constants.put("weight_clip", o.policy().weightClip());
    constants.put("sigma", o.policy().std());
    constants.put("kl_weight", o.policy().klWeight());
    constants.put("ema_tau", o.policy().emaTau());
    constants.put("max_norm", o.optimiser().gradientClip());
    constants.put("policy_decay", o.optimiser().weightDecay());
    constants.put("coupled_decay", !o.optimiser().decoupledDecay());
    constants.put("has_q", o.values().target() == ValueTarget.Q);
    constants.put("value_convolutional", o.network().valueBody() == Body.CONV);
    constants.put("policy_convolutional", o.network().policyBody() == Body.CONV);
    constants.put("normalised", o.network().layerNorm());
    constants.put("sees_pose", o.observation() == ObservationMode.IMAGE_AND_POSE);
    constants.put("weighted", o.policy().weighting());
    constants.put("trains_values", o.values().train());
    constants.put("policy_layers", o.network().policyLayers());
    constants.put("value_layers", o.network().valueLayers());
    constants.put("width", o.network().width());
    constants.put("chunk", Iql.CHUNK);
    return constants;
  }

  private static String part(String name) {
    return Script.of(IqlScript.class, name);
  }
}
