package ptp.run.ladder;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Trajectory;
import ptp.env.tabletop.Demonstrator;
import ptp.run.stage.Setup;

/** Demonstrations like those that were trained on, of scenes that nothing was trained or tuned on. */
final class HeldOut {
  private static final Seed SCENES = Split.EVALUATION.seed(0).derive("held-out demonstrations");

  private HeldOut() {}

  static Demonstrator demonstrator(Setup setup) {
    return new Demonstrator(setup.preset().simulator(), SCENES, setup.preset().collect().demonstration());
  }

  /** The first {@code count} of them. */
  static List<Trajectory> demonstrations(Setup setup, int count, Progress progress) {
    progress.message("simulating held-out demonstrations");
    List<Trajectory> found = new ArrayList<>();
    try (Demonstrator demonstrator = demonstrator(setup)) {
      for (long group = 0; found.size() < count; group++) {
        progress.checkCancelled();
        found.addAll(demonstrator.group(group));
        progress.at(Math.min(found.size(), count), count);
      }
    }
    return found.subList(0, count);
  }
}
