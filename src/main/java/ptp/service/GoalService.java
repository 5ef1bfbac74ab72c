package ptp.service;

import java.util.function.Consumer;
import ptp.domain.Frame;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;

/** Encoder's view of a drawn image, and live plans while drawing. Not for the UI thread. */
public interface GoalService {
  /** Whether encoder and policy are there; the other calls fail with a sentence where they are not. */
  boolean ready();

  /** Whether the generators for a plan are there too. */
  boolean canPlan();

  /** Scenes that goals are taken from. */
  SceneService scenes();

  /** Reconstruction of a 48x48 image by the encoder, and its novelty; about 10 ms. */
  Look look(Frame picture);

  /**
   * Sketches a plan between any two 48x48 pictures: a quicker search than {@link PlanService}'s, which follows a pen.
   *
   * @param levels told the plan so far as soon as each level is planned, coarse to fine; the last one is the result
   * @throws java.util.concurrent.CancellationException soon after the progress is cancelled
   */
  Plan plan(Frame start, Frame goal, MethodId method, long seed, Progress progress, Consumer<Plan> levels);

  /**
   * A picture as the robot sees it.
   *
   * @param reconstruction what the code decodes to: the nearest picture that the robot can represent
   * @param percentile of the picture's latent distance to the nearest demonstration among such distances between
   *     demonstrations of different scenes: 0 very familiar, 100 farther than all of them
   * @param ignored 48 x 48, row-major: whether the reconstruction differs visibly from the picture there
   */
  record Look(Frame reconstruction, double percentile, boolean[] ignored) {}
}
