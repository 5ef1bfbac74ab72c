package ptp.learn.residual;

import java.util.LinkedHashMap;
import java.util.Map;
import ptp.nn.Adam;
import ptp.nn.Layers;
import ptp.nn.Script;

/** The source of {@link Residual}: {@code networks.py}, {@code losses.py} and {@code updates.py}, and its options. */
final class ResidualScript {
  private ResidualScript() {}

  /**
   * @param features numbers that the frozen networks give for a state and a goal
   */
  static String[] of(ResidualOptions options, int features) {
    return new String[] {
      Layers.SOURCE, Adam.SOURCE, Script.constants(constants(options, features)), part("networks.py"), part(
          "losses.py"),
      part("updates.py")
    };
  }

  private static String part(String name) {
    return Script.of(ResidualScript.class, name);
  }

  private static Map<String, Object> constants(ResidualOptions o, int features) {
    Map<String, Object> constants = new LinkedHashMap<>();
    constants.put("feature_count", features);
    constants.put("width", o.width());
    constants.put("critic_count", o.critics().count());
    constants.put("critic_rate", o.critics().rate());
    constants.put("target_rate", o.critics().targetTau());
    constants.put("target_minimum", -1 / (1 - o.critics().discount()));
    constants.put("actor_rate", o.actor().rate());
    constants.put("average_rate", o.actor().emaTau());
    constants.put("small_weight", o.weights().small());
    constants.put("cloning_weight", o.weights().cloning());
    constants.put("beyond_weight", o.weights().beyond());
    return constants;
  }
}
