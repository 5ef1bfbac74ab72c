package ptp.experiment.collect;

import java.util.ArrayList;
import java.util.List;
import ptp.domain.Progress;
import ptp.domain.Seed;
import ptp.domain.Split;
import ptp.domain.Trajectory;
import ptp.env.tabletop.task.DemonstrationOptions;
import ptp.env.tabletop.task.Demonstrator;
import ptp.experiment.setup.Setup;

/** Demonstrations like those that were trained on, of scenes that nothing was trained or tuned on. */
public final class HeldOutDemonstrations {
  private static final Seed SCENES = Split.EVALUATION.seed(0).derive("held-out demonstrations");

  private HeldOutDemonstrations() {}

  /** Makes one demonstration of each scene, so that they are independent of one another. */
  public static Demonstrator demonstrator(Setup setup) {
    DemonstrationOptions o = setup.preset().collect().demonstration();
    DemonstrationOptions single = new DemonstrationOptions(o.steps(), o.noiseLow(), o.noiseHigh(), 1);
    return new Demonstrator(setup.preset().simulator(), SCENES, single);
  }

  /** The first {@code count} of them. */
  public static List<Trajectory> demonstrations(Setup setup, int count, Progress progress) {
    progress.message("simulating held-out demonstrations");
    List<Trajectory> found = new ArrayList<>();
    try (Demonstrator demonstrator = demonstrator(setup)) {
      for (int i = 0; i < count; i++) {
        progress.checkCancelled();
        found.add(demonstrator.trajectory(i));
        progress.at(i + 1L, count);
      }
    }
    return found;
  }
}
