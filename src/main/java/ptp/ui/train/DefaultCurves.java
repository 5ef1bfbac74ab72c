package ptp.ui.train;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ptp.domain.Metric;
import ptp.service.JobService.Stage;

/**
 * Which curves are worth seeing before a person chooses: those of the part that trains now, or that trained last, and of
 * these the losses first. A metric's name is {@code part/what}, such as "encoder/loss".
 */
final class DefaultCurves {
  private DefaultCurves() {}

  /**
   * @param begun names in the order in which they began to be measured
   * @param stage that runs now or ran last
   * @return all of the stage's names, or of the newest part where the stage has measured nothing yet
   */
  static List<String> of(List<String> begun, Optional<Stage> stage) {
    List<String> own = begun.stream().filter(n -> stage.isPresent() && belongs(part(n), stage.get())).toList();
    List<String> some = own.isEmpty() ? newest(begun) : own;
    List<String> parts = some.stream().map(DefaultCurves::part).distinct().toList().reversed();
    return some.stream()
        .sorted(
            Comparator.<String>comparingInt(n -> n.equals(Metric.SUCCESS) ? 0 : 1)
                .thenComparingInt(n -> parts.indexOf(part(n)))
                .thenComparingInt(DefaultCurves::rank)
                .thenComparing(n -> n))
        .toList();
  }

  private static List<String> newest(List<String> begun) {
    if (begun.isEmpty()) return begun;
    String last = part(begun.getLast());
    return begun.stream().filter(n -> part(n).equals(last)).toList();
  }

  private static String part(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private static boolean belongs(String part, Stage stage) {
    return switch (stage) {
      case COLLECT -> false;
      case ENCODER -> part.equals("encoder") || part.equals("readout");
      case GENERATORS -> part.startsWith("generator-") || part.equals("midpoint") || part.equals("state-vae");
      case POLICY -> part.equals("policy");
      case PRACTICE, EVALUATE -> part.equals("practice") || part.equals("evaluation");
    };
  }

  /** Losses, then errors, then the rest; how large gradients are comes last. */
  private static int rank(String name) {
    if (name.endsWith("loss")) return 0;
    if (name.endsWith("reconstruction") || name.endsWith("error")) return 1;
    return name.contains("gradient") ? 3 : 2;
  }
}
